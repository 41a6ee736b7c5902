import { describe, expect, it } from 'vitest';
import { ask, askStream } from '../../ask.js';
import { expectStreamed } from '../../contract/citations.js';
import * as turns from '../../fakes/model-turns.js';
import { cites, useWrittenService } from './written-service.js';

const QUESTION = '长沙银行的AI助手比老式机器人准多少？';
const FACT = '高43.34%';
const TRUE = (handle: string) => `长沙银行的助手接入行内知识库后，准确率比老式智能机器人高43.34%。${handle}`;
const FALSE = (handle: string) => `长沙银行的助手准确率比老式智能机器人高53.34%。${handle}`;
const BESIDE = (handle: string) => `长沙银行在本地部署了百亿级模型。${handle}`;

describe('an answer of which something is left out', () => {
  const written = useWrittenService();

  it('says how much', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${TRUE(of(FACT))}${FALSE(of(FACT))}此外，${BESIDE(of(FACT))}`),
      turns.answers('S1: 删'),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer).toMatchObject({ mode: 'model', answer: TRUE('[1]') });
    expect(streamed.answer.notes).toEqual([
      { code: 'fallback', message: expect.stringContaining('2句话没有通过核对') },
    ]);
    expectStreamed(streamed);
  });

  it('counts a sentence that the limit of its length cut off', async () => {
    const { service, model } = written();
    model.script(turns.answers(`${TRUE('[E1]')}长沙银行在本地部`, { finishReason: 'length' }));
    const { notes } = await ask(service.url, { question: QUESTION });
    expect(notes?.[0]?.message).toContain('1句话');
  });

  it('says nothing of what was right at its second try', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => FALSE(of(FACT))),
      cites((of) => `S1: ${TRUE(of(FACT))}`),
    );
    const { answer, notes } = await ask(service.url, { question: QUESTION });
    expect(answer).toBe(TRUE('[1]'));
    expect(notes).toBeUndefined();
  });

  it('gives way to the quotations when what was asked for is what is left out', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${FALSE(of(FACT))}${BESIDE(of(FACT))}`),
      turns.answers('S1: 删'),
    );
    const { mode, answer, notes } = await ask(service.url, { question: QUESTION });
    expect(mode).toBe('extractive');
    expect(answer).toContain('43.34%');
    expect(notes?.[0]?.message).toContain('没有通过核对');
  });
});
