import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openRecords } from '../../src/records/open-records.js';
import { ROOT } from '../test-library.js';
import { saidIn } from './open-in-test.js';

/** Answers by the hundred a write, each in one of ten conversations, until it is killed; says when it has begun. */
const WRITER = `
  const [module, dir, sample] = process.argv.slice(1);
  const { openRecords } = await import(module);
  const { answer, record } = JSON.parse(sample);
  const records = openRecords({ dir, keepDays: 0, maxBytes: 2 ** 30 });
  for (let at = 0; ; at += 1) {
    const id = 'a' + at;
    if (!records.keep(() => ({ answer: { ...answer, id, conversationId: 'c' + (at % 10) }, record }))) process.exit(1);
    records.feedback.give(id, { rating: 'up' });
    if (at === 50) process.stdout.write('begun');
    if (at % 100 === 0) await new Promise(setImmediate);
  }`;

it('a program that is killed while it writes leaves every answer in its conversation', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'yinju-records-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const args = [join(ROOT, 'dist/src/records/open-records.js'), dir, JSON.stringify(saidIn('c', { id: 'a' }))];
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');

  const records = openRecords({ dir, keepDays: 0, maxBytes: 2 ** 30 });
  onTestFinished(() => records.close());
  const { conversations } = records.conversations.list({ limit: 100 });
  const turns = conversations.flatMap(({ id, answers }) => {
    const found = records.conversations.turns(id, { limit: 100_000 }).turns;
    expect(found).toHaveLength(answers);
    return found.map(({ answer, feedback }) => ({ id: answer.id, rated: feedback !== undefined }));
  });
  const inOrder = turns.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  expect(inOrder.length).toBeGreaterThan(50);
  expect(inOrder.map(({ id }) => id)).toEqual(inOrder.map((_, at) => `a${at}`));
  // The last may have been kept without its feedback, which is a write of its own.
  expect(inOrder.slice(0, -1).every(({ rated }) => rated)).toBe(true);
});
