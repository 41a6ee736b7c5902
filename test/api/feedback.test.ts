import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionSchema } from '../../src/evaluate/question.js';
import { feedbackItemSchema, feedbackListSchema, feedbackSchema } from '../../src/feedback-schemas.js';
import { errorSchema, type Answer } from '../../src/schemas.js';
import { ask, postJson } from '../ask.js';
import { startService, type RunningService } from '../service.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';

let service: RunningService;
let answer: Answer;
let refused: Answer;
beforeAll(async () => {
  service = await startService();
  answer = await ask(service.url, { question: QUESTION });
  refused = await ask(service.url, { question: '13812345678火星基地2031年的贷款余额是多少？' });
});
afterAll(() => service.close());

const give = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  postJson(`${service.url}/api/v1/answers/${encodeURIComponent(id)}/feedback`, body, headers);
const listed = async (query = '') =>
  feedbackListSchema.parse(await (await fetch(`${service.url}/api/v1/feedback${query}`)).json());
const question = (id: string) => fetch(`${service.url}/api/v1/feedback/${id}/question`, { method: 'POST' });

describe('feedback', () => {
  it('is kept, replaced when it is given again, and shown to operators with question and answer', async () => {
    await give(answer.id, { rating: 'down', reason: 'incomplete' });
    const response = await give(answer.id, { rating: 'down', reason: 'wrong_figure', comment: '问13812345678' });
    const given = feedbackSchema.parse(await response.json());
    expect(given).toMatchObject({ id: answer.id, reason: 'wrong_figure', comment: '问〔电话号码〕' });
    await give(refused.id, { rating: 'up' });

    const { feedback } = await listed();
    expect(feedback.map(({ id }) => id)).toEqual([refused.id, answer.id]);
    expect(feedback[1]).toEqual({
      ...given,
      question: QUESTION,
      answer: { ...answer, citations: answer.citations.map((one) => ({ ...one, source: 'same' })) },
    });
    expect(feedback[0]?.question).toBe('〔电话号码〕火星基地2031年的贷款余额是多少？');
    expect(feedback[0]?.answer.status).not.toBe('answered');
  });

  it('is filtered, and read a page at a time', async () => {
    const ids = async (query: string) => (await listed(query)).feedback.map(({ id }) => id);
    expect(await ids('?rating=up')).toEqual([refused.id]);
    expect(await ids('?reason=wrong_figure&rating=down')).toEqual([answer.id]);
    expect(await ids('?reason=out_of_date')).toEqual([]);
    expect(await ids('?to=2000-01-01')).toEqual([]);
    expect(await ids('?from=2000-01-01&to=2999-12-31')).toHaveLength(2);
    const { feedback, nextCursor } = await listed('?limit=1');
    expect(feedback).toHaveLength(1);
    expect(await ids(`?limit=1&cursor=${encodeURIComponent(nextCursor!)}`)).toEqual([answer.id]);
  });

  it('is exported as a line an item, with the same filters', async () => {
    const response = await fetch(`${service.url}/api/v1/feedback/export`);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="yinju-feedback.jsonl"');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => feedbackItemSchema.parse(JSON.parse(line)))).toEqual((await listed()).feedback);
    const none = await fetch(`${service.url}/api/v1/feedback/export?reason=out_of_date`);
    expect(await none.text()).toBe('');
  });

  it('stands with its answer in the conversation', async () => {
    const { id } = await ask(service.url, { question: QUESTION, conversationId: 'rated' });
    await give(id, { rating: 'up' });
    const conversation = await (await fetch(`${service.url}/api/v1/conversations/rated`)).json();
    expect(conversation.turns).toMatchObject([{ answer: { id }, feedback: { id, rating: 'up' } }]);
  });
});

describe('feedback as an evaluation question', () => {
  it('is a line in the form of the question files', async () => {
    await give(answer.id, { rating: 'up' });
    const response = await question(answer.id);
    const line = await response.text();
    expect(line.endsWith('\n')).toBe(true);
    expect(line.trimEnd()).not.toContain('\n');
    expect(questionSchema.strict().parse(JSON.parse(line))).toMatchObject({
      id: `feedback-${answer.id.slice(0, 8)}`,
      report: answer.citations[0]!.title,
      kind: 'number',
      question: QUESTION,
      must_include: ['2 小时'],
      evidence: answer.citations.map(({ quote }) => quote),
    });
  });

  it('is one to refuse where the reader says so, and holds no personal number', async () => {
    await give(refused.id, { rating: 'up' });
    const made = questionSchema.parse(await (await question(refused.id)).json());
    expect(made).toMatchObject({ kind: 'unanswerable', report: 'library', must_include: [], evidence: [] });
    expect(made.question).not.toContain('13812345678');
  });
});

describe('feedback that is wrong', () => {
  it.each([
    [{}, 'rating'],
    [{ rating: 'good' }, 'rating'],
    [{ rating: 'down', reason: 'bad' }, 'reason'],
    [{ rating: 'down', comment: 'x'.repeat(2_001) }, 'comment'],
    [{ rating: 'down', comment: { a: 1 } }, 'comment'],
    [{ rating: 'up', user: 'me' }, 'user'],
    ['up', 'body'],
  ])('is refused with the name of what is wrong: %j', async (body, name) => {
    const response = await give(answer.id, body);
    expect(response.status).toBe(400);
    expect(errorSchema.parse(await response.json()).error.message).toContain(name);
  });

  it.each(['?rating=sideways', '?from=yesterday', '?to=2025-02-30', '?cursor=x', '?limit=0', '?user=me'])(
    'is not listed nor exported by %s',
    async (query) => {
      for (const path of ['feedback', 'feedback/export'])
        expect((await fetch(`${service.url}/api/v1/${path}${query}`)).status).toBe(400);
    },
  );

  it.each([
    ['en', 'under the id unknown'],
    ['zh', '没有编号为 unknown 的'],
  ])('is about no unknown answer, in the language %s', async (language, message) => {
    const headers = { 'accept-language': language };
    for (const response of [
      await give('unknown', { rating: 'up' }, headers),
      await fetch(`${service.url}/api/v1/feedback/unknown/question`, { method: 'POST', headers }),
      await fetch(`${service.url}/api/v1/answers/unknown/export`, { headers }),
    ]) {
      expect(response.status).toBe(404);
      expect(errorSchema.parse(await response.json()).error.message).toContain(message);
    }
  });
});
