import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES, FEATURE_SIGNS, refusalFeatures } from '../../../src/answer/refusal/refusal-features.js';
import { scoreSentences } from '../../../src/answer/score-sentences.js';
import { selectSentences } from '../../../src/answer/select-sentences.js';
import type { Library } from '../../../src/library/open-library.js';
import { readAsked } from '../../../src/retrieve/read-asked.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import type { RankedPassage } from '../../../src/retrieve/search-library.js';
import { foldText } from '../../../src/terms/fold-text.js';
import { chanceVector } from '../../fakes/fake-embedder.js';
import { tinyLibrary } from '../../library/tiny-library.js';

/** All texts have this vector, so that words alone tell them apart. */
const VECTOR = chanceVector('any', 16);

function word(own: string, parts: Partial<QuestionWord> = {}): QuestionWord {
  return { own, variants: [own], exact: false, weight: 1, known: true, ...parts };
}

async function libraryOf(...texts: string[]): Promise<Library> {
  const tiny = tinyLibrary(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text])));
  await tiny.reindex({ embedder: { ...tiny.embedder, embedPassages: async (all) => all.map(() => VECTOR) } });
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
  const scored = scoreSentences(library, { question: read, vector: VECTOR, asked, passages });
  const quotations = selectSentences(scored, {
    weights: words.map(({ weight }) => weight),
    names: words.map(({ exact }) => exact),
  });
  const quoted = quotations
    .flatMap(({ sentences }) => sentences)
    .map(({ text }) => ({ text: foldText(text), read: foldText(text), isRow: false, placed: false }));
  return refusalFeatures(library, { question: read, asked, put: question, passages, scored, quoted, quotations });
}

describe('what speaks for and against answering', () => {
  it('is nothing where nothing was found', async () => {
    const library = await libraryOf('净利润增长。\n');
    const question = { text: '净利润', embeddedAs: '', words: [], terms: [], fold: foldText };
    const evidence = {
      question,
      asked: readAsked('净利润'),
      put: '净利润',
      passages: [],
      scored: [],
      quoted: [],
      quotations: [],
    };
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

  it.each([
    ['招商银行的净利润', '招商银行的净利润增长。\n', 0],
    ['招商银行的净利润', '平安银行的净利润增长。\n', 1],
    ['净利润', '平安银行的净利润增长。\n', 0],
  ])('is whether what would be quoted for %s speaks of another: %s', async (question, text, otherName) => {
    const words = [word('净利润'), ...(question.includes('招商银行') ? [word('招商银行', { exact: true })] : [])];
    expect(await featuresOf([text], { question, words })).toMatchObject({ otherName });
  });

  it.each([
    ['before it in its passage', '招商银行发布了业绩。各项贷款的净利润增长7%。\n', {}, 0],
    ['after it in its passage', '各项贷款的净利润增长7%。招商银行发布了业绩。\n', {}, 1],
    ['in the headings above it', '各项贷款的净利润增长7%。\n', { headings: ['招商银行'] }, 0],
  ])('takes a quotation to speak of the name that stands %s', async (_where, text, passage, otherName) => {
    const words = [word('净利润', { weight: 9 }), word('招商银行', { exact: true, weight: 0.1 })];
    const asking = { question: '招商银行的净利润', words, found: [passage] };
    expect(await featuresOf([text], asking)).toMatchObject({ otherName });
  });

  it.each([
    ['2023年的净利润', '2022年净利润增长。\n', 1],
    ['2022年的净利润', '2022年净利润增长。\n', 0],
    ['净利润', '2022年净利润增长。\n', 0],
    ['二〇二三年的净利润', '2022年净利润增长。\n', 1],
    ['23年的净利润', '二〇二二年净利润增长。\n', 1],
    ['19年末的净利润', '2022年净利润增长。\n', 1],
    ['FY19净利润', '2022年净利润增长。\n', 1],
    ['FY22净利润', '2022年净利润增长。\n', 0],
    ['2023年的净利润', '净利润增长。\n', 0],
  ])('is whether %s finds another year in %s', async (question, text, otherYear) => {
    expect(await featuresOf([text], { question, words: [word('净利润')] })).toMatchObject({ otherYear });
  });

  it('is half of another year where the second or third sentence has the right one', async () => {
    const texts = ['2022年净利润增长。\n', '2023年净利润下降。\n'];
    const asking = { question: '2023年的净利润', words: [word('净利润')] };
    const first = { ...asking, found: [{ score: 9 }, { score: 1 }] };
    expect(await featuresOf(texts, first)).toMatchObject({ otherYear: 0.5 });
    const second = { ...asking, found: [{ score: 1 }, { score: 9 }] };
    expect(await featuresOf(texts, second)).toMatchObject({ otherYear: 0 });
  });

  it.each([
    ['the last one named before it', '先看2023年。再看2022年。净利润增长。\n', {}, 1],
    ['the last one, though it was named before', '2022年高于2023年。又看2022年。净利润增长。\n', {}, 1],
    ['that of its headings where none is', '净利润增长。\n', { headings: ['2022年'] }, 1],
    ['its own, whatever its headings say', '2023年净利润增长。\n', { headings: ['2022年'] }, 0],
  ])('takes the year of a sentence to be %s', async (_which, text, passage, otherYear) => {
    const words = [word('净利润', { weight: 9 })];
    const features = await featuresOf([text], { question: '2023年的净利润', words, found: [passage] });
    expect(features!.otherYear > 0).toBe(otherYear > 0);
  });

  it.each([
    ['净利润是多少', { quantity: 1, noQuantity: 1 }, '净利润稳步上升。\n'],
    ['净利润是多少', { quantity: 1, noQuantity: 0 }, '净利润达3亿元。\n'],
    ['净利润增长多少', { quantity: 1, noQuantity: 0 }, '净利润增长7%。\n'],
    ['净利润增长多少', { quantity: 1, noQuantity: 1 }, '净利润在3个季度里增长。\n'],
    ['排名第几', { quantity: 1, noQuantity: 0 }, '排名靠前。\n'],
    ['净利润指什么', { quantity: 0, noQuantity: 0 }, '净利润达3亿元。\n'],
  ])('is whether %s asks for a quantity that shows: %j', async (question, quantities, text) => {
    expect(await featuresOf([text], { question, words: [word('净利润')] })).toMatchObject(quantities);
  });

  it.each([
    ['净利润有哪些来源', { list: 1, reason: 0, definition: 0 }],
    ['净利润为什么下降', { list: 0, reason: 1, definition: 0 }],
    ['什么是净利润', { list: 0, reason: 0, definition: 1 }],
    ['净利润增长', { list: 0, reason: 0, definition: 0 }],
  ])('is whether %s asks for items, a cause or a meaning', async (question, kinds) => {
    expect(await featuresOf(['净利润增长。\n'], { question })).toMatchObject(kinds);
  });

  it('is how many of its words what would be quoted speaks of', async () => {
    const spokenOf = async (...words: string[]) =>
      (await featuresOf(['净利润增长。\n'], { question: '净利润', words: words.map((own) => word(own)) }))!.spoken;
    expect(await spokenOf()).toBe(0);
    expect(await spokenOf('净利润', '增长')).toBeGreaterThan(await spokenOf('净利润', '营收'));
  });

  it.each([
    ['净利润增长多少', '净利润增长5%。\n', 0],
    ['净利润增长多少', '净利润稳步增长。\n', 1],
    ['净利润是多少，增速多少', '净利润增长5%。\n', 0.5],
  ])('is the share of what %s asks for that is not shown in %s', async (question, text, unshown) => {
    expect(await featuresOf([text], { question })).toMatchObject({ unshown });
  });

  it('is not that no report says of its own day that it is now', async () => {
    const texts = ['净利润增长，营收下降。\n'];
    const now = await featuresOf(texts, { question: '净利润', words: [word('净利润'), word('目前', { weight: 3 })] });
    expect(now).toEqual(await featuresOf(texts, { question: '净利润', words: [word('净利润')] }));
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
