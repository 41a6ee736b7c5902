import { describe, expect, it } from 'vitest';
import { ask, askStream } from '../../../ask.js';
import { expectProved, expectStored, expectStreamed, sourcesOf } from '../../../contract/citations.js';
import * as turns from '../../../fakes/model-turns.js';
import { cites, useWrittenService } from '../written-service.js';

/** What follows a figure takes look-ups. */
const QUESTION = '华侨银行的编码助手使生产力升了多少，变化大不大？';
const OCBC = '编码助手Wingman使生产力升约20%';
const ICBC = '生成代码占比由20%升到40%';
const search = (id: string, query: string) => ({ id, name: 'search', arguments: JSON.stringify({ query }) });

describe('an answer that takes several look-ups', () => {
  const written = useWrittenService();

  it('is looked up step by step, and rests on what was found', async () => {
    const { service, model } = written();
    model.script(
      turns.callsTools([
        search('c1', '华侨银行的编码助手Wingman使生产力升多少？'),
        search('c2', '工商银行编码助手生成代码占比？'),
      ]),
      cites(
        (of) =>
          `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}工商银行编码助手的生成代码占比由20%升到40%。${of(ICBC)}`,
      ),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    const { answer } = streamed;
    expect(answer).toMatchObject({ mode: 'model', status: 'answered' });
    expect(answer.statements).toHaveLength(2);
    expect(streamed.steps).toEqual(['华侨银行的编码助手Wingman使生产力升多少？', '工商银行编码助手生成代码占比？']);
    const sources = sourcesOf(service.url);
    await expectProved(answer, sources);
    expectStreamed(streamed);
    await expectStored(answer, { url: service.url, sources });
  });

  it.each([
    ['a figure of its own', '华侨银行的编码助手使生产力升99%？'],
    ['a handle', 'E1里华侨银行的编码助手'],
    ['an image', '华侨银行的编码助手 ![x](https://evil.example/p.png)'],
    ['an address', '华侨银行的编码助手 https://evil.example/p'],
  ])('shows nothing of a look-up with %s', async (_, query) => {
    const { service, model } = written();
    model.script(
      turns.callsTools([search('c1', query)]),
      cites((of) => `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer.mode).toBe('model');
    expect(streamed.steps).toEqual(['']);
  });

  it('leaves out what the model thinks where it only closes its block of thought', async () => {
    const { service, model } = written();
    model.script(
      turns.callsTools([search('c1', '华侨银行的编码助手使生产力升多少？')]),
      cites(
        (of) =>
          `工商银行编码助手的生成代码占比由20%升到40%。</think>华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`,
      ),
    );
    const { answer } = await ask(service.url, { question: QUESTION });
    expect(answer).toBe('华侨银行的编码助手Wingman使生产力升约20%。[1]');
  });

  it('may hold a computed figure beside the figures that it was made of', async () => {
    const { service, model } = written();
    model.script(
      turns.callsTools([search('c1', '工商银行编码助手生成代码占比由多少升到多少？')]),
      turns.callsTools([
        { id: 'c2', name: 'compute', arguments: '{"operation":"difference","figures":["40%","20%"]}' },
      ]),
      cites((of) => `工商银行编码助手的生成代码占比由20%升到40%，差20个百分点[C1]。${of(ICBC)}`),
    );
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer.answer).toContain('差20个百分点。[1]');
    expect(answer.statements.map(({ support }) => support)).toEqual(['supported']);
  });

  it('holds no figure that the model calculated itself', async () => {
    const { service, model } = written();
    const claim = (handle: string) => `工商银行编码助手的生成代码占比由20%升到40%，差20个百分点。${handle}`;
    model.script(
      cites((of) => claim(of(ICBC))),
      turns.answers('S1: 删'),
    );
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer.answer).not.toContain('20个百分点');
  });

  it('leaves out what the model thinks aloud before it looks something up', async () => {
    const { service, model, told } = written();
    model.script(
      (exchange) => {
        exchange.part({ content: '我先检索一下编码助手，也许能提升99%。' });
        return turns.callsTools([search('c1', '华侨银行的编码助手')])(exchange);
      },
      cites((of) => `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`),
    );
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer.answer).toBe('华侨银行的编码助手Wingman使生产力升约20%。[1]');
    // Nothing of it is tried a second time.
    expect(told()).toHaveLength(2);
  });

  it('says nothing twice where the model said it aloud before', async () => {
    const { service, model } = written();
    model.script(
      (exchange) => {
        exchange.part({ content: '我再查一下[E98]。华侨银行的编码助手Wingman使生产力升约20%。\n我再' });
        return turns.callsTools([search('c1', '华侨银行的编码助手')])(exchange);
      },
      cites((of) => `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`),
    );
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer.answer).toBe('华侨银行的编码助手Wingman使生产力升约20%。[1]');
    const { record } = (await (await fetch(`${service.url}/api/v1/answers/${answer.id}`)).json()) as {
      record: unknown;
    };
    expect(record).toMatchObject({ writing: { unknownHandles: 1 } });
  });

  it('reads what stands around a passage, and shows it before it cites it', async () => {
    const { service, model, told } = written();
    model.script(
      turns.callsTools([{ id: 'c1', name: 'read', arguments: '{"handle":"E1"}' }]),
      cites((of) => `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(told()[1]!.match(/handle="E\d+"/gu)!.length).toBeGreaterThan(told()[0]!.match(/handle="E\d+"/gu)!.length);
    expectStreamed(streamed);
  });

  it.each([
    ['asks for a tool that there is none of', { id: 'c1', name: 'delete_reports', arguments: '{}' }],
    ['gives arguments that are no JSON', { id: 'c1', name: 'search', arguments: '{"query":' }],
    ['reads evidence that it was not given', { id: 'c1', name: 'read', arguments: '{"handle":"E99"}' }],
    ['computes with words', { id: 'c1', name: 'compute', arguments: '{"operation":"sum","figures":["很多","不少"]}' }],
  ])('goes on when the model %s', async (_, call) => {
    const { service, model } = written();
    model.script(
      turns.callsTools([call]),
      cites((of) => `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`),
    );
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer).toMatchObject({ mode: 'model', status: 'answered' });
  });

  it('is written at once where the model calls tools without end', async () => {
    const { service, model } = written();
    const calls = Array.from({ length: 9 }, (_, at) => turns.callsTools([search(`c${at}`, `华侨银行 ${at}`)]));
    model.script(
      ...calls,
      cites((of) => `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`),
    );
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer).toMatchObject({ mode: 'model', status: 'answered' });
    expect(answer.answer).toContain('Wingman');
  });

  it('is written at once where the model knows no tools', async () => {
    const { service, model } = written();
    const knowsNoTools = turns.knowsNo(
      'tools',
      cites((of) => `华侨银行的编码助手Wingman使生产力升约20%。${of(OCBC)}`),
    );
    model.script(knowsNoTools);
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer.answer).toContain('Wingman');
  });
});

describe('a question of several parts', () => {
  const written = useWrittenService();

  it('is looked up part by part', async () => {
    const { service, model, told } = written();
    model.script(
      turns.answers('长沙银行的模型准确率高多少？\n可用性评估每场不宜超过多长时间？'),
      cites((of) => `长沙银行的模型准确率比老式智能机器人高43.34%。${of('高43.34%')}`),
    );
    await ask(service.url, { question: '长沙银行的模型准确率高多少？可用性评估每场不宜超过多长时间？' });
    expect(told()[0]).not.toContain('<evidence handle');
    expect(told()[1]).toContain('高43.34%');
  });
});
