import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hnswVectorIndex } from '../../../src/adapters/hnsw-vector-index.js';
import { createJiebaWords } from '../../../src/adapters/jieba-words.js';
import { answerFromCatalogue } from '../../../src/answer/catalogue/answer-from-catalogue.js';
import type { Cited } from '../../../src/answer/cite.js';
import { currentFolder } from '../../../src/library/library-folder.js';
import { readManifest } from '../../../src/library/manifest.js';
import { openLibrary, type Library } from '../../../src/library/open-library.js';
import { readAsked } from '../../../src/retrieve/read-asked.js';
import { createQuestionReader } from '../../../src/retrieve/read-question.js';
import type { Filter } from '../../../src/schemas.js';
import { readLexicon } from '../../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../../src/terms/terms-of.js';
import { tinyLibrary } from '../../library/tiny-library.js';
import { ROOT, sampleLibraryDir } from '../../test-library.js';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));
const words = createJiebaWords({ terms: lexicon.terms });
const reader = createQuestionReader({ lexicon, terms: createTermCutter({ words, stopWords: lexicon.stopWords }) });

function outcomeOf(library: Library, text: string, filter?: Filter) {
  return answerFromCatalogue(library, { question: reader.read(text, library), asked: readAsked(text), filter });
}

/** The answer to a question about the catalogue. @throws when there is none */
function answerOf(library: Library, text: string, filter?: Filter): Cited {
  const outcome = outcomeOf(library, text, filter);
  if (outcome === undefined || outcome === 'nothing') throw new Error(`${text} got ${outcome}`);
  return outcome;
}

/** Every statement cites lines of the catalogue, whose quotes are slices that hold the title. */
function expectCited(library: Library, { answer, statements, citations }: Cited): void {
  expect(citations.map(({ n }) => n)).toEqual(citations.map((_, at) => at + 1));
  for (const { text, citations: cited, support } of statements) {
    expect(support).toBe('supported');
    expect(cited).not.toEqual([]);
    expect(answer).toContain(text + cited.map((n) => `[${n}]`).join(''));
    for (const n of cited) expect(citations[n - 1]).toBeDefined();
  }
  for (const { reportId, passageId, title, start, end, quote } of citations) {
    expect(library.text(reportId).text.slice(start, end)).toBe(quote);
    expect(quote.normalize('NFKC')).toContain(title.normalize('NFKC'));
    expect(library.passageById(passageId)?.kind).toBe('listing');
  }
}

describe('an answer from the catalogue of the sample reports', () => {
  let library: Library;
  beforeAll(async () => {
    const folder = currentFolder(await sampleLibraryDir())!;
    library = openLibrary(folder, { builtWith: readManifest(folder), hnsw: hnswVectorIndex });
  });
  afterAll(() => library.close());
  const titlesOf = (text: string, filter?: Filter) =>
    answerOf(library, text, filter).citations.map(({ title }) => title);

  it.each([
    '库里现在一共有几份报告？',
    '安永出的报告有哪几份',
    '哪份报告最厚，多少页',
    '新华网的负责任金融蓝皮书和产业园区金融蓝皮书是同一天发的吗？',
    'How many reports are in the library?',
  ])('cites the catalogue line behind every statement: %s', (question) => {
    expectCited(library, answerOf(library, question));
  });

  it('counts all reports, and those of a publisher', () => {
    expect(answerOf(library, '库里现在一共有几份报告？').statements[0]?.text).toBe('符合的报告共9份：');
    expect(answerOf(library, '安永有几份报告？').answer).toMatch(/^符合的报告共2份：\[1\]\[2\]\n/);
    expect(answerOf(library, 'How many reports did EY publish?').answer).toMatch(/^2 reports fit:\[1\]\[2\]\n/);
  });

  it.each([
    ['最新的报告是哪一份，哪天发布的', ['2024年金融业生成式AI应用报告'], '2024-01-29'],
    ['哪份报告最厚，多少页', ['金融数据中心怎么建、怎么管:2023发展白皮书要点'], '98页'],
    ['页数最少的是哪一份？', ['从服务入手实现客户价值创造的行动指南'], '22页'],
    ['工行用户体验那份白皮书多少页', ['商业银行怎样建用户体验体系:工行白皮书要点'], '37页'],
    ['有没有讲科技金融的报告，谁写的', ['上海科技金融生态 2022 年观察要点'], '上海市科学学研究所'],
    ['麻省理工科技评论那份报告多少页', ['2024年金融业生成式AI应用报告'], '52页'],
    ['When was the Deloitte report published?', ['保险业个人信息治理:德勤报告要点'], '2024-01-22'],
  ])('knows the one report that is meant: %s', (question, titles, fact) => {
    expect(titlesOf(question)).toEqual(titles);
    expect(answerOf(library, question).statements).toHaveLength(1);
    expect(answerOf(library, question).answer).toContain(fact);
  });

  it('tells which reports came on a day, and whether two came on the same', () => {
    expect(titlesOf('2024年1月25号发布了哪几份报告')).toHaveLength(2);
    expect(answerOf(library, '新华网的蓝皮书和产业园区金融蓝皮书是同一天发的吗？').answer).toContain('发布于同一天。');
    expect(answerOf(library, '德勤的报告和清华的报告是同一天发布的吗？').answer).toContain('发布日期不同。');
  });

  it('orders the reports by pages where pages are asked for, and still cites the right line', () => {
    const { statements, citations } = answerOf(library, '安永的两份报告哪份更长');
    expect(statements.slice(1).map(({ text }) => /(\d+)页/.exec(text)?.[1])).toEqual(['25', '22']);
    for (const { text, citations: cited } of statements.slice(1))
      expect(text).toContain(citations[cited[0]! - 1]?.title);
  });

  it('speaks the language of the question, titles apart', () => {
    const { statements } = answerOf(library, 'How many pages does the Deloitte report have?');
    expect(statements[0]?.text).toMatch(/^".+": published by .+, 32 pages, published on 2024-01-22, full text held\.$/);
  });

  it.each(['毕马威那份报告多少页', '有没有关于比特币的报告', '2023年发布的报告有几份？', '那份报告被下载了多少次'])(
    'is nothing where the catalogue has none: %s',
    (question) => {
      expect(outcomeOf(library, question)).toBe('nothing');
    },
  );

  it('keeps to the filter', () => {
    const [first] = library.reports;
    expect(titlesOf('库里有哪些报告？', { reports: [first!.id] })).toEqual([first!.title]);
    expect(outcomeOf(library, '库里有哪些报告？', { reports: [] })).toBe('nothing');
    expect(titlesOf('库里有哪些报告？', { publishedFrom: '2024-01-29' })).toEqual(['2024年金融业生成式AI应用报告']);
  });

  it('is left alone for what a report says', () => {
    expect(outcomeOf(library, '可用性评估每场不宜超过多长时间？')).toBeUndefined();
  });
});

describe('an answer from another catalogue', () => {
  async function libraryOf(files: Record<string, string>): Promise<Library> {
    const tiny = tinyLibrary(files);
    await tiny.reindex();
    return tiny.openCurrent();
  }
  const report = (facts: string) => `---\n${facts}\n---\n\n净利润增长。\n`;

  it('leaves out what is not known of a report', async () => {
    const library = await libraryOf({ 'plain.md': report('title: 年报') });
    expect(answerOf(library, '有哪些报告').answer).toBe('《年报》：收录全文。[1]');
  });

  it('tells the reports with their text from those that are only listed', async () => {
    const listed = `某某报告网\n\n您的当前位置:某某报告网 > 金融证券\n  • 某银行:2024白皮书(37页).pdf\n\n    贷款余额增长。\n\n    浏览量0人已浏览 发布时间2024-01-24 37页 推荐指数推荐指数5星级\n4299条  共215\n会员购买\n客服\n`;
    const library = await libraryOf({ 'held.md': report('title: 年报'), 'listed.txt': listed });
    const titlesOf = (text: string) => answerOf(library, text).citations.map(({ title }) => title);
    expect(titlesOf('哪些报告有全文？')).toEqual(['年报']);
    expect(titlesOf('哪些报告没有全文？')).toEqual([expect.stringContaining('白皮书')]);
    expect(answerOf(library, '某银行那份报告有没有全文').answer).toContain('没有全文');
    expectCited(library, answerOf(library, '有哪些报告'));
  });

  it('never compares by a fact that a report lacks', async () => {
    const files = { 'plain.md': report('title: 年报'), 'dated.md': report('title: 季报\npages: 3') };
    const library = await libraryOf(files);
    expect(answerOf(library, '哪份报告最薄').citations.map(({ title }) => title)).toEqual(['季报']);
    expect(outcomeOf(library, '最新的报告是哪一份')).toBe('nothing');
    expect(outcomeOf(library, '2024年1月发布了几份报告？')).toBe('nothing');
  });

  it('cites the whole line of a title that asks', async () => {
    const library = await libraryOf({ 'asking.md': report('title: 数据怎么管？怎么建！\npages: 3') });
    expectCited(library, answerOf(library, '那份报告多少页'));
  });

  it('counts many, shows twelve, and the longest first where pages are asked for', async () => {
    const files = Array.from({ length: 14 }, (_, at) => [`${at}.md`, report(`title: 年报${at}\npages: ${at + 1}`)]);
    const { statements, citations } = answerOf(await libraryOf(Object.fromEntries(files)), '有几份报告，各多少页');
    expect(statements[0]?.text).toBe('符合的报告共14份，列出其中12份：');
    expect(citations).toHaveLength(12);
    const pages = statements.slice(1).map(({ text }) => Number(/(\d+)页/.exec(text)?.[1]));
    expect(pages).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });
});
