import { describe, expect, it } from 'vitest';
import { createCoverage } from '../../src/retrieve/coverage.js';
import type { QuestionWord } from '../../src/retrieve/read-question.js';
import { foldText } from '../../src/terms/fold-text.js';
import { tinyLibrary } from '../library/tiny-library.js';

const word = (own: string, weight: number): QuestionWord => ({
  own,
  variants: [own],
  exact: false,
  weight,
  known: true,
});

describe('the coverage of a question by a passage', () => {
  it('is the share of its words, by weight, in text, headings and title', async () => {
    const tiny = tinyLibrary({ '绿色金融.md': '# 绿色金融\n\n## 贷款\n\n余额增长5%。\n' });
    await tiny.reindex();
    const library = tiny.openCurrent();
    const read = (words: QuestionWord[]) => ({ text: '', embeddedAs: '', words, terms: [], fold: foldText });
    const row = Array.from({ length: library.manifest.counts.passages }, (_, at) => at).find((at) =>
      library.passage(at).text.includes('余额'),
    )!;
    expect(createCoverage(library, read([word('余额', 3), word('不良率', 1)]))(row)).toBe(0.75);
    expect(createCoverage(library, read([word('贷款', 1), word('绿色金融', 1)]))(row)).toBe(1);
    expect(createCoverage(library, read([]))(row)).toBe(0);
  });
});
