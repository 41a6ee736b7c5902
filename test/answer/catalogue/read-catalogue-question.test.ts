import { describe, expect, it } from 'vitest';
import { readCatalogueQuestion } from '../../../src/answer/catalogue/read-catalogue-question.js';

/** What the question was read as. @throws when it was not read as a question about the catalogue */
function read(question: string) {
  const asked = readCatalogueQuestion(question);
  if (asked === undefined || typeof asked === 'string') throw new Error(`${question} was read as ${asked}`);
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
    expect(read(question).conditions.published).toEqual([{ from: publishedFrom, to: publishedTo }]);
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
    '哪些银行没有发布ESG报告？',
    '为什么有的银行不发布ESG报告？',
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

describe('what a question about the catalogue leaves out', () => {
  it.each([
    ['非安永的报告有几份？', 'name', '安永'],
    ['除德勤外的报告有几份？', 'name', '德勤'],
    ['除了安永，还有谁发布了报告？', 'name', '安永'],
    ['有哪些报告不是安永发布的？', 'name', '安永'],
    ['不由德勤出具的报告有哪些', 'name', '德勤'],
    ['有没有不是安永写的保险报告？', 'name', '安永'],
    ['安永以外的报告有哪些', 'name', '安永'],
    ['哪些报告不含保险？', 'text', '保险'],
    ['没有提到PUE的报告有哪些？', 'text', 'PUE'],
    ['哪份报告没有讲数据中心的PUE？', 'text', '数据中心的PUE'],
    ['跟保险无关的报告有几份', 'text', '保险'],
    ['Which reports are not by EY?', 'name', 'EY'],
    ['Besides EY, who published reports?', 'name', 'EY'],
    ["Which reports don't mention Pingmesh?", 'text', 'Pingmesh'],
    ['Which reports make no mention of Pingmesh?', 'text', 'Pingmesh'],
    ['List all reports except those by Deloitte.', 'name', 'Deloitte'],
  ])('%s: by %s, %s', (question, by, name) => {
    const { excluded, naming } = read(question);
    expect(excluded).toHaveLength(1);
    expect(excluded[0]?.by).toBe(by);
    expect(excluded[0]?.naming).toContain(name);
    expect(naming).not.toContain(name);
  });

  it.each([
    ['不是2024年发布的报告有哪些？', { published: [{ from: '2024-01-01', to: '2024-12-31' }] }],
    ['不是白皮书的报告有几份？', { kinds: ['白皮书'] }],
    ['除了超过60页的，还有哪些报告', { pages: { least: 61 } }],
    ['标题里不含“金融”的报告有哪些', { titleWords: ['金融'] }],
  ])('may be a condition: %s', (question, conditions) => {
    expect(read(question)).toMatchObject({ conditions: {}, excluded: [{ conditions }] });
  });

  it.each([
    '有没有安永发布的报告？',
    '哪些报告没有全文？',
    '不到30页的报告有哪些',
    '讲不良率的报告有哪些',
    '讲非洲的报告有几份',
    '有没有讲非车险的报告',
    '除险加固的报告有几份',
    '关于未来趋势的报告有哪些',
    '库里没有毕马威的报告吗？',
    '不同机构发布的报告有几份',
    'Which reports have no full text?',
    'Are there any reports on insurance or not?',
  ])('is nothing in %s', (question) => {
    expect(read(question).excluded).toEqual([]);
  });

  it.each([
    '没有附录的报告有哪些？',
    '不是没有讲保险的报告有哪些',
    'Which report is not the longest?',
    'Which reports have no tables?',
    '比去年多几份报告？',
  ])('is told where it was not understood: %s', (question) => {
    expect(readCatalogueQuestion(question)).toBe('unread');
  });
});

describe('a bound that a report sets', () => {
  it.each([
    ['比德勤报告更长的报告有哪些？', { by: 'pages', side: 'above' }, '德勤'],
    ['比工行白皮书短的有几份', { by: 'pages', side: 'below' }, '工行'],
    ['有没有比清华那份还新的报告', { by: 'published', side: 'above' }, '清华'],
    ['早于德勤报告发布的报告有哪些', { by: 'published', side: 'below' }, '德勤'],
    ['在德勤的报告之后发布的报告有哪些', { by: 'published', side: 'above' }, '德勤'],
    ['Which reports are longer than the Deloitte report?', { by: 'pages', side: 'above' }, 'Deloitte'],
    ['List reports published before the ICBC white paper.', { by: 'published', side: 'below' }, 'ICBC'],
  ])('is read in %s', (question, bound, name) => {
    const { bounds, naming } = read(question);
    expect(bounds).toMatchObject([bound]);
    expect(bounds[0]?.naming).toContain(name);
    expect(naming).not.toContain(name);
  });

  it.each([
    '比60页还长的报告有哪些',
    '2024年1月25日之后发布的报告有哪些',
    '清华的报告比新华网的蓝皮书晚发几天',
    '德勤报告和工行白皮书哪个更长？',
    '有没有关于比特币的报告',
    'Which reports are longer than 60 pages?',
  ])('is none in %s', (question) => {
    expect(read(question).bounds).toEqual([]);
  });
});
