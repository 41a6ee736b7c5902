import { describe, expect, it } from 'vitest';
import { readCatalogueQuestion } from '../../../src/answer/catalogue/read-catalogue-question.js';

/** What the question was read as. @throws when it was not read as a question about the catalogue */
function read(question: string) {
  const asked = readCatalogueQuestion(question);
  if (asked === undefined || asked === 'unkept') throw new Error(`${question} was read as ${asked}`);
  return { ...asked, facts: [...asked.facts] };
}

describe('a question about the catalogue', () => {
  it.each([
    ['工行用户体验那份白皮书多少页', ['pages']],
    ['德勤那份是什么时候发布的？', ['published']],
    ['谁写的工行那份白皮书', ['publisher']],
    ['清华那份报告是跟谁一起发的', ['publisher']],
    ['清华那份报告能看到全文吗', ['held']],
    ['库里现在一共有几份报告？', ['count']],
    ['有没有讲科技金融的报告', ['names']],
    ['安永的报告有哪些？', ['names']],
    ['上架了什么', ['names']],
    ['德勤那份报告 发布日期 页数', ['pages', 'published']],
    ['How many pages does the responsible finance blue book have?', ['pages']],
    ['When was the Deloitte report published?', ['published']],
    ['Who published the paper on data centres?', ['publisher']],
    ['Is the full text of the Deloitte report available?', ['held']],
    ['How many reports are in the library?', ['count']],
    ['Which reports are about insurance?', ['names']],
  ])('%s asks for %j', (question, facts) => {
    expect(read(question).facts).toEqual(facts);
  });

  it.each([
    ['哪份报告最厚，多少页', [{ by: 'pages', from: 'most', place: 1 }]],
    ['页数最少的是哪一份？', [{ by: 'pages', from: 'least', place: 1 }]],
    ['最新的报告是哪一份', [{ by: 'published', from: 'most', place: 1 }]],
    ['最早发布的报告是哪份？', [{ by: 'published', from: 'least', place: 1 }]],
    ['Which report is the longest?', [{ by: 'pages', from: 'most', place: 1 }]],
    ['What is the latest report in the library?', [{ by: 'published', from: 'most', place: 1 }]],
    ['安永有几份报告？', []],
  ])('%s chooses %j', (question, choices) => {
    expect(read(question).choices).toEqual(choices);
  });

  it.each([
    ['哪些报告有全文？', true],
    ['有几份报告没有全文？', false],
    ['哪些报告缺全文', false],
    ['How many reports have full text?', true],
    ['Which reports are without full text?', false],
    ['清华那份报告能看到全文吗', undefined],
    ['清华那份报告有没有全文', undefined],
    ['Is the full text of the Deloitte report available?', undefined],
    ['哪些报告讲保险', undefined],
  ])('%s keeps to reports whose text is held: %s', (question, held) => {
    expect(read(question).conditions.held).toBe(held);
  });

  it.each([
    ['2024年1月25号发布了哪几份报告', '2024-01-25', '2024-01-25'],
    ['2024-01-24 当天上架了哪些', '2024-01-24', '2024-01-24'],
    ['2024/1/5发布的报告有几份', '2024-01-05', '2024-01-05'],
    ['2024年1月发布了几份报告？', '2024-01-01', '2024-01-31'],
    ['2023年发布的报告有几份？', '2023-01-01', '2023-12-31'],
    ['How many reports were published in 2024?', '2024-01-01', '2024-12-31'],
  ])('%s reaches from %s to %s', (question, publishedFrom, publishedTo) => {
    expect(read(question).conditions.published).toEqual({ from: publishedFrom, to: publishedTo });
  });

  it.each(['2022年的报告有哪些？', '2023年1月那份报告多少页', '安永2024年3份报告多少页'])(
    'takes no date for one of publishing where it may belong to the title: %s',
    (question) => {
      expect(read(question).conditions.published).toBeUndefined();
    },
  );

  it.each([
    ['库里现在一共有几份报告？', ['现在', '库', '报告', '一共']],
    ['列出所有报告', ['列出', '所有', '报告']],
    ['2024年1月25号发布了哪几份报告', ['2024', '25', '发布', '报告']],
    ['安永的两份报告哪份更长', ['两份', '更长']],
    ['有几份报告没有全文？', ['没有', '全文']],
    ['最新的报告是哪一份', ['最新', '哪一']],
    ['How many reports did EY publish?', ['reports', 'publish']],
  ])('names reports by what is left without the words that ask: %s', (question, words) => {
    for (const word of words) expect(read(question).naming).not.toContain(word);
  });

  it('keeps the words that name a report', () => {
    expect(read('工行用户体验那份白皮书多少页').naming).toContain('工行用户体验');
    expect(read('How many reports did EY publish?').naming).toContain('EY');
  });
});

describe('a question about what a report says', () => {
  it.each([
    '可用性评估每场不宜超过多长时间？',
    '这份报告的主要结论是什么？',
    '德勤的报告提出了哪些建议？',
    '报告里提到的监管规定是什么时候发布的？',
    '白皮书里哪家机构公布过实测的PUE',
    '白皮书里那家支公司罚了多少钱？',
    '全国性银行的ESG报告，最短多少页最长多少页，平均呢',
    '哪些银行发布了ESG报告？',
    '这份蓝皮书里ESG得分最高的是哪家？',
    '该指引是哪天发布的？',
    "What are EY's views in the report?",
    'When was GDPR released, according to the white paper?',
  ])('is none about the catalogue: %s', (question) => {
    expect(readCatalogueQuestion(question)).toBeUndefined();
  });

  it.each(['哪些事件需要向监管报告？', '什么情况下应当报告？', '哪种泄露要在24小时内报告'])(
    'may have 报告 as a verb: %s',
    (question) => {
      expect(readCatalogueQuestion(question)).toBeUndefined();
    },
  );

  it.each(['绿色债券支持项目目录是哪天发布的', '重庆的数据中心什么时候上架率达到60%'])(
    'may have the words for a catalogue in another sense: %s',
    (question) => {
      expect(readCatalogueQuestion(question)).toBeUndefined();
    },
  );
});

describe('a fact that the catalogue does not keep', () => {
  it.each([
    '那份报告被下载了多少次',
    '这份白皮书卖多少钱',
    '德勤那份报告的阅读量',
    '这篇报告有多少条评论',
    'How many downloads does the report have?',
    'What is the price of the report?',
  ])('is known for one: %s', (question) => {
    expect(readCatalogueQuestion(question)).toBe('unkept');
  });

  it.each(['麻省理工科技评论那份报告多少页', '讲价格战的报告有几份'])(
    'is not asked for by a name that has its word: %s',
    (question) => {
      expect(read(question).facts).not.toEqual([]);
    },
  );
});
