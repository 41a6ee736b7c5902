import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';
import type { Library } from '../../src/library/open-library.js';
import { createQuestionReader } from '../../src/retrieve/read-question.js';
import { readLexicon } from '../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../src/terms/terms-of.js';
import { tinyLibrary } from '../library/tiny-library.js';
import { ROOT } from '../test-library.js';

const ENGLISH =
  'The non-performing loan ratio of Nordhaven Bank fell to 0.94%.\n\nOutstanding green loans amounted to EUR 2.6 billion.\n\nThe bank moved its core system to a private cloud in July 2023.\n';
const CHINESE = '绿色贷款余额为26亿元。\n\n客户很满意。\n';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));
const terms = createTermCutter({
  words: createJiebaWords({ terms: lexicon.terms }),
  stopWords: lexicon.stopWords,
});
const reader = createQuestionReader({ terms, lexicon });
const libraryOf = async (files: Record<string, string>): Promise<Library> => {
  const tiny = tinyLibrary(files, { terms });
  await tiny.reindex();
  return tiny.openCurrent();
};

describe('a Chinese question on English reports', () => {
  let english: Library;
  beforeEach(async () => {
    english = await libraryOf({ 'review.txt': ENGLISH });
  });
  const read = (question: string) => reader.read(question, english);

  it.each([
    ['不良贷款率是多少', '不良贷款率', 'non-performing loan ratio'],
    ['绿色贷款余额', '绿色贷款', 'green loans'],
    ['什么时候用上私有云', '私有云', 'private cloud'],
  ])('has the English words of the report: %s', (question, own, english) => {
    expect(read(question).words.find((word) => word.own === own)).toMatchObject({
      known: true,
      variants: expect.arrayContaining([english]),
    });
  });

  it('finds its dates', () => {
    expect(read('2023年7月').terms).toContain('july');
  });

  it('is embedded in English', () => {
    expect(read('绿色贷款余额').embeddedAs).toMatch(/green loan/);
    expect(read('绿色贷款余额').embeddedAs).not.toMatch(/\p{Script=Han}/u);
  });

  it('leaves an English question as it is', () => {
    expect(read('How large are green loans?').embeddedAs).toBe('How large are green loans?');
    expect(
      read('How large are green loans?')
        .words.map(({ variants }) => variants)
        .flat(),
    ).toContain('green loans');
  });
});

describe('a question on reports of both languages', () => {
  it('is embedded in both', async () => {
    const both = await libraryOf({ 'review.txt': ENGLISH, 'zh.txt': CHINESE });
    expect(reader.read('绿色贷款余额', both).embeddedAs).toMatch(/^绿色贷款余额 .*green loan/u);
    expect(reader.read('How large are green loans?', both).embeddedAs).toMatch(
      /^How large are green loans\? .*绿色贷款/u,
    );
  });

  it('has no English words where no report is English', async () => {
    const chinese = await libraryOf({ 'zh.txt': CHINESE });
    const { words, embeddedAs } = reader.read('余额增长', chinese);
    expect(words.map(({ variants }) => variants).flat()).not.toContain('balance');
    expect(embeddedAs).toBe('余额增长');
  });
});
