import { describe, expect, it } from 'vitest';
import { ask, askStream } from '../../ask.js';
import { expectProved, sourcesOf } from '../../contract/citations.js';
import * as turns from '../../fakes/model-turns.js';
import { cites, useWrittenService } from './written-service.js';

const QUESTION = '长沙银行的AI助手比老式机器人准多少？';
const FACT = '高43.34%';
const TRUE = (handle: string) => `长沙银行的助手接入行内知识库后，准确率比老式智能机器人高43.34%。${handle}`;
const THOUGHT = '先看证据。长沙银行的助手准确率比老式智能机器人高43.34%。长沙银行在本地部署了百亿级模型。够了。';

describe('a model whose template opens its block of thought in the prompt', () => {
  const written = useWrittenService();

  it('answers with what it writes after it, at the first question and at later ones', async () => {
    const { service, model } = written();
    const { url } = service;
    model.script(cites((of) => `${THOUGHT}\n</think>\n\n${TRUE(of(FACT))}`));
    const first = await ask(url, { question: QUESTION });
    expect(first).toMatchObject({ mode: 'model', answer: TRUE('[1]') });
    await expectProved(first, sourcesOf(url));
    const second = await askStream(url, { question: QUESTION });
    expect(second.answer.answer).toBe(TRUE('[1]'));
    // Known by now, nothing of it is shown.
    expect(second.deltas.map(({ text }) => text)).toEqual([TRUE('[1]')]);
  });
});

describe('a model that thinks long before it answers', () => {
  const written = useWrittenService();

  it('is read to its answer', async () => {
    const { service, model } = written();
    const doubts = Array.from({ length: 15 }, (_, at) => `再看一下第${at + 1}处，还要想想。`).join('');
    model.script(cites((of) => `${doubts}${THOUGHT}</think>${TRUE(of(FACT))}`));
    expect(await ask(service.url, { question: QUESTION })).toMatchObject({ mode: 'model', answer: TRUE('[1]') });
  });

  it('leaves the quotations, with a note, where it says nothing after it', async () => {
    const { service, model } = written();
    model.script(turns.answers(`${THOUGHT}</think>`), turns.answers('S1: 删'));
    const answer = await ask(service.url, { question: QUESTION });
    expect(answer).toMatchObject({ mode: 'extractive', notes: [{ code: 'fallback' }] });
    await expectProved(answer, sourcesOf(service.url));
  });
});
