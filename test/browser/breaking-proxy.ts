import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface BreakingProxy {
  url: string;
  /** Cuts the next answer off behind its first sentence, and takes no connection more until `comeBack`. */
  breakNextAnswer: () => void;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
}

/** Stands before the service and can break like a network. */
export async function startBreakingProxy(serviceUrl: string): Promise<BreakingProxy> {
  const target = new URL(serviceUrl);
  let breaks = false;
  const server = createServer((incoming, outgoing) => {
    const isAnswer = incoming.method === 'POST' && incoming.url === '/api/v1/answers';
    const { hostname, port, host, origin } = target;
    const { method, url: path } = incoming;
    // The service answers only its own page.
    const headers = { ...incoming.headers, host, ...(incoming.headers.origin !== undefined && { origin }) };
    const passed = request({ hostname, port, method, path, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      if (!(isAnswer && breaks)) return void response.pipe(outgoing);
      let sent = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        sent += part;
        const [upToSentence] = /^[\s\S]*?event: answer-delta\n[\s\S]*?\n\n/u.exec(sent) ?? [];
        if (upToSentence === undefined || !breaks) return;
        breaks = false;
        outgoing.write(upToSentence, () => goDown(server));
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
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- A server on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    breakNextAnswer: () => void (breaks = true),
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
