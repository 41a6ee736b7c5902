import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOpenaiClient } from '../../src/adapters/openai-client.js';
import * as turns from '../fakes/model-turns.js';
import { startModelServer, type ModelServer } from '../fakes/scripted-model-server.js';

describe('the client of OpenAI’s protocol', () => {
  let server: ModelServer;
  beforeEach(async () => {
    server = await startModelServer();
    server.script(turns.answers('答'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await server.close();
  });

  const ask = (apiKey?: string, baseUrl = server.url) =>
    createOpenaiClient({ baseUrl, apiKey }).chat.completions.create({
      model: 'scripted',
      messages: [{ role: 'user', content: '问' }],
    });

  it('gives a whole answer where it is not streamed', async () => {
    expect(await ask()).toMatchObject({
      choices: [{ message: { role: 'assistant', content: '答' }, finish_reason: 'stop' }],
      usage: { completion_tokens: 1 },
    });
  });

  it('tells the endpoint nothing of this machine, whatever variables the package has', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-of-another-program');
    vi.stubEnv('OPENAI_ORG_ID', 'org-1');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-1');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/v1');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-Secret: 1');
    await ask();
    const { headers } = server.calls[0]!;
    const ofNodeItself = ['accept-encoding', 'accept-language', 'connection', 'content-length', 'host'];
    const others = ['accept', 'content-type', 'sec-fetch-mode', 'user-agent'];
    expect(Object.keys(headers).sort()).toEqual([...ofNodeItself, ...others].sort());
    expect(headers['user-agent']).toBe('node');
  });

  it('sends the key that it was given, and no other', async () => {
    await ask('sk-given');
    expect(server.calls[0]?.headers.authorization).toBe('Bearer sk-given');
  });

  it('does not follow a redirect to where nobody sent it', async () => {
    const other = await startModelServer();
    server.script(({ reply }) => reply(307, {}, { location: `${other.url}/chat/completions` }));
    await expect(ask('sk-given')).rejects.toMatchObject({ status: 307 });
    expect(other.calls).toEqual([]);
    await other.close();
  });
});
