import { describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';
import { createWordCounter } from '../../src/retrieve/word-counter.js';
import { createTermCutter } from '../../src/terms/terms-of.js';
import { tinyLibrary } from '../library/tiny-library.js';

const terms = createTermCutter({
  words: createJiebaWords({ terms: ['绿色贷款', '贷款余额', '商业银行'] }),
  stopWords: new Set(),
});

describe('the passages that a word stands in', () => {
  const counter = async (files: Record<string, string>) => {
    const tiny = tinyLibrary(files, { terms });
    await tiny.reindex();
    return createWordCounter(tiny.openCurrent(), terms);
  };

  it('are counted by the index', async () => {
    const count = await counter({ 'a.txt': '绿色贷款。\n', 'b.txt': '绿色贷款与ESG。\n' });
    expect(count('绿色贷款')).toBe(2);
    expect(count('esg')).toBe(1);
    expect(count('不良率')).toBe(0);
    expect(count('')).toBe(0);
  });

  it('are found where the text was cut across the word', async () => {
    const count = await counter({ 'a.txt': '绿色贷款余额为26亿元。\n' });
    expect(count('绿色贷款')).toBe(1);
  });

  it('are none where only its parts stand', async () => {
    const count = await counter({ 'a.txt': '绿色的贷款余额。\n', 'b.txt': '银行与商业。\n' });
    expect(count('绿色贷款')).toBe(0);
    expect(count('商业银行')).toBe(0);
  });
});
