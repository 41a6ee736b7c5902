import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answerSchema } from '../../src/schemas.js';
import { sampleLibraryDir } from '../test-library.js';
import { runScript } from './run-script.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';

describe('ask', () => {
  let libraryDir: string;
  const recordsDir = mkdtempSync(join(tmpdir(), 'yinju-records-'));
  beforeAll(async () => {
    libraryDir = await sampleLibraryDir();
    return () => rmSync(recordsDir, { recursive: true });
  });
  const ask = (...args: string[]) =>
    runScript('scripts/ask.js', args, { LIBRARY_DIR: libraryDir, RECORDS_DIR: recordsDir });

  it.each([['--help'], ['-h'], ['']])('says how it is used when it is called with %j', async (option) => {
    const { code, printed, said } = await ask(...(option === '' ? [] : [option]));
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed).toContain('npm run ask -- "QUESTION"');
  });

  it('prints the answer with its marks, then the sources with their quotes', async () => {
    const { code, printed, said } = await ask(QUESTION);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    const [answer, sources] = printed.split('\n\n');
    expect(answer).toMatch(/2 小时.*\[1\]/);
    expect(sources).toMatch(/^\[1\] .*工行白皮书要点 · 2024-01-24\n\s+“.*2 小时.*”/);
  });

  it('takes a question that stands in several words', async () => {
    const { printed } = await ask('What', 'does', '捷蓝航空', 'use?');
    expect(printed).not.toBe('');
  });

  it('prints the whole answer as JSON', async () => {
    const { printed } = await ask(QUESTION, '--json');
    const answer = answerSchema.parse(JSON.parse(printed));
    expect(answer.status).toBe('answered');
    expect(answer.notes).toBeUndefined();
  });

  it.each([
    ['a question without a word', ['？？'], 'holds no word or number'],
    ['a question that is too long', ['问'.repeat(2_001)], 'shorten it'],
    ['an option that there is not', ['--jason', QUESTION], '--help'],
  ])('refuses %s in a sentence', async (_, args, words) => {
    const { code, printed, said } = await ask(...args);
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(said).toContain(words);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('says how to build a library where there is none', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'yinju-ask-'));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    const { code, said } = await runScript('scripts/ask.js', [QUESTION], {
      LIBRARY_DIR: empty,
      RECORDS_DIR: recordsDir,
    });
    expect(code).toBe(1);
    expect(said).toContain('npm run reindex');
    expect(said).not.toMatch(/^\s+at /m);
  });
});
