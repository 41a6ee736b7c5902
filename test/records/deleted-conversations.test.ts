import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, recordsInTest, saidIn } from './open-in-test.js';
import { NOW, recordedOf } from './samples.js';

const PAGE = { limit: 50 };
const QUESTION = '火星基地的净利润？';

describe('a deleted conversation', () => {
  function withOneDeleted() {
    const parts = recordsInTest();
    const records = parts.open();
    for (const id of ['a1', 'a2']) records.keep(() => saidIn('c1', { id, question: QUESTION }));
    records.keep(() => saidIn('c2', { id: 'a3' }));
    records.feedback.give('a1', { rating: 'up' });
    return { ...parts, records, deleted: records.conversations.remove('c1') };
  }

  it('is seen nowhere, nor are its answers and what was thought of them', () => {
    const { records, deleted } = withOneDeleted();
    expect(deleted).toEqual({
      id: 'c1',
      deletedAt: NOW.toISOString(),
      restorableUntil: new Date(NOW.getTime() + DAY).toISOString(),
    });
    const { conversations, feedback } = records;
    expect(conversations.find('c1')).toBeUndefined();
    expect(conversations.list(PAGE).conversations.map(({ id }) => id)).toEqual(['c2']);
    expect(conversations.list({ ...PAGE, q: '火星' }).conversations).toEqual([]);
    expect(conversations.turns('c1', PAGE)).toEqual({ turns: [] });
    expect(conversations.rename('c1', '别的')).toBeUndefined();
    expect(records.find('a1')).toBeUndefined();
    expect(records.find('a3')).toBeDefined();
    expect(feedback.list({}, PAGE).items).toEqual([]);
    expect(feedback.give('a1', { rating: 'down' })).toBeUndefined();
    const gone = expect.objectContaining({ code: 'conversation_deleted' });
    expect(() => conversations.make({ id: 'c1' })).toThrow(gone);
    expect(() => conversations.refuseDeleted('c1')).toThrow(gone);
    conversations.refuseDeleted('c2');
    conversations.refuseDeleted('unknown');
  });

  it('is back whole when it is restored in time', () => {
    const { records, pass } = withOneDeleted();
    pass(DAY - 1);
    expect(records.conversations.restore('c1')).toMatchObject({ id: 'c1', answers: 2 });
    expect(records.find('a1')).toBeDefined();
    expect(records.feedback.list({}, PAGE).items).toHaveLength(1);
    expect(records.conversations.restore('c1')).toMatchObject({ id: 'c1' });
    expect(records.conversations.restore('unknown')).toBeUndefined();
  });

  it('tells the same time when it is deleted again', () => {
    const { records, deleted, pass } = withOneDeleted();
    pass(1_000);
    expect(records.conversations.remove('c1')).toEqual(deleted);
    expect(records.conversations.remove('unknown')).toBeUndefined();
  });

  it('takes up the answer that was on its way, and has it when it is restored', () => {
    const { records } = withOneDeleted();
    records.keep(() => saidIn('c1', { id: 'late' }));
    expect(records.find('late')).toBeUndefined();
    expect(records.conversations.restore('c1')).toMatchObject({ answers: 3 });
    expect(records.find('late')).toBeDefined();
  });

  it('cannot be restored after its time, and is gone from the file after the next tidying', () => {
    const { records, pass, open, counts, dir, problems } = withOneDeleted();
    pass(DAY);
    expect(records.conversations.restore('c1')).toBeUndefined();
    records.close();
    pass(1);
    const again = open();
    expect(counts()).toEqual({ answers: 1, conversations: 1, turns: 1, feedback: 0 });
    const file = readdirSync(dir).map((name) => readFileSync(join(dir, name)).toString());
    expect(file.join()).not.toContain('火星');
    expect(again.conversations.make({ id: 'c1' }).isNew).toBe(true);
    expect(problems).toEqual([]);
  });

  it('goes with the tidying in whatever number', () => {
    const { records, open, counts, pass } = withOneDeleted();
    for (let at = 0; at < 60; at += 1) {
      records.keep(() => saidIn(`d${at % 6}`, { id: `d${at}` }));
      records.conversations.remove(`d${at % 6}`);
    }
    pass(DAY + 1);
    records.close();
    open();
    expect(counts()).toMatchObject({ answers: 1, conversations: 1 });
  });
});

describe('old conversations', () => {
  const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

  it('go with the last of their answers, and lose their older ones before', () => {
    const { open, counts } = recordsInTest({ keepDays: 30 });
    const records = open();
    records.keep(() => saidIn('old', { id: 'a1', now: daysAgo(40) }));
    records.feedback.give('a1', { rating: 'up' });
    records.keep(() => saidIn('half', { id: 'a2', now: daysAgo(31), question: '火星？' }));
    records.keep(() => saidIn('half', { id: 'a3', now: daysAgo(29) }));
    // Before anything is deleted they are not given out any more.
    const expectHalf = () => {
      expect(records.conversations.find('old')).toBeUndefined();
      expect(records.conversations.list(PAGE).conversations).toEqual([expect.objectContaining({ answers: 1 })]);
      expect(records.conversations.turns('half', PAGE).turns.map(({ answer }) => answer.id)).toEqual(['a3']);
    };
    expectHalf();
    const second = open();
    expectHalf();
    expect(counts()).toEqual({ answers: 1, conversations: 1, turns: 1, feedback: 0 });
    expect(second.conversations.make({ id: 'old' }).isNew).toBe(true);
  });

  it('make room for newer ones when there are more than may be', () => {
    const { open, counts } = recordsInTest({ maxBytes: 2 ** 20 });
    const records = open();
    const long = '长'.repeat(10_000);
    for (let at = 0; at < 100; at += 1) records.keep(() => saidIn(`c${at}`, { id: `a${at}`, answer: long }));
    records.close();
    const again = open();
    expect(again.conversations.find('c0')).toBeUndefined();
    expect(again.conversations.find('c99')).toMatchObject({ answers: 1 });
    const { answers, ...others } = counts();
    expect(answers).toBeLessThan(40);
    expect(others).toEqual({ conversations: answers, turns: answers, feedback: 0 });
  });

  it('in which nothing was asked go after a day, unless they were just deleted', () => {
    const { open, pass } = recordsInTest();
    const { conversations } = open();
    for (const id of ['left', 'deleted', 'used']) conversations.make({ id });
    pass(DAY / 2);
    conversations.remove('deleted');
    const writer = open();
    writer.keep(() => saidIn('used', { id: 'a1' }));
    pass(DAY / 2 + 1);
    open();
    expect(conversations.find('left')).toBeUndefined();
    expect(conversations.find('used')).toBeDefined();
    expect(conversations.restore('deleted')).toBeDefined();
  });

  it('leave answers of no conversation alone', () => {
    const { open } = recordsInTest();
    const records = open();
    records.keep(() => recordedOf({ answer: { id: 'alone' } }));
    records.keep(() => saidIn('c1', { id: 'a1' }));
    records.conversations.remove('c1');
    expect(records.find('alone')).toBeDefined();
  });
});
