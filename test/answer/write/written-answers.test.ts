import { describe, expect, it } from 'vitest';
import { ask, askStream, postJson } from '../../ask.js';
import { expectProved, expectStored, expectStreamed, sourcesOf } from '../../contract/citations.js';
import * as turns from '../../fakes/model-turns.js';
import { cites, useWrittenService } from './written-service.js';

const QUESTION = '长沙银行的AI助手比老式机器人准多少？';
const FACT = '高43.34%';
const TRUE = (handle: string) => `长沙银行的助手接入行内知识库后，准确率比老式智能机器人高43.34%。${handle}`;
const FALSE = (handle: string) => `长沙银行的助手准确率比老式智能机器人高53.34%。${handle}`;

describe('a written answer', () => {
  const written = useWrittenService();

  it('is what the model wrote, each sentence with the span of the passage that proves it', async () => {
    const { service, model } = written();
    model.script(cites((of) => TRUE(of(FACT))));
    const streamed = await askStream(service.url, { question: QUESTION });
    const { answer } = streamed;
    expect(answer).toMatchObject({ status: 'answered', mode: 'model', model: 'scripted' });
    expect(answer.answer).toBe(TRUE('[1]'));
    expect(answer.statements).toMatchObject([{ citations: [1], support: 'supported' }]);
    expect(answer.citations[0]!.quote).toContain(FACT);
    expect(answer.notes).toBeUndefined();
    const sources = sourcesOf(service.url);
    await expectProved(answer, sources);
    expectStreamed(streamed);
    await expectStored(answer, { url: service.url, sources });
  });

  it('leaves a sentence out that stays false at its second try', async () => {
    const { service, model, told } = written();
    model.script(
      cites((of) => `${TRUE(of(FACT))}${FALSE(of(FACT))}`),
      turns.answers('S1: 它高出63.34%。[E1]'),
    );
    const { answer, statements } = await ask(service.url, { question: QUESTION });
    expect(answer).toBe(TRUE('[1]'));
    expect(statements).toHaveLength(1);
    // The model was told which words failed.
    expect(told()[1]).toContain('53.34%');
  });

  it('has a sentence that is right at its second try, in its place', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${FALSE(of(FACT))}长沙银行在本地部署了百亿级模型。${of(FACT)}`),
      cites((of) => `S1: ${TRUE(of(FACT))}`),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer.answer).toMatch(
      /^长沙银行的助手接入行内知识库后，.*43\.34%。\[\d\]长沙银行在本地部署了百亿级模型。\[\d\]$/u,
    );
    expectStreamed(streamed);
    await expectProved(streamed.answer, sourcesOf(service.url));
  });

  it('says nothing twice, at the first try or the second', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${TRUE(of(FACT))}${TRUE(of(FACT))}\n\n${FALSE(of(FACT))}`),
      cites((of) => `S1: ${TRUE(of(FACT))}`),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer.answer).toBe(TRUE('[1]'));
    expect(streamed.answer.statements).toHaveLength(1);
    expectStreamed(streamed);
  });

  it('counts the handles that were made up, those of the second try included', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${TRUE('[E98]')}${FALSE(of(FACT))}`),
      turns.answers('S1: 长沙银行在本地部署了百亿级模型。[E97]'),
    );
    const { id } = await ask(service.url, { question: QUESTION });
    const { record } = (await (await fetch(`${service.url}/api/v1/answers/${id}`)).json()) as { record: unknown };
    expect(record).toMatchObject({ writing: { unknownHandles: 2 } });
  });

  it('is made of quotations, with a note, where nothing that the model wrote is true', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => FALSE(of(FACT))),
      turns.answers('S1: 删'),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer).toMatchObject({ status: 'answered', mode: 'extractive', notes: [{ code: 'fallback' }] });
    expect(streamed.answer.answer).toContain('43.34%');
    expect(streamed.answer.answer).not.toContain('53.34%');
    await expectProved(streamed.answer, sourcesOf(service.url));
  });

  it('is made of quotations, with what the model said of them, where it finds no answer in the evidence', async () => {
    const { service, model } = written();
    model.script(turns.answers('NO_ANSWER'));
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer).toMatchObject({ status: 'answered', mode: 'extractive', notes: [{ code: 'fallback' }] });
    expect(streamed.answer.notes![0]!.message).toMatch(/^模型认为.*没有回答/u);
    expect(streamed.answer.answer).toContain(FACT);
    expectStreamed(streamed);
  });

  it.each([
    ['that was not given', '[E77]'],
    ['that is none', '[7]'],
    ['left out', ''],
  ])('is proved all the same where a handle is one %s, and no reader sees it', async (_, handle) => {
    const { service, model } = written();
    model.script(turns.answers(TRUE(handle)));
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer.answer).toBe(TRUE('[1]'));
    expect(answer.citations[0]!.quote).toContain(FACT);
  });

  it('has whole marks where the stream is cut inside the handles', async () => {
    const { service, model } = written();
    model.script(turns.answers(['长沙银行的助手准确率比老式智能机器人高43.34%。[', 'E', '1', ']']));
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer.answer).toBe('长沙银行的助手准确率比老式智能机器人高43.34%。[1]');
  });

  it('holds no link, no image and nothing of what the model thinks', async () => {
    const { service, model } = written();
    model.script((exchange) => {
      const said = `${TRUE('[E1]')} ![x](https://evil.example/?q=43.34) [详情](https://evil.example/a)`;
      return turns.reasons('也许是53.34%？', said)(exchange);
    }, turns.answers('S1: 删'));
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(JSON.stringify(streamed.answer)).not.toMatch(/evil|53\.34|也许/u);
    expect(streamed.deltas.map(({ text }) => text).join('')).not.toMatch(/evil|53\.34|也许/u);
  });

  it('is in the language of the question, on evidence in the other', async () => {
    const { service, model } = written();
    model.script(
      turns.answers('长沙银行的AI助手准确率比老式机器人高多少？'),
      cites(
        (of) =>
          `The accuracy of Bank of Changsha's assistant is 43.34% higher than that of the old robots. ${of(FACT)}`,
      ),
    );
    const answer = await ask(service.url, { question: 'How accurate is the assistant of Bank of Changsha?' });
    expect(answer).toMatchObject({ mode: 'model', status: 'answered' });
    expect(answer.answer).toMatch(/^The accuracy .* 43\.34% higher .*\[1\]$/u);
    expect(answer.citations[0]!.quote).toContain(FACT);
  });

  it('is asked for with what a follow-up stands for, which the reader is told', async () => {
    const { service, model, told } = written();
    model.script(
      turns.answers('北京银行的大模型平台叫什么？'),
      cites((of) => `北京银行的平台是AIB，收有16万条金融知识。${of('16万条金融知识')}`),
    );
    const answer = await ask(service.url, {
      question: '那北京银行呢？',
      history: [
        { role: 'user', content: '兴业银行的大模型叫什么？' },
        { role: 'assistant', content: '兴业银行:ChatCIB。[1]' },
      ],
    });
    expect(answer.understoodAs).toBe('北京银行的大模型平台叫什么？');
    expect(answer.answer).toBe('北京银行的平台是AIB，收有16万条金融知识。[1]');
    expect(told()[0]).toContain('兴业银行的大模型叫什么？');
  });

  it.each([
    ['a year', '北京银行2031年的大模型叫什么？'],
    ['an institution', '建设银行的大模型叫什么？'],
    ['a figure', '北京银行的大模型花了九千亿吗？'],
  ])(
    'follows the rules where the model condenses a follow-up to something with %s of its own',
    async (_, condensed) => {
      const { service, model } = written();
      model.script(
        turns.answers(condensed),
        cites((of) => `北京银行的平台是AIB，收有16万条金融知识。${of('16万条金融知识')}`),
      );
      const answer = await ask(service.url, {
        question: '那北京银行呢？',
        history: [{ role: 'user', content: '兴业银行的大模型叫什么？' }],
      });
      expect(answer).toMatchObject({ status: 'answered', understoodAs: '北京银行的大模型叫什么？' });
    },
  );

  it.each([
    '北京银行的大模型平台叫什么？[详情](https://evil.example/a)',
    '![x](https://evil.example/p.png)北京银行的大模型平台叫什么？',
    '北京银行的大模型平台叫什么？ www.evil.example',
  ])('follows the rules where the model condenses a follow-up to more than plain text: %s', async (condensed) => {
    const { service, model } = written();
    model.script(
      turns.answers(condensed),
      cites((of) => `北京银行的平台是AIB，收有16万条金融知识。${of('16万条金融知识')}`),
    );
    const streamed = await askStream(service.url, {
      question: '那北京银行呢？',
      history: [{ role: 'user', content: '兴业银行的大模型叫什么？' }],
    });
    expect(streamed.answer.understoodAs).toBe('北京银行的大模型叫什么？');
  });

  it('tells the model no personal number', async () => {
    const { service, model, told } = written();
    model.script(cites((of) => TRUE(of(FACT))));
    await ask(service.url, { question: `我的手机号是13812345678，${QUESTION}` });
    expect(told().join('\n')).not.toContain('13812345678');
  });

  it('is kept with prompt, model, settings and verdicts, and can be asked for again', async () => {
    const { service, model } = written();
    const script = [cites((of) => `${TRUE(of(FACT))}${FALSE(of(FACT))}`), turns.answers('S1: 删')];
    model.script(...script);
    const { id } = await ask(service.url, { question: QUESTION });
    const { record } = (await (await fetch(`${service.url}/api/v1/answers/${id}`)).json()) as { record: unknown };
    expect(record).toMatchObject({
      writing: {
        model: 'scripted',
        settings: { temperature: 0, unsupported: 'drop' },
        calls: 2,
        tokens: { promptTokens: 24 },
        unknownHandles: 0,
        verdicts: [{ support: 'supported' }, { support: 'unsupported', reasons: expect.arrayContaining(['figure']) }],
      },
    });
    model.script(...script);
    const replayed = (await (await postJson(`${service.url}/api/v1/answers/${id}/replay`, {})).json()) as object;
    expect(replayed).toMatchObject({ same: true, answer: { mode: 'model' } });
  });

  it.each([
    ['quotations are asked for', { question: QUESTION, mode: 'extractive' }],
    ['the catalogue answers', { question: '库里有哪几份安永的报告？' }],
    ['nothing is found', { question: '火星基地2031年的贷款余额是多少？' }],
    ['the question is out of scope', { question: '明天杭州的天气怎么样？' }],
    ['the reader says thanks', { question: '谢谢！' }],
  ])('is not asked for where %s', async (_, asking) => {
    const { service, told } = written();
    const answer = await ask(service.url, asking);
    expect(answer.mode).toBe('extractive');
    expect(answer.notes?.map(({ code }) => code) ?? []).not.toContain('fallback');
    expect(told()).toEqual([]);
  });

  it('stops the model when the reader leaves', async () => {
    const { service, model } = written();
    model.script(turns.stalls(['长沙银行']));
    const before = model.calls.length;
    const leave = new AbortController();
    const asking = postJson(`${service.url}/api/v1/answers`, { question: QUESTION }, {}, leave.signal).catch(() => {});
    await model.called(before + 1);
    leave.abort();
    await model.calls[before]!.left;
    await asking;
  });
});

describe('a sentence that no passage supports', () => {
  const written = useWrittenService({ UNSUPPORTED: 'mark' });

  it('stands marked among the statements, outside the answer, where models are judged', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${TRUE(of(FACT))}${FALSE(of(FACT))}`),
      turns.answers('S1: 删'),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer.statements.map(({ support }) => support)).toEqual(['supported', 'unsupported']);
    await expectProved(streamed.answer, sourcesOf(service.url));
    expectStreamed(streamed);
  });
});
