import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../src/config.js';
import { median } from './median.js';

const STARTS = 5;
const QUESTIONS = 40;
const POLL_MS = 10;
const LONGEST_START_MS = 60_000;

/** Time from starting the service with a built library to ready, and its memory after some questions. */
export async function benchStart(config: Config): Promise<string[]> {
  const starts: number[] = [];
  let memory = 0;
  for (let start = 0; start < STARTS; start += 1) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const begun = performance.now();
    const child = spawn(process.execPath, [resolve('dist/src/main.js')], {
      env: {
        PORT: String(port),
        LIBRARY_DIR: config.libraryDir,
        RECORDS_DIR: `${config.libraryDir}-records`,
        SOURCES: config.sources.join(','),
        LOG_LEVEL: 'silent',
      },
      stdio: 'ignore',
    });
    try {
      await ready(url);
      starts.push(performance.now() - begun);
      if (start === STARTS - 1) memory = await memoryAfterQuestions(url, child.pid);
    } finally {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
    }
  }
  return [
    `start to ready         ${(median(starts) / 1000).toFixed(2)} s (p50 of ${STARTS}; aim ≤ 2 s)`,
    `resident memory        ${memory.toFixed(0)} MB after ${QUESTIONS} questions (aim ≤ 450 MB)`,
  ];
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

async function memoryAfterQuestions(url: string, pid: number | undefined): Promise<number> {
  for (let at = 0; at < QUESTIONS; at += 1) {
    const response = await fetch(`${url}/api/v1/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: `第${at}个问题：报告里有哪些数据？` }),
    });
    await response.arrayBuffer();
  }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port was given');
  return address.port;
}
