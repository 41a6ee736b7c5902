import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hnswVectorIndex } from '../../../src/adapters/hnsw-vector-index.js';
import { currentFolder } from '../../../src/library/library-folder.js';
import { readManifest } from '../../../src/library/manifest.js';
import { openLibrary, type Library } from '../../../src/library/open-library.js';
import type { Filter } from '../../../src/schemas.js';
import { sampleLibraryDir } from '../../test-library.js';
import { answerOf, expectCited, outcomeOf } from './outcome-of.js';

describe('an answer from the catalogue of the sample reports', () => {
  let library: Library;
  beforeAll(async () => {
    const folder = currentFolder(await sampleLibraryDir())!;
    library = openLibrary(folder, { builtWith: readManifest(folder), hnsw: hnswVectorIndex });
  });
  afterAll(() => library.close());
  const titlesOf = (text: string, filter?: Filter) =>
    answerOf(library, text, { filter }).citations.map(({ title }) => title);

  it.each([
    '库里现在一共有几份报告？',
    '安永出的报告有哪几份',
    '哪份报告最厚，多少页',
    '新华网的负责任金融蓝皮书和产业园区金融蓝皮书是同一天发的吗？',
    '库里的报告平均多少页',
    '最薄的三份是哪些报告？',
    '库里的报告都是哪些机构发布的',
    'How many reports are in the library?',
  ])('cites the catalogue line behind every statement: %s', (question) => {
    expectCited(library, answerOf(library, question));
  });

  it('counts all reports, and those of a publisher', () => {
    expect(answerOf(library, '库里现在一共有几份报告？').statements[0]?.text).toBe('符合的报告共9份：');
    expect(answerOf(library, '一共收了几份报告，其中几份有全文').statements[0]?.text).toBe(
      '符合的报告共9份，都收录全文：',
    );
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
    expect(answerOf(library, '德勤的报告和清华的报告是同一天发布的吗？').answer).toContain('晚7天。');
  });

  it('compares no dates where none are asked to be compared', () => {
    expect(answerOf(library, '安永有几份报告？分别是哪天发布的').answer).not.toContain('同一天');
  });

  it('says by how many pages one of two reports is longer', () => {
    expect(answerOf(library, '德勤那份和工行那份，哪份页数更多，多几页').answer).toContain('多5页。');
    expect(answerOf(library, 'Which report is longer, the ICBC white paper or the Deloitte one?').answer).toContain(
      'has 5 pages more than',
    );
  });

  it('adds up pages', () => {
    expect(answerOf(library, '安永那两份加起来一共多少页').answer).toContain('2份合计47页，平均23.5页。');
    expect(answerOf(library, '库里的报告平均多少页').answer).toBe(
      '9份合计470页，平均52.2页。[1][2][3][4][5][6][7][8][9]',
    );
  });

  it('names the publishers once, those of most reports first', () => {
    const { statements } = answerOf(library, '库里的报告都是哪些机构发布的');
    expect(statements).toHaveLength(1);
    expect(statements[0]?.text).toMatch(/^发布者共8家：安永\(中国\)企业咨询有限公司（2份）；/);
  });

  it.each([
    ['超过60页的报告有哪些', 3, '不少于61页'],
    ['不到30页的有哪几份报告', 2, '不超过29页'],
    ['30到55页之间的报告有哪些', 4, '30至55页'],
    ['库里有几份蓝皮书', 2, '标题有“蓝皮书”'],
    ['标题里带“保险”的报告有哪几份', 2, '标题有“保险”'],
    ['2024年1月24日之后发布的报告有哪些', 3, '2024-01-25及以后发布'],
    ['近两周发布的报告有几份', 6, '2024-01-18至2024-02-01发布'],
    ['1月22日发布的报告有几份', 2, '2024-01-22发布'],
  ])('keeps to the conditions, and says them: %s', (question, count, condition) => {
    const { statements, citations } = answerOf(library, question);
    if (count < 6) expect(citations).toHaveLength(count);
    expect(statements[0]?.text).toContain(`（${condition}）`);
  });

  it.each([
    ['最近三份报告', ['2024-01-29', '2024-01-25', '2024-01-25']],
    ['最早的三份报告', ['2024-01-22', '2024-01-22', '2024-01-23', '2024-01-23']],
  ])('takes as many as are asked for, and the equals of the last: %s', (question, dates) => {
    expect(answerOf(library, question).citations.map(({ publishedOn }) => publishedOn)).toEqual(dates);
  });

  it.each([
    ['第二厚的报告是哪份', ['负责任金融蓝皮书(2023)要点摘要']],
    [
      '最厚和最薄的各是哪份报告？',
      ['金融数据中心怎么建、怎么管:2023发展白皮书要点', '从服务入手实现客户价值创造的行动指南'],
    ],
  ])('knows the places in an order: %s', (question, titles) => {
    expect(titlesOf(question)).toEqual(titles);
  });

  it('tells what the source says of the text: of one report with its facts, of several once', () => {
    const note = '本文为原报告要点的改写摘要,非原文';
    expect(answerOf(library, '德勤那份收录的是原文还是摘要？').answer).toContain(`说明：${note}`);
    const { statements, citations } = answerOf(library, '安永的报告有哪些？');
    expect(statements.filter(({ text }) => text.includes(note)).map(({ text }) => text)).toEqual([
      `这2份均注明：${note}。`,
    ]);
    expect(citations.map((citation) => citation.note)).toEqual([note, note]);
  });

  it('names the reports whose text speaks of what no title has, and quotes the place', () => {
    const { answer, citations } = answerOf(library, '哪份报告讲到了差分隐私');
    expect(answer).toContain('标题中没有，正文提到的报告共1份：');
    expect(citations.map(({ quote }) => quote)).toEqual([expect.stringContaining('差分隐私')]);
    expect(library.passageById(citations[0]!.passageId)?.kind).not.toBe('listing');
  });

  it('speaks of the reports that the conversation points at where the question names none', () => {
    const referred = library.reports.filter(({ publisher }) => publisher === '德勤');
    const titles = (text: string) => answerOf(library, text, { referred }).citations.map(({ title }) => title);
    expect(titles('它是谁发布的？')).toEqual(['保险业个人信息治理:德勤报告要点']);
    expect(titles('多少页？')).toEqual(['保险业个人信息治理:德勤报告要点']);
    expect(titles('清华那份多少页？')).toEqual(['2024年金融业生成式AI应用报告']);
  });

  it('orders the reports by pages where pages are asked for, and still cites the right line', () => {
    const { statements, citations } = answerOf(library, '安永的两份报告哪份更长');
    const described = statements.filter(({ text }) => text.startsWith('《') && text.includes('：'));
    expect(described.map(({ text }) => /(\d+)页/.exec(text)?.[1])).toEqual(['25', '22']);
    for (const { text, citations: cited } of described) expect(text).toContain(citations[cited[0]! - 1]?.title);
  });

  it('speaks the language of the question, titles apart', () => {
    const { statements } = answerOf(library, 'How many pages does the Deloitte report have?');
    expect(statements[0]?.text).toMatch(
      /^".+": published by .+, 32 pages, published on 2024-01-22, full text held, note: .+\.$/,
    );
  });

  it.each([
    ['有没有毕马威出的报告', '目录中的9份报告里没有符合的（标题和发布者都没有“毕马威”）'],
    ['有没有关于比特币的报告', '没有符合的（标题、发布者和正文都没有“比特币”）'],
    ['2023年发布的报告有几份？', '没有符合的（2023-01-01至2023-12-31发布）'],
    ['100页以上的报告有哪些', '没有符合的（不少于100页）'],
    [
      'Do you have any report by McKinsey?',
      'None of the 9 reports in the catalogue fits (no title or publisher has “McKinsey”)',
    ],
  ])('says that there is none, and what was looked for: %s', (question, said) => {
    expect(outcomeOf(library, question)).toEqual({
      found: undefined,
      certain: true,
      answer: expect.stringContaining(said),
    });
  });

  it.each(['毕马威那份报告多少页', '那份报告被下载了多少次'])(
    'leaves it to what the reports say where these may be meant: %s',
    (question) => {
      expect(outcomeOf(library, question)).toMatchObject({ found: undefined, certain: false });
    },
  );

  it('keeps to the filter', () => {
    const [first] = library.reports;
    expect(titlesOf('库里有哪些报告？', { reports: [first!.id] })).toEqual([first!.title]);
    expect(outcomeOf(library, '库里有哪些报告？', { filter: { reports: [] } })).toMatchObject({ found: undefined });
    expect(titlesOf('库里有哪些报告？', { publishedFrom: '2024-01-29' })).toEqual(['2024年金融业生成式AI应用报告']);
  });

  it('is left alone for what a report says', () => {
    expect(outcomeOf(library, '可用性评估每场不宜超过多长时间？')).toBeUndefined();
  });

  it('leaves out what the question leaves out, and says so', () => {
    expect(titlesOf('非安永的报告有几份？')).toHaveLength(7);
    expect(answerOf(library, '非安永的报告有几份？').answer).toContain('共7份（除去“安永”）');
    expect(answerOf(library, 'How many reports are not by Deloitte?').answer).toMatch(/^8 reports fit \(leaving out/u);
    expect(answerOf(library, '除了安永，还有谁发布了报告？').answer).not.toContain('安永(');
    expect(titlesOf('没有提到PUE的报告有哪些？')).toHaveLength(8);
    expect(titlesOf('没有提到PUE的报告有哪些？')).not.toContain('金融数据中心怎么建、怎么管:2023发展白皮书要点');
    expect(titlesOf('标题里不含“金融”的报告有哪些')).toHaveLength(4);
    expect(titlesOf('有没有不是安永写的保险报告？')).toEqual(['保险业个人信息治理:德勤报告要点']);
    expect(titlesOf('除清华和德勤以外，最厚的报告是哪份？')).toEqual(['金融数据中心怎么建、怎么管:2023发展白皮书要点']);
    expect(titlesOf('2023年以外的报告有几份？')).not.toContain('负责任金融蓝皮书(2023)要点摘要');
    expectCited(library, answerOf(library, '哪些报告不含保险？'));
  });

  it('compares with a report that is named, or that was spoken of', () => {
    const deloitte = library.reports.filter(({ publisher }) => publisher === '德勤');
    expect(answerOf(library, '比德勤报告更长的报告有哪些？').answer).toContain('共6份（不少于33页）');
    expect(titlesOf('比德勤报告更长的报告有哪些？')).not.toContain('保险业个人信息治理:德勤报告要点');
    expect(answerOf(library, '比它短的有几份？', { referred: deloitte }).answer).toContain('共2份（不超过31页）');
    expect(answerOf(library, '除了这份还有几份报告？', { referred: deloitte }).answer).toContain('共8份');
    expect(answerOf(library, 'Which reports are newer than the ICBC white paper?').answer).toContain('3 reports fit');
    expect(answerOf(library, '德勤报告和工行白皮书哪个更长？').answer).toContain('多5页');
    expect(answerOf(library, 'Is the ICBC white paper longer than the Deloitte report?').answer).toContain(
      '5 pages more',
    );
  });

  it('takes a list of dates as any of them, and the end of a month as its last days', () => {
    expect(titlesOf('1月23日或1月29日发布的报告有哪些？')).toHaveLength(3);
    expect(titlesOf('2024年1月底发布的报告有哪些？')).toHaveLength(3);
    expect(titlesOf('2024年1月上旬或1月下旬发布的报告有哪些？')).toHaveLength(9);
    expect(titlesOf('2024年前三季度发布的报告有哪些？')).toHaveLength(9);
  });

  it.each([
    '没有附录的报告有哪些？',
    '哪些报告没有写明发布者？',
    '比它短的报告有几份？',
    '比毕马威的报告更长的有哪些报告？',
    '有没有比去年更多的报告',
    '2024年前三个月发布的报告有哪些？',
  ])('claims nothing where it does not understand: %s', (question) => {
    const outcome = outcomeOf(library, question);
    expect(outcome).toMatchObject({ found: undefined, certain: true });
    expect(outcome).toHaveProperty('answer', expect.stringContaining('没有完全读懂'));
  });

  it('names what it looked for without the words around it', () => {
    expect(outcomeOf(library, '库里没有毕马威的报告吗？')).toHaveProperty(
      'answer',
      expect.stringContaining('“毕马威”'),
    );
    expect(answerOf(library, '这个库里一共收录多少页？').answer).toContain('470页');
  });

  it('counts one thing in the singular', () => {
    expect(answerOf(library, 'Which publishers have reports by Deloitte?').answer).toContain('1 publisher: 德勤');
    expect(answerOf(library, 'Which reports did EY publish?').answer).toContain('Both carry the note');
  });
});
