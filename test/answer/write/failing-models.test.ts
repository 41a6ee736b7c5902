import { describe, expect, it } from 'vitest';
import { ask, askStream } from '../../ask.js';
import { expectProved, expectStreamed, sourcesOf } from '../../contract/citations.js';
import * as turns from '../../fakes/model-turns.js';
import { cites, useWrittenService } from './written-service.js';

const QUESTION = '长沙银行的AI助手比老式机器人准多少？';
const FACT = '高43.34%';
const TRUE = (handle: string) => `长沙银行的助手接入行内知识库后，准确率比老式智能机器人高43.34%。${handle}`;
const FALSE = (handle: string) => `长沙银行的助手准确率比老式智能机器人高53.34%。${handle}`;

describe('where the model fails', () => {
  const written = useWrittenService({ MODEL_TIMEOUT_MS: '300', MODEL_BUDGET_MS: '1500' });

  it.each([
    ['stalls before it says anything', [turns.stalls()]],
    ['stalls in the middle of a sentence', [turns.stalls(['长沙银行的助手准确率'])]],
    ['breaks off in the middle', [turns.cuts([TRUE('[E1]'), '此外'])]],
    ['stops short', [turns.stopsShort([TRUE('[E1]')])]],
    ['writes on and on', [turns.trickles()]],
    ['is busy for longer than its time', [turns.isBusy('60')]],
    ['answers with 500', [turns.refuses(500)]],
    ['answers with a page of HTML', [turns.refuses(502, { message: 'bad gateway' })]],
    ['says nothing', [turns.answers('')]],
  ])('quotations answer, with a note, when it %s', async (_, script) => {
    const { service, model } = written();
    model.script(...script);
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer).toMatchObject({ status: 'answered', mode: 'extractive' });
    expect(streamed.answer.notes?.map(({ code }) => code)).toContain('fallback');
    expect(streamed.answer.answer).toContain('43.34%');
    await expectProved(streamed.answer, sourcesOf(service.url));
  });
});

describe('what the reader is told of a failing model', () => {
  const written = useWrittenService({ MODEL_TIMEOUT_MS: '1000' });

  it.each([
    ['its key is not accepted', turns.refuses(401), /密钥.*告诉管理员/u],
    ['there is no such model', turns.refuses(404, { code: 'model_not_found' }), /模型名称/u],
    ['its account is empty', turns.refuses(429, { code: 'insufficient_quota' }), /额度.*告诉管理员/u],
    ['the request is too long', turns.refuses(400, { code: 'context_length_exceeded' }), /长度.*写短/u],
    ['it is slow', turns.stalls(), /限定时间/u],
    // What an endpoint refuses is told by no other name than what may pass.
    ['it refuses', turns.refuses(400), /暂时不可用/u],
  ])('says what to do when %s, without codes', async (_, turn, words) => {
    const { service, model } = written();
    // Other failures in between do not open the breaker.
    model.script(turns.answers(''));
    await ask(service.url, { question: QUESTION });
    model.script(turn);
    const { notes = [] } = await ask(service.url, { question: QUESTION });
    const told = notes.find(({ code }) => code === 'fallback')?.message ?? '';
    expect(told).toMatch(words);
    expect(told).not.toMatch(/\d{3}|[a-z_]{3}/iu);
  });
});

describe('what a failing model was asked', () => {
  const written = useWrittenService();

  it('is kept with the answer that quotes in its place', async () => {
    const { service, model } = written();
    model.script(turns.refuses(400));
    const { id, mode } = await ask(service.url, { question: QUESTION });
    expect(mode).toBe('extractive');
    const { record } = (await (await fetch(`${service.url}/api/v1/answers/${id}`)).json()) as { record: unknown };
    expect(record).toMatchObject({
      writing: { model: 'scripted', calls: 1, verdicts: [], promptHash: expect.stringMatching(/^[0-9a-f]{16}$/u) },
    });
  });

  it('is kept with what became of the sentences that it wrote before it failed', async () => {
    const { service, model } = written();
    model.script(turns.cuts([TRUE('[E1]'), FALSE('[E1]'), '此外']));
    const { id, mode } = await ask(service.url, { question: QUESTION });
    expect(mode).toBe('extractive');
    const { record } = (await (await fetch(`${service.url}/api/v1/answers/${id}`)).json()) as { record: unknown };
    expect(record).toMatchObject({
      writing: {
        verdicts: [
          { sentence: TRUE(''), support: 'supported' },
          { sentence: FALSE(''), support: 'unsupported', reasons: expect.arrayContaining(['figure']) },
        ],
      },
    });
  });
});

describe('where the model fails at its second try', () => {
  // What is proved at the first try must be through on a busy machine, too.
  const written = useWrittenService({ MODEL_TIMEOUT_MS: '1000', MODEL_BUDGET_MS: '6000' });

  it.each([
    ['stalls', turns.stalls()],
    ['refuses it', turns.refuses(400)],
    ['answers with 500', turns.refuses(500)],
    ['breaks off', turns.cuts(['S1: '])],
    ['writes on and on', turns.trickles()],
  ])('what was proved before stands, when it %s', async (_, second) => {
    const { service, model } = written();
    model.script(
      cites((of) => `${TRUE(of(FACT))}${FALSE(of(FACT))}`),
      second,
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer).toMatchObject({ mode: 'model', answer: TRUE('[1]') });
    expectStreamed(streamed);
  });
});

describe('with a wrong key', () => {
  const written = useWrittenService({ MODEL_API_KEY: 'sk-wrong' }, { apiKey: 'sk-right' });

  it('quotations answer, with a note that does not hold it', async () => {
    const { service } = written();
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer).toMatchObject({ status: 'answered', mode: 'extractive' });
    expect(answer.notes?.map(({ code }) => code)).toContain('fallback');
    expect(JSON.stringify(answer)).not.toContain('sk-');
  });
});
