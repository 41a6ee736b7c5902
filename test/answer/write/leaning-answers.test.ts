import { describe, expect, it } from 'vitest';
import { ask, askStream } from '../../ask.js';
import { expectStreamed } from '../../contract/citations.js';
import * as turns from '../../fakes/model-turns.js';
import { cites, useWrittenService } from './written-service.js';

const QUESTION = '长沙银行的AI助手比老式机器人准多少？';
const FACT = '高43.34%';
const TRUE = (handle: string) => `长沙银行的助手接入行内知识库后，准确率比老式智能机器人高43.34%。${handle}`;
const FALSE = (handle: string) => `长沙银行的助手准确率比老式智能机器人高53.34%。${handle}`;
const LEANS = (handle: string) => `此外，长沙银行在本地部署了百亿级模型。${handle}`;

describe('a sentence that leans on the one before it', () => {
  const written = useWrittenService();

  it('goes when that one is dropped', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${TRUE(of(FACT))}${FALSE(of(FACT))}${LEANS(of(FACT))}`),
      turns.answers('S1: 删除'),
    );
    const streamed = await askStream(service.url, { question: QUESTION });
    expect(streamed.answer.answer).toBe(TRUE('[1]'));
    expectStreamed(streamed);
  });

  it('stands when that one is right at its second try', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${FALSE(of(FACT))}${LEANS(of(FACT))}`),
      cites((of) => `S1: ${TRUE(of(FACT))}`),
    );
    const { answer } = await ask(service.url, { question: QUESTION });
    expect(answer).toMatch(/43\.34%。\[\d\]此外，长沙银行在本地部署了百亿级模型。\[\d\]$/u);
  });

  it('leaves the quotations when nothing else was written', async () => {
    const { service, model } = written();
    model.script(
      cites((of) => `${FALSE(of(FACT))}${LEANS(of(FACT))}`),
      turns.answers('S1: 删除'),
    );
    const { mode, answer } = await ask(service.url, { question: QUESTION });
    expect(mode).toBe('extractive');
    expect(answer).not.toContain('此外');
  });
});
