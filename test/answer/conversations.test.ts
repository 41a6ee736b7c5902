import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.js';
import { expectProved, sourcesOf } from '../contract/citations.js';
import { startService, type RunningService } from '../service.js';

const asked = (content: string) => ({ role: 'user', content });
const answered = (content: string) => ({ role: 'assistant', content });

describe('a question in a conversation', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it('is understood as one that stands for itself, and answered as that', async () => {
    const history = [asked('2022年银行业网上支付有多少亿笔？'), answered('1021.26[1]')];
    const followUp = await ask(service.url, { question: '移动支付呢？', history });
    const whole = await ask(service.url, { question: '2022年银行业移动支付有多少亿笔？' });
    expect(followUp.understoodAs).toBe('2022年银行业移动支付有多少亿笔？');
    expect(followUp.answer).toBe(whole.answer);
    await expectProved(followUp, sourcesOf(service.url));
  });

  it('is not bent by an unrelated one before it', async () => {
    const question = '可用性主要看哪三件事？';
    const history = [asked('2022年上海新股有多少家？'), answered('49 家。[1]')];
    const after = await ask(service.url, { question, history });
    expect(after.understoodAs).toBeUndefined();
    expect(after.answer).toBe((await ask(service.url, { question })).answer);
  });

  it('may point at a report that was just listed', async () => {
    const first = await ask(service.url, { question: '安永的报告有哪些？' });
    const history = [asked('安永的报告有哪些？'), answered(first.answer)];
    const second = await ask(service.url, { question: '第二份多少页？', history });
    expect(second.understoodAs).toBe('《从服务入手实现客户价值创造的行动指南》多少页？');
    expect(second.answer).toContain('22页');
    const inside = await ask(service.url, {
      question: '里面说北京银行的AIB收了多少条金融知识？',
      history: [asked('最新的报告是哪份？'), answered('《2024年金融业生成式AI应用报告》：52页。[1]')],
    });
    expect(inside.citations.map(({ title }) => title)).toContain('2024年金融业生成式AI应用报告');
    expect(new Set(inside.citations.map(({ title }) => title)).size).toBe(1);
  });

  it('may point at the report that was just quoted', async () => {
    const question = '可用性评估每场不宜超过多长时间？';
    const quoted = await ask(service.url, { question });
    const history = [asked(question), answered(quoted.answer)];
    const { answer } = await ask(service.url, { question: '这份报告多少页？', history });
    expect(answer).toContain('《商业银行怎样建用户体验体系:工行白皮书要点》：');
  });

  it('is about the catalogue by its own words, whatever was said before', async () => {
    const history = [asked('差分隐私有什么局限？'), answered('太具体的提问被拒答。[1]')];
    expect((await ask(service.url, { question: '库里一共有多少份报告？', history })).answer).toContain('共9份');
    const listed = await ask(service.url, { question: '安永的报告有哪些？' });
    const content = await ask(service.url, {
      question: 'ETS模型取哪三个属性？',
      history: [asked('安永的报告有哪些？'), answered(listed.answer)],
    });
    expect(content.answer).not.toContain('符合的报告');
  });

  it('goes on about the catalogue with a fragment', async () => {
    const listed = await ask(service.url, { question: '哪份报告最厚？' });
    const history = [asked('哪份报告最厚？'), answered(listed.answer)];
    expect(await ask(service.url, { question: '最薄的呢？', history })).toMatchObject({
      understoodAs: '最薄的报告是哪份？',
      answer: expect.stringContaining('22页'),
    });
    expect(await ask(service.url, { question: '那毕马威的呢？', history })).toMatchObject({
      status: 'no_evidence',
      answer: expect.stringContaining('没有“毕马威”'),
    });
  });

  describe('that adds what no report says to the one before', () => {
    const rate = '长沙银行的AI助手比老式机器人准多少？';
    const demand = '广东对数据中心2022年的PUE要求是多少？';

    it.each([
      [rate, '天气怎么样？'],
      [rate, '为什么？'],
      [rate, '还有呢？'],
      [rate, '另一家银行呢？'],
      [rate, '它是哪年上线的？'],
      [rate, '它的成本是多少？'],
      [demand, '那江苏呢？'],
      [demand, '那浙江省呢？'],
      ['上海2021年的科技金融生态总指数是多少？', '那北京呢？'],
      ['上海2021年的科技金融生态总指数是多少？', '谁发布的？'],
    ])('is not answered with the answer to that: %s %s', async (before, question) => {
      const first = await ask(service.url, { question: before });
      expect(first.status).toBe('answered');
      const history = [asked(before), answered(first.answer)];
      const second = await ask(service.url, { question, history });
      expect(second.status).not.toBe('answered');
    });

    it.each([
      [demand, '2025年的呢？', '1.25'],
      [demand, '不对，我问的是2025年', '1.25'],
      ['SOA在金融业推广得怎么样？', '为什么？', '协议偏复杂'],
      ['上海小巨人信用贷2022年放了多少钱？', '它一共给了多少家企业？', '200'],
      ['工行的金融科技子公司叫什么？', '交行的呢', '交银金科'],
    ])('is answered where one does: %s %s', async (before, question, answer) => {
      const history = [asked(before), answered('推广受阻。[1]')];
      expect((await ask(service.url, { question, history })).answer).toContain(answer);
    });
  });

  it('points at as many reports as it says, or at none', async () => {
    const longest = await ask(service.url, { question: 'Which report is the longest?' });
    const first = [asked('Which report is the longest?'), answered(longest.answer)];
    const shortest = await ask(service.url, { question: 'And the shortest?', history: first });
    expect(shortest.answer).toContain('22 pages');
    const both = [...first, asked('And the shortest?'), answered(shortest.answer)];
    const question = 'How many pages do these two have in total?';
    expect((await ask(service.url, { question, history: both })).answer).toContain('120 pages in 2 reports');
    expect((await ask(service.url, { question, history: first })).status).toBe('no_evidence');
    expect((await ask(service.url, { question: '这两份报告一共多少页？' })).status).toBe('no_evidence');
  });

  it('that is out of scope is not said to mean anything else', async () => {
    const history = [asked('PUE是多少？'), answered('没有找到。')];
    const answer = await ask(service.url, { question: '明天杭州的天气怎么样？', history });
    expect(answer.status).toBe('out_of_scope');
    expect(answer).not.toHaveProperty('understoodAs');
  });

  it('may measure others by the report that was listed, or leave it out', async () => {
    const listed = await ask(service.url, { question: '德勤的报告有哪些？' });
    const history = [asked('德勤的报告有哪些？'), answered(listed.answer)];
    expect((await ask(service.url, { question: '比它短的有几份？', history })).answer).toContain('共2份');
    expect((await ask(service.url, { question: '除了它还有几份报告？', history })).answer).toContain('共8份');
  });

  it.each([
    ['谢谢', '不客气'],
    ['好的', '好的'],
    ['你好', '您好'],
    ['ok thanks', 'You are welcome'],
  ])('that is none gets a short answer, and nothing is searched: %s', async (question, reply) => {
    const history = [asked('天津银行得了多少分？'), answered('83.2。[1]')];
    const answer = await ask(service.url, { question, history });
    expect(answer).toMatchObject({ status: 'out_of_scope', statements: [], citations: [] });
    expect(answer).not.toHaveProperty('understoodAs');
    expect(answer.answer).toContain(reply);
  });
});
