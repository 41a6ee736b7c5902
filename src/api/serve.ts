/** Opens the port, and closes it without cutting off what is being answered. */
import { createServer, type Server } from 'node:http';
import { isIPv6, Server as NetServer, type Socket } from 'node:net';
import type { Express } from 'express';
import { systemCodeOf, YinjuError } from '../errors.js';
import type { ApiLogger } from './request-log.js';

/** Longer than an answer takes, shorter than the 30 s after which service managers kill what they asked to stop. */
const CLOSE_GRACE_MS = 10_000;

export interface RunningServer {
  url: string;
  /** The port in use, also when 0 was asked for. */
  port: number;
  /** Takes no more requests, lets running ones end for at most 10 s, then resolves. */
  close: () => Promise<void>;
}

/**
 * Listens on `host` and `port` (0 takes a free one).
 * @throws YinjuError `configuration` when the address cannot be had
 */
export async function serve(options: {
  app: Express;
  host: string;
  port: number;
  logger: ApiLogger;
  closeGraceMs?: number;
}): Promise<RunningServer> {
  const { app, host, logger, closeGraceMs = CLOSE_GRACE_MS } = options;
  const server = createServer(app);
  const closeIdle = followSockets(server);
  await listen(server, { host, port: options.port });
  server.on('error', (error) => logger.error({ err: error }, 'the server failed'));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      const grace = setTimeout(() => {
        logger.warn(
          `requests still ran ${closeGraceMs / 1_000} s after the service was told to stop; they are cut off`,
        );
        server.closeAllConnections();
      }, closeGraceMs);
      // The http server's own close() also drops connections whose response is written but not yet sent.
      NetServer.prototype.close.call(server, () => {
        clearTimeout(grace);
        resolve();
      });
      closeIdle();
    });
  return { url: `http://${isIPv6(host) ? `[${host}]` : host}:${port}`, port, close: () => (closed ??= close()) };
}

/** Returns what ends every connection that waits for a next request, now, and the others after their response. */
function followSockets(server: Server): () => void {
  const running = new Map<Socket, number>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (running.get(socket) ?? 1) - 1;
      if (!socket.destroyed) running.set(socket, left);
      if (closing && left === 0) socket.destroySoon();
    });
  });
  return () => {
    closing = true;
    for (const [socket, count] of running) if (count === 0) socket.destroy();
  };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(listenError(error, { host, port }));
    server.once('error', refuse);
    server.listen({ host, port }, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

function listenError(error: Error, { host, port }: { host: string; port: number }): YinjuError {
  const refusal = (message: string, hint: string) =>
    new YinjuError({ code: 'configuration', message, hint, cause: error });
  switch (systemCodeOf(error)) {
    case 'EADDRINUSE':
      return refusal(
        `Port ${port} on ${host} is already in use by another program.`,
        'Set PORT to a free port in the environment or in .env, or stop the other program.',
      );
    case 'EACCES':
      return refusal(
        `This user may not open port ${port} on ${host}.`,
        'Set PORT to a number above 1023 in the environment or in .env.',
      );
    default:
      return refusal(
        `The service cannot listen on ${host}:${port}: ${error.message}.`,
        'Set HOST to an address of this machine, such as 127.0.0.1, and PORT to a free port.',
      );
  }
}
