import { describe, expect, it } from 'vitest';
import { condenseQuestion } from '../../src/answer/condense-question.js';

const asked = (content: string) => ({ role: 'user' as const, content });
const answered = (content: string) => ({ role: 'assistant' as const, content });

describe('condenseQuestion', () => {
  it('puts the question before ahead of one that leans on it', () => {
    const history = [asked('兴业银行的大模型叫什么？'), answered('ChatCIB。[1]')];
    expect(condenseQuestion('那北京银行呢？', history)).toEqual({
      text: '兴业银行的大模型叫什么？ 那北京银行呢？',
      needed: true,
    });
  });

  it('takes the last question, and never what was answered', () => {
    const history = [asked('第一问'), answered('第一答'), asked('第二问'), answered('第二答')];
    const condensed = condenseQuestion('它有多少？', history)?.text;
    expect(condensed).toContain('第二问');
    expect(condensed).not.toMatch(/第一问|答/u);
  });

  it('leaves a question alone that stands for itself', () => {
    const whole = '清华大学与度小满的报告里，北京银行的知识库收录了多少万条金融知识，供哪些岗位使用？';
    expect(condenseQuestion(whole, [asked('兴业银行的大模型叫什么？')])).toBeUndefined();
  });

  it('leaves it to what is found whether a short question that points nowhere follows the last one', () => {
    expect(condenseQuestion('一共开了多少个？', [asked('劳动者港湾是什么？')])?.needed).toBe(false);
  });

  it.each([undefined, [], [answered('您好')], [asked('  ')]])('has nothing to lean on in %j', (history) => {
    expect(condenseQuestion('那北京银行呢？', history)).toBeUndefined();
  });
});
