import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askStream, type Asking } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { hasSeeds, ROOT, SEEDS } from '../test-library.js';
import { citationsOverSeeds, quarterOf } from './citations-over-seeds.js';
import { expectProved, expectStored, expectStreamed, sourcesOf } from './citations.js';
import { expectConversation, expectExported } from './kept-citations.js';

const SAMPLE_QUESTIONS: Asking[] = [
  { question: '可用性评估每场不宜超过多长时间？' },
  { question: '捷蓝航空用ASAPP每次对话能省多少秒？' },
  { question: '农业银行的ChatABC强调哪些能力？' },
  { question: '产品体验分哪五层？' },
  { question: '为什么小银行可能负担不起大模型？' },
  { question: '上海科技金融生态2022年有哪些数据？' },
  { question: '什么是责任金融？' },
  { question: 'How accurate is the assistant of Bank of Changsha?' },
  { question: '商业銀行怎樣建用戶體驗體系？' },
  { question: '《2024年金融业生成式AI应用报告》有多少页，什么时候发布？' },
  { question: '库里有哪几份安永的报告？' },
  {
    question: '那北京银行呢？',
    history: [
      { role: 'user', content: '兴业银行的大模型叫什么？' },
      { role: 'assistant', content: '兴业银行:ChatCIB。[1]' },
    ],
  },
  { question: '客户终身价值', filter: { publishedFrom: '2024-01-23', publishedTo: '2024-01-23' } },
  { question: '明天杭州的天气怎么样？' },
  { question: '火星基地2031年的贷款余额是多少？' },
];

describe('the citations of an answer from the sample library', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it.each(SAMPLE_QUESTIONS)('quote their slices of the report: $question', async (asking) => {
    const sources = sourcesOf(service.url);
    const { url } = service;
    const conversationId = asking.question;
    const streamed = await askStream(url, { history: [], ...asking, conversationId });
    const whole = await ask(url, { history: [], ...asking, conversationId });
    await expectProved(whole, sources);
    expectStreamed(streamed);
    const { id, tookMs } = whole;
    expect({ ...streamed.answer, id, tookMs }).toEqual(whole);
    const asked = [streamed.answer, whole].map((answer) => ({ question: asking.question, answer }));
    for (const one of asked) {
      await expectStored(one.answer, { url, sources });
      await expectExported(`answers/${one.answer.id}`, [one], { url });
    }
    const named = encodeURIComponent(conversationId);
    await expectConversation(named, asked, { url });
    await expectExported(`conversations/${named}`, asked, { url });
  });

  it('are catalogue lines where the question is about the catalogue', async () => {
    const { citations, statements } = await ask(service.url, {
      question: '《2024年金融业生成式AI应用报告》有多少页，什么时候发布？',
    });
    const passage = await sourcesOf(service.url).passage(citations[0]!.passageId);
    expect(passage.kind).toBe('listing');
    expect(statements[0]!.text).toContain('52');
    expect(statements[0]!.text).toContain('2024-01-29');
  });

  it('stay within the reports of the filter', async () => {
    const { citations } = await ask(service.url, { question: '安永', filter: { publishedTo: '2024-01-22' } });
    for (const { publishedOn } of citations) expect(publishedOn).toBe('2024-01-22');
  });
});

describe('the citations of an answer from a ranking', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ sources: [join(ROOT, 'test/fixtures/ranking')] });
  });
  afterAll(() => service.close());

  it.each([
    { question: '绿洲指数第二名是哪家银行，得了多少分？', says: ['排名第2', '白泉银行', '94.2'] },
    { question: '绿洲指数第二十名得分多少', says: ['排名第20', '远山银行', '70.8'] },
    { question: '沙洲银行和古渡银行得分各是多少？', says: ['沙洲银行', '73.4', '古渡银行', '72.1'] },
  ])('are the row and the head that it is read with: $question', async ({ question, says }) => {
    const sources = sourcesOf(service.url);
    const { answer, ...streamed } = await askStream(service.url, { question });
    await expectProved(answer, sources);
    expectStreamed({ answer, ...streamed });
    const [first] = answer.statements;
    expect(first?.support).toBe('supported');
    for (const words of says) expect(first!.text).toContain(words);
    const [row, head] = first!.citations.map((n) => answer.citations[n - 1]!);
    expect(head!.quote).toBe('排名证券简称证券代码总分');
    for (const [figure] of first!.text.matchAll(/\d+(?:\.\d+)?/gu)) expect(row!.quote).toContain(figure);
    expect((await sources.passage(head!.passageId)).text).toContain(head!.quote);
  });

  it('are quoted where it is the prose beside the table that answers', async () => {
    const answer = await ask(service.url, { question: '委员会有多少名专家？' });
    await expectProved(answer, sourcesOf(service.url));
    expect(answer.statements.map(({ support }) => support)).toEqual(['quoted']);
  });

  it.each(['绿洲指数第九十九名得分多少？', '绿洲指数倒数第二名得分多少？'])(
    'are never a row at another place than the one that was asked for: %s',
    async (question) => {
      const answer = await ask(service.url, { question });
      await expectProved(answer, sourcesOf(service.url));
      expect(answer.answer).not.toMatch(/排名第\d/u);
    },
  );
});

describe.skipIf(!hasSeeds)('the citations of an answer from a quarter of the full reports', () => {
  citationsOverSeeds(() => quarterOf(SEEDS.reports));
});
