import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askStream, type Asking } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { hasSeeds, SEEDS } from '../test-library.js';
import { expectProved, expectStored, expectStreamed, sourcesOf } from './citations.js';

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
    const streamed = await askStream(service.url, asking);
    const whole = await ask(service.url, asking);
    await expectProved(whole, sources);
    expectStreamed(streamed);
    const { id, tookMs } = whole;
    expect({ ...streamed.answer, id, tookMs }).toEqual(whole);
    await expectStored(whole, { url: service.url, sources });
    await expectStored(streamed.answer, { url: service.url, sources });
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

describe.skipIf(!hasSeeds)('the citations of an answer from the full reports', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ sources: [SEEDS.reports] });
  }, 600_000);
  afterAll(() => service.close());

  const files = hasSeeds ? readdirSync(SEEDS.questions).filter((name) => name.endsWith('.jsonl')) : [];
  it.each(files)('quote their slices of the report, for every question of %s', async (file) => {
    const sources = sourcesOf(service.url);
    const lines = readFileSync(join(SEEDS.questions, file), 'utf8').trim().split('\n');
    for (const line of lines) {
      const { question, history } = JSON.parse(line);
      const streamed = await askStream(service.url, { question, history });
      await expectProved(streamed.answer, sources);
      expectStreamed(streamed);
      await expectStored(streamed.answer, { url: service.url, sources });
    }
  });
});
