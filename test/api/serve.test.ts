import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express, { type Express } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../src/api/serve.js';
import { gate } from './gate.js';
import { memoryLogger } from './start-app.js';

const { logger } = memoryLogger();

async function start(app: Express, options: { closeGraceMs?: number } = {}) {
  const server = await serve({ app, host: '127.0.0.1', port: 0, logger, ...options });
  onTestFinished(server.close);
  return server;
}

/** An app that answers /slow only when told to. */
function slowApp() {
  const asked = gate();
  const go = gate();
  const app = express();
  app.get('/quick', (_request, response) => {
    response.send('quick');
  });
  app.get('/slow', async (_request, response) => {
    asked.open();
    await go.passed;
    response.send('slow');
  });
  return { app, asked: asked.passed, go: go.open };
}

/** A call on a connection that stays open for more. */
async function getKeptAlive(url: string): Promise<IncomingMessage> {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const sent = get(url, { agent });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

describe('serve', () => {
  it('tells the port that it took and the address under which it answers', async () => {
    const { url, port } = await start(slowApp().app);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect(await (await fetch(`${url}/quick`)).text()).toBe('quick');
  });

  it('says in one sentence that the port is in use, and what to set', async () => {
    const { port } = await start(slowApp().app);
    await expect(serve({ app: express(), host: '127.0.0.1', port, logger })).rejects.toMatchObject({
      code: 'configuration',
      message: `Port ${port} on 127.0.0.1 is already in use by another program.`,
      hint: expect.stringContaining('PORT'),
    });
  });

  it('says that the address is not one of this machine', async () => {
    await expect(serve({ app: express(), host: '192.0.2.1', port: 0, logger })).rejects.toMatchObject({
      code: 'configuration',
      hint: expect.stringContaining('HOST'),
    });
  });
});

describe('close', () => {
  it('takes no new connection, but finishes what is running', async () => {
    const { app, asked, go } = slowApp();
    const { url, port, close } = await start(app);
    const slow = getKeptAlive(`${url}/slow`);
    await asked;
    const closed = close();
    const [refusal] = await once(connect(port, '127.0.0.1'), 'error');
    expect(refusal.code).toBe('ECONNREFUSED');
    go();
    expect(await text(await slow)).toBe('slow');
    await closed;
  });

  it('does not wait for connections that are kept open for a next request', async () => {
    const { url, close } = await start(slowApp().app, { closeGraceMs: 3_600_000 });
    expect(await text(await getKeptAlive(`${url}/quick`))).toBe('quick');
    await close();
  });

  it('lets a slow reader have the whole of a response that is already written', async () => {
    const app = express();
    const size = 20_000_000;
    app.get('/', (_request, response) => {
      response.send(Buffer.alloc(size));
    });
    const { url, close } = await start(app);
    const response = await getKeptAlive(url);
    response.pause();
    const closed = close();
    let received = 0;
    response.on('data', (piece: Buffer) => (received += piece.length));
    response.resume();
    await once(response, 'end');
    expect(received).toBe(size);
    await closed;
  });

  it('cuts off what still runs when the grace is over', async () => {
    const { app, asked } = slowApp();
    const { url, close } = await start(app, { closeGraceMs: 1 });
    const slow = getKeptAlive(`${url}/slow`).catch(() => 'cut off');
    await asked;
    await close();
    expect(await slow).toBe('cut off');
  });

  it('may be asked twice', async () => {
    const { close } = await start(slowApp().app);
    await Promise.all([close(), close()]);
  });
});
