import { describe, expect, it } from 'vitest';
import { conversationListSchema, conversationSchema, wholeConversationSchema } from '../../src/conversation-schemas.js';
import { askStream, postJson } from '../ask.js';
import { conversationsInTest, QUESTION } from './conversations-in-test.js';

const { url, base, asking, read, send } = conversationsInTest();

describe('a conversation', () => {
  it('is made by the first answer that names it, and read again as it was', async () => {
    const first = await asking('kept', QUESTION);
    const { answer: second } = await askStream(url(), { question: '产品体验分哪五层？', conversationId: 'kept' });
    const refused = await asking('kept', '明天杭州的天气怎么样？');
    const { turns, ...conversation } = await read('kept');
    expect(conversation).toMatchObject({ id: 'kept', title: QUESTION, answers: 3 });
    expect(turns.map(({ answer }) => answer)).toEqual(
      [first, second, refused].map((answer) => ({
        ...answer,
        citations: answer.citations.map((citation) => ({ ...citation, source: 'same' })),
      })),
    );
    expect(turns.map(({ question }) => question)).toEqual([QUESTION, '产品体验分哪五层？', '明天杭州的天气怎么样？']);
    expect(turns[0]!.answer.conversationId).toBe('kept');
  });

  it('is made empty, with an id of its own or a given one, and takes the title of its first question', async () => {
    const made = await send('POST', '');
    expect(made.status).toBe(201);
    const { id, title, answers } = conversationSchema.parse(await made.json());
    expect([title, answers]).toEqual(['', 0]);
    const named = await send('POST', '', { id: 'named', title: '年报' });
    expect(named.status).toBe(201);
    expect((await send('POST', '', { id: 'named', title: '别的' })).status).toBe(200);
    for (const one of [id, 'named']) await asking(one, QUESTION);
    expect((await read(id)).title).toBe(QUESTION);
    expect((await read('named')).title).toBe('年报');
  });

  it('is the history of a follow-up that brings none', async () => {
    await asking('follow', QUESTION);
    expect(await asking('follow', '那北京银行呢？')).toMatchObject({ understoodAs: '北京银行的大模型叫什么？' });
    const { answer } = await askStream(url(), { question: '那农业银行呢？', conversationId: 'follow' });
    expect(answer.understoodAs).toBe('农业银行的大模型叫什么？');
    // What the answer was made from is in its record, so that a replay makes it from the same.
    const replay = await postJson(`${url()}/api/v1/answers/${answer.id}/replay`, {});
    expect(await replay.json()).toMatchObject({ same: true, answer: { understoodAs: answer.understoodAs } });
    expect((await read('follow')).answers).toBe(3);
  });

  it('is not its history when the client brings one, an empty one too', async () => {
    await asking('own', QUESTION);
    expect(await asking('own', '那北京银行呢？', { history: [] })).not.toHaveProperty('understoodAs');
    const history = [{ role: 'user', content: '捷蓝航空用ASAPP每次对话能省多少秒？' }];
    const { understoodAs } = await asking('own', '那北京银行呢？', { history });
    expect(understoodAs).not.toContain('大模型叫什么');
  });

  it('holds no personal number that was asked with', async () => {
    await asking('personal', `13812345678问：${QUESTION}`);
    const conversation = await read('personal');
    expect(conversation.title).toBe(`〔电话号码〕问：${QUESTION}`);
    expect(JSON.stringify(conversation)).not.toContain('13812345678');
    expect(await asking('personal', '那北京银行呢？')).toMatchObject({ conversationId: 'personal' });
  });

  it('is read a page of turns at a time', async () => {
    for (let at = 0; at < 3; at += 1) await asking('long', '谢谢');
    const first = wholeConversationSchema.parse(await (await fetch(`${base()}/long?limit=2`)).json());
    expect(first.turns).toHaveLength(2);
    const rest = await fetch(`${base()}/long?limit=2&cursor=${encodeURIComponent(first.nextCursor!)}`);
    const { turns, nextCursor } = wholeConversationSchema.parse(await rest.json());
    expect([turns.length, nextCursor]).toEqual([1, undefined]);
  });

  it('tells what each question was confined to', async () => {
    const filter = { publishedFrom: '2001-02-03' };
    await asking('confined', QUESTION, { filter });
    await asking('confined', '谢谢');
    expect((await read('confined')).turns.map((turn) => turn.filter)).toEqual([filter, undefined]);
  });

  it('is renamed', async () => {
    await asking('renamed', QUESTION);
    const renamed = await send('PATCH', '/renamed', { title: ' 给张三的\n说明 ' });
    expect(conversationSchema.parse(await renamed.json()).title).toBe('给张三的 说明');
    expect((await read('renamed')).title).toBe('给张三的 说明');
  });
});

describe('the list of conversations', () => {
  it('is searched and read a page at a time', async () => {
    for (const name of ['q1', 'q2', 'q3']) await asking(name, `${QUESTION} 火星${name}`);
    const page = async (query: string) =>
      conversationListSchema.parse(await (await fetch(`${base()}?${query}`)).json());
    const first = await page('q=%E7%81%AB%E6%98%9F&limit=2');
    expect(first.conversations.map(({ id }) => id)).toEqual(['q3', 'q2']);
    const second = await page(`q=%E7%81%AB%E6%98%9F&limit=2&cursor=${encodeURIComponent(first.nextCursor!)}`);
    expect(second.conversations.map(({ id }) => id)).toEqual(['q1']);
    expect(second.nextCursor).toBeUndefined();
    expect((await page('q=q2')).conversations).toHaveLength(1);
    expect((await page('')).conversations[0]?.id).toBe('q3');
  });
});
