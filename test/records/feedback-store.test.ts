import { describe, expect, it } from 'vitest';
import type { FeedbackFilter } from '../../src/feedback-schemas.js';
import { recordsInTest } from './open-in-test.js';
import { NOW, recordedOf } from './samples.js';

const PAGE = { limit: 50 };

describe('feedback', () => {
  function withAnswers(...ids: string[]) {
    const parts = recordsInTest();
    const records = parts.open();
    for (const id of ids) records.keep(() => recordedOf({ answer: { id } }));
    return { ...parts, ...records };
  }

  it('is kept with its answer, one an answer, the last that was given', () => {
    const { feedback, pass } = withAnswers('a1');
    const first = feedback.give('a1', { rating: 'down', reason: 'wrong_figure', comment: ' 应为6% ' });
    const createdAt = NOW.toISOString();
    expect(first).toEqual({
      id: 'a1',
      rating: 'down',
      reason: 'wrong_figure',
      comment: '应为6%',
      createdAt,
      updatedAt: createdAt,
    });
    pass(1_000);
    const second = feedback.give('a1', { rating: 'up' });
    expect(second).toEqual({ id: 'a1', rating: 'up', createdAt, updatedAt: '2025-03-31T08:00:01.000Z' });
    const [item, ...others] = feedback.list({}, PAGE).items;
    expect(others).toEqual([]);
    expect(item).toEqual({ ...recordedOf({ answer: { id: 'a1' } }), feedback: second });
    expect(feedback.find('a1')).toEqual(item);
  });

  it('is not kept for an answer that is not', () => {
    const { feedback } = withAnswers('a1');
    expect(feedback.give('unknown', { rating: 'up' })).toBeUndefined();
    expect(feedback.find('a1')).toBeUndefined();
    expect(feedback.list({}, PAGE)).toEqual({ items: [] });
  });

  it('holds no personal number, and no empty comment', () => {
    const { feedback } = withAnswers('a1', 'a2');
    const comment = '请打13812345678或写信 li.si@example.com';
    expect(feedback.give('a1', { rating: 'down', comment })?.comment).toBe('请打〔电话号码〕或写信 〔电子邮箱〕');
    expect(feedback.give('a2', { rating: 'down', comment: ' \n' })).not.toHaveProperty('comment');
  });

  it('goes with its answer when that is too old', () => {
    const { open, counts } = recordsInTest({ keepDays: 30 });
    const records = open();
    records.keep(() => recordedOf({ answer: { id: 'a1' }, now: new Date('2025-01-01') }));
    records.keep(() => recordedOf({ answer: { id: 'a2' } }));
    for (const id of ['a1', 'a2']) records.feedback.give(id, { rating: 'up' });
    expect(records.feedback.list({}, PAGE).items.map(({ answer }) => answer.id)).toEqual(['a2']);
    open();
    expect(counts()).toMatchObject({ answers: 1, feedback: 1 });
  });

  it.each<[FeedbackFilter, string[]]>([
    [{}, ['a3', 'a2', 'a1']],
    [{ rating: 'down' }, ['a3', 'a2']],
    [{ reason: 'incomplete' }, ['a3']],
    [{ rating: 'up', reason: 'incomplete' }, []],
    [{ from: '2025-04-02' }, ['a3', 'a2']],
    [{ to: '2025-04-02' }, ['a2', 'a1']],
    [{ from: '2025-04-02', to: '2025-04-02' }, ['a2']],
    [{ from: '2025-04-04', to: '2025-04-01' }, []],
  ])('is filtered by %j', (filter, ids) => {
    const { feedback, clock } = withAnswers('a1', 'a2', 'a3');
    const at = (day: number) => void (clock.now = new Date(2025, 3, day, 12));
    at(1);
    feedback.give('a1', { rating: 'up' });
    at(2);
    feedback.give('a2', { rating: 'down', reason: 'wrong_source' });
    at(3);
    feedback.give('a3', { rating: 'down', reason: 'incomplete' });
    expect(feedback.list(filter, PAGE).items.map(({ answer }) => answer.id)).toEqual(ids);
  });

  it('is read once each, a page at a time', () => {
    const ids = Array.from({ length: 11 }, (_, at) => `a${at}`);
    const { feedback } = withAnswers(...ids);
    for (const id of ids) feedback.give(id, { rating: 'up' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = feedback.list({}, { limit: 3, cursor });
      seen.push(...page.items.map(({ answer }) => answer.id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids.reverse());
  });

  it('refuses while another program locks the records', () => {
    const { feedback, connect } = withAnswers('a1');
    connect().exec('BEGIN IMMEDIATE');
    expect(() => feedback.give('a1', { rating: 'up' })).toThrow(
      expect.objectContaining({ code: 'records_unwritable' }),
    );
  });
});
