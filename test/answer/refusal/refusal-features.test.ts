import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES, FEATURE_SIGNS, refusalFeatures } from '../../../src/answer/refusal/refusal-features.js';
import { scoreSentences } from '../../../src/answer/score-sentences.js';
import type { Library } from '../../../src/library/open-library.js';
import { readAsked } from '../../../src/retrieve/read-asked.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import type { RankedPassage } from '../../../src/retrieve/search-library.js';
import { foldText } from '../../../src/terms/fold-text.js';
import { chanceVector } from '../../fakes/fake-embedder.js';
import { tinyLibrary } from '../../library/tiny-library.js';

function word(own: string, parts: Partial<QuestionWord> = {}): QuestionWord {
  return { own, variants: [own], exact: false, weight: 1, known: true, ...parts };
}

async function libraryOf(...texts: string[]): Promise<Library> {
  const tiny = tinyLibrary(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text])));
  await tiny.reindex();
  return tiny.openCurrent();
}

interface Asking {
  question: string;
  words?: QuestionWord[];
  /** Of the first passage, the second, … */
  found?: Partial<RankedPassage>[];
}

/** The features of a question for which every passage was found, those named in `found` with these facts. */
async function featuresOf(texts: string[], { question, words = [], found = [] }: Asking) {
  const library = await libraryOf(...texts);
  const passages = Array.from({ length: library.manifest.counts.passages }, (_, row) => library.passage(row))
    .filter(({ kind }) => kind !== 'listing')
    .sort((a, b) => texts.indexOf(`${a.text}\n`) - texts.indexOf(`${b.text}\n`))
    .map((passage, at): RankedPassage => ({ ...passage, score: 1, why: { terms: [] }, ...found[at] }));
  const read = { text: question, embeddedAs: question, words, terms: [], fold: foldText };
  const asked = readAsked(question);
  const vector = chanceVector(question, library.manifest.embedder.dimension);
  const scored = scoreSentences(library, { question: read, vector, asked, passages });
  return refusalFeatures(library, { question: read, asked, put: question, passages, scored });
}

describe('what speaks for and against answering', () => {
  it('is nothing where nothing was found', async () => {
    const library = await libraryOf('净利润增长。\n');
    const question = { text: '净利润', embeddedAs: '', words: [], terms: [], fold: foldText };
    const evidence = { question, asked: readAsked('净利润'), put: '净利润', passages: [], scored: [] };
    expect(refusalFeatures(library, evidence)).toBeUndefined();
  });

  it('is a finite number for every feature, whose way to speak is known', async () => {
    const features = await featuresOf(['净利润增长5%。\n'], { question: '？' });
    for (const name of FEATURE_NAMES) {
      expect(Number.isFinite(features?.[name])).toBe(true);
      expect(Math.abs(FEATURE_SIGNS[name])).toBe(1);
    }
    expect(Object.keys(features ?? {}).sort()).toEqual([...FEATURE_NAMES].sort());
  });

  it('is the score of the first passage, and how far it stands out from the fifth', async () => {
    const texts = ['甲行开业。\n', '乙行开业。\n', '丙行开业。\n', '丁行开业。\n', '戊行开业。\n', '己行开业。\n'];
    const found = [0.9, 0.8, 0.7, 0.6, 0.5, 0.1].map((score) => ({ score }));
    const features = await featuresOf(texts, { question: '开业', found });
    expect(features?.passage).toBe(0.9);
    expect(features?.margin).toBeCloseTo(0.4);
    const [first] = texts;
    expect(await featuresOf([first!], { question: '开业', found })).toMatchObject({ passage: 0.9, margin: 0 });
  });

  it('is how high words and vectors rank the first passage', async () => {
    const why = { terms: [], lexicalRank: 1, vectorRank: 3 };
    const features = await featuresOf(['净利润增长。\n'], { question: '净利润', found: [{ why }] });
    expect(features).toMatchObject({ byWords: 0.5, byVectors: 0.25 });
    const unranked = await featuresOf(['净利润增长。\n'], { question: '净利润' });
    expect(unranked!.byWords).toBeLessThan(0.02);
  });

  it('is what the library does not know and the passages do not have', async () => {
    const words = [word('净利润', { weight: 3 }), word('比特币', { weight: 5, known: false }), word('客户')];
    const features = await featuresOf(['净利润增长。\n'], { question: '净利润 比特币 客户', words });
    expect(features?.unknown).toBeCloseTo(5 / 9);
    expect(features?.missing).toBe(5);
    const found = await featuresOf(['净利润增长。\n'], { question: '净利润', words: words.slice(0, 1) });
    expect(found).toMatchObject({ unknown: 0, missing: 0 });
  });

  it.each([
    ['2023年的净利润', '2022年净利润增长。\n', 1],
    ['2022年的净利润', '2022年净利润增长。\n', 0],
    ['净利润', '2022年净利润增长。\n', 0],
  ])('is whether %s finds another year', async (question, text, otherYear) => {
    expect(await featuresOf([text], { question, words: [word('净利润')] })).toMatchObject({ otherYear });
  });

  it.each([
    ['净利润是多少', { quantity: 1, knownQuantity: 1, noQuantity: 1 }, '净利润稳步上升。\n'],
    ['净利润是多少', { quantity: 1, knownQuantity: 1, noQuantity: 0 }, '净利润达3亿元。\n'],
    ['净利润增长多少', { quantity: 1, knownQuantity: 1, noQuantity: 0 }, '净利润增长7%。\n'],
    ['净利润增长多少', { quantity: 1, knownQuantity: 1, noQuantity: 1 }, '净利润在3个季度里增长。\n'],
    ['排名第几', { quantity: 1, knownQuantity: 0, noQuantity: 0 }, '排名靠前。\n'],
    ['净利润指什么', { quantity: 0, knownQuantity: 0, noQuantity: 0 }, '净利润达3亿元。\n'],
  ])('is whether %s asks for a quantity that shows: %j', async (question, quantities, text) => {
    expect(await featuresOf([text], { question, words: [word('净利润')] })).toMatchObject(quantities);
  });

  it('looks for a quantity in the first two passages only', async () => {
    const texts = ['净利润稳步上升。\n', '营收稳步上升。\n', '净利润达3亿元。\n'];
    expect(await featuresOf(texts, { question: '净利润是多少' })).toMatchObject({ noQuantity: 1 });
    expect(await featuresOf(texts.toReversed(), { question: '净利润是多少' })).toMatchObject({ noQuantity: 0 });
  });
});

describe('the support that one sentence gives', () => {
  const words = [word('净利润'), word('招商银行')];
  const supportOf = async (question: string, ...texts: string[]) =>
    (await featuresOf(texts, { question, words }))!.support;

  it('is whole where it has every word and what was asked', async () => {
    expect(await supportOf('招商银行净利润多少', '招商银行净利润3亿元。\n')).toBeCloseTo(1);
  });

  it('is less where the words stand in different sentences, and none without the quantity', async () => {
    const apart = await supportOf('招商银行净利润多少', '招商银行开业。净利润3亿元。\n');
    expect(apart).toBeGreaterThan(0.5);
    expect(apart).toBeLessThan(1);
    expect(await supportOf('招商银行净利润多少', '招商银行净利润稳步上升。\n')).toBe(0);
  });

  it('is a little less with one of two quantities, and half in another year', async () => {
    const question = '招商银行2023年净利润多少，增速多少';
    const both = await supportOf(question, '招商银行2023年净利润3亿元，增长7%。\n');
    const one = await supportOf(question, '招商银行2023年净利润3亿元。\n');
    const other = await supportOf(question, '招商银行2022年净利润3亿元，增长7%。\n');
    expect(one).toBeLessThan(both);
    expect(one).toBeGreaterThan(0.8 * both);
    expect(other).toBeCloseTo(both / 2);
  });

  it('takes the year from the passage where the sentence names none', async () => {
    const question = '招商银行2023年净利润多少';
    const named = await supportOf(question, '以下为2023年的数据。招商银行净利润3亿元。\n');
    const unnamed = await supportOf(question, '以下为2022年的数据。招商银行净利润3亿元。\n');
    expect(unnamed).toBeCloseTo(named / 2);
  });
});
