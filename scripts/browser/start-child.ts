import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../src/config.js';
import type { SettingName } from '../../src/settings.js';

const POLL_MS = 10;
const LONGEST_START_MS = 60_000;

export interface ChildService {
  url: string;
  pid: number | undefined;
  /** From its start until it was ready. */
  startMs: number;
  stop: () => Promise<void>;
}

/**
 * The built service in a process of its own, on a free port of this machine, over the library and sources of `config`.
 * @throws Error when it is not ready within a minute
 */
export async function startChild(
  config: Pick<Config, 'libraryDir' | 'sources'>,
  env: Partial<Record<SettingName, string>> = {},
): Promise<ChildService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn(process.execPath, [resolve('dist/src/main.js')], {
    env: {
      PORT: String(port),
      LIBRARY_DIR: config.libraryDir,
      RECORDS_DIR: `${config.libraryDir}-records`,
      UPLOADS_DIR: `${config.libraryDir}-uploads`,
      SOURCES: config.sources.join(','),
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: 'ignore',
  });
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
  };
  try {
    await ready(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: child.pid, startMs: performance.now() - begun, stop };
}

async function ready(url: string): Promise<void> {
  const limit = performance.now() + LONGEST_START_MS;
  while (performance.now() < limit) {
    const answered = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await sleep(POLL_MS);
  }
  throw new Error(`the service at ${url} was not ready within ${LONGEST_START_MS} ms`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port was given');
  return address.port;
}
