import { describe, expect, it } from 'vitest';
import { condenseQuestion } from '../../src/answer/condense-question.js';
import { createNameBook } from '../../src/answer/follow-up/name-book.js';
import type { Turn } from '../../src/schemas.js';

const asked = (content: string) => ({ role: 'user' as const, content });
const answered = (content: string) => ({ role: 'assistant' as const, content });
const names = createNameBook({ aliases: [['兴业银行'], ['北京银行'], ['招商银行']], terms: [] });

/** The question as understood; `belongs` is asked only where no word of it points back. */
const condense = (question: string, history: readonly Turn[] | undefined, belongs = false) =>
  condenseQuestion(question, history, {
    names,
    belongs: () => Promise.resolve(belongs),
    refer: () => undefined,
  });

describe('condenseQuestion', () => {
  it('puts another name into the question before', async () => {
    const history = [asked('兴业银行的大模型叫什么？'), answered('ChatCIB。[1]')];
    expect(await condense('那北京银行呢？', history)).toMatchObject({
      text: '北京银行的大模型叫什么？',
      how: 'replaced',
    });
  });

  it('puts the question before ahead of one that leans on it', async () => {
    const history = [asked('兴业银行的大模型叫什么'), answered('ChatCIB。[1]')];
    expect(await condense('它有多少参数？', history)).toMatchObject({
      text: '兴业银行的大模型叫什么？它有多少参数？',
      how: 'joined',
    });
    expect((await condense('Why?', [asked('Is it large')])).text).toBe('Is it large? Why?');
  });

  it('takes the last question, and never what was answered', async () => {
    const history = [asked('第一问'), answered('第一答'), asked('第二问'), answered('第二答')];
    const { text } = await condense('它有多少？', history);
    expect(text).toContain('第二问');
    expect(text).not.toMatch(/第一问|答/u);
  });

  it('carries on from a follow-up, over thanks', async () => {
    const history = [
      asked('2022年兴业银行的分数是多少？'),
      answered('84.5'),
      asked('北京银行呢'),
      answered('80'),
      asked('谢谢'),
      answered('不客气。'),
    ];
    expect((await condense('好的，那2023年呢', history)).text).toBe('2023年北京银行的分数是多少？');
  });

  it('calls the other of two by its name', async () => {
    const { text } = await condense('那另一家呢？', [asked('北京银行和招商银行里，招商银行有多少网点？')]);
    expect(text).toBe('北京银行和招商银行里，招商银行有多少网点？那北京银行呢？');
  });

  it('keeps what else is asked of a fragment', async () => {
    const { text } = await condense('第二名呢，多少分？', [asked('榜单第一名是谁?')]);
    expect(text).toBe('榜单第二名是谁?多少分？');
  });

  it('leaves a question alone that stands for itself', async () => {
    const whole = '清华大学与度小满的报告里，北京银行的知识库收录了多少万条金融知识，供哪些岗位使用？';
    expect(await condense(whole, [asked('兴业银行的大模型叫什么？')], true)).toMatchObject({
      text: whole,
      how: 'alone',
    });
  });

  it('does not take a pronoun for one of the question before that stands for a word of its own', async () => {
    const own = '都说微服务很好，那它的代价是什么？';
    expect(await condense(own, [asked('兴业银行的大模型叫什么？')])).toMatchObject({ text: own, how: 'alone' });
  });

  it('leaves it to what is found whether a short question that points nowhere follows the last one', async () => {
    const history = [asked('劳动者港湾是什么？')];
    expect((await condense('一共开了多少个？', history, true)).how).toBe('joined');
    expect((await condense('一共开了多少个？', history, false)).how).toBe('alone');
  });

  it('names earlier references by what was listed then', async () => {
    const { text } = await condenseQuestion('那北京银行呢', [asked('这份报告里招商银行多少分'), answered('…')], {
      names,
      belongs: () => Promise.resolve(false),
      refer: (question) => question.replace('这份报告', '《蓝皮书》'),
    });
    expect(text).toBe('《蓝皮书》里北京银行多少分');
  });

  it.each([{ history: undefined }, { history: [] }, { history: [answered('您好')] }, { history: [asked('  ')] }])(
    'has nothing to lean on in $history',
    async ({ history }) => {
      expect(await condense('那北京银行呢？', history)).toEqual({ text: '那北京银行呢？', how: 'alone' });
    },
  );
});
