import { readFileSync } from 'node:fs';
import type { Config } from '../../src/config.js';
import { startChild } from '../browser/start-child.js';
import { median } from './median.js';

const STARTS = 5;
const QUESTIONS = 40;

/** Time from starting the service with a built library to ready, and its memory after some questions. */
export async function benchStart(config: Config): Promise<string[]> {
  const starts: number[] = [];
  let memory = 0;
  for (let start = 0; start < STARTS; start += 1) {
    const { url, pid, startMs, stop } = await startChild(config);
    try {
      starts.push(startMs);
      if (start === STARTS - 1) memory = await memoryAfterQuestions(url, pid);
    } finally {
      await stop();
    }
  }
  return [
    `start to ready         ${(median(starts) / 1000).toFixed(2)} s (p50 of ${STARTS}; aim ≤ 2 s)`,
    `resident memory        ${memory.toFixed(0)} MB after ${QUESTIONS} questions (aim ≤ 450 MB)`,
  ];
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
