import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface BreakingProxy {
  url: string;
  /** Passes the next answer on up to its first sentence, and no further. */
  holdNextAnswer: () => void;
  /** Cuts all connections off and takes none until `comeBack`. */
  breakOff: () => void;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
}

/** Stands before the service and can break like a network. */
export async function startBreakingProxy(serviceUrl: string): Promise<BreakingProxy> {
  const target = new URL(serviceUrl);
  let holds = false;
  const server = createServer((incoming, outgoing) => {
    const isAnswer = incoming.method === 'POST' && incoming.url === '/api/v1/answers';
    const { hostname, port, host, origin } = target;
    const { method, url: path } = incoming;
    // The service answers only its own page.
    const headers = { ...incoming.headers, host, ...(incoming.headers.origin !== undefined && { origin }) };
    const passed = request({ hostname, port, method, path, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      if (!(isAnswer && holds)) return void response.pipe(outgoing);
      let sent = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        sent += part;
        const [upToSentence] = /^[\s\S]*?event: answer-delta\n[\s\S]*?\n\n/u.exec(sent) ?? [];
        if (upToSentence === undefined || !holds) return;
        holds = false;
        outgoing.write(upToSentence);
      });
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    holdNextAnswer: () => void (holds = true),
    breakOff: () => goDown(server),
    comeBack: () => listen(port),
    close: async () => {
      goDown(server);
      if (server.listening) await once(server, 'close');
    },
  };
}

function goDown(server: Server): void {
  server.close();
  server.closeAllConnections();
}
