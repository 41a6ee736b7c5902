import { describe, expect, it } from 'vitest';
import { recordEvents } from '../../src/records/record-events.js';
import type { Records } from '../../src/records/open-records.js';
import { answer, answerEvents } from '../api/samples.js';
import { recordsInTest } from './open-in-test.js';

async function* eventsOf(events = answerEvents) {
  yield* events;
}

const recorded = (records: Records, events = eventsOf()) =>
  recordEvents(events, {
    request: { question: '净利润？', mode: 'auto', conversationId: 'c1' },
    records,
    language: 'zh',
    programVersion: '0.1.0',
    settings: {},
  });

describe('an answer that is streamed', () => {
  it('is kept in its conversation once it is whole', async () => {
    const records = recordsInTest().open();
    const whole = { type: 'answer-end' as const, data: { ...answer, conversationId: 'c1' } };
    for await (const { type } of recorded(records, eventsOf([...answerEvents.slice(0, -1), whole])))
      if (type !== 'answer-end') expect(records.find(answer.id)).toBeUndefined();
    expect(records.find(answer.id)?.answer).toEqual(whole.data);
    expect(records.conversations.find('c1')).toMatchObject({ title: '净利润？', answers: 1 });
  });

  it.each(answerEvents.slice(0, -1).map(({ type }) => type))(
    'is not kept, nor makes a conversation, when it breaks off after %s',
    async (last) => {
      const records = recordsInTest().open();
      for await (const { type } of recorded(records)) if (type === last) break;
      expect(records.find(answer.id)).toBeUndefined();
      expect(records.conversations.find('c1')).toBeUndefined();
    },
  );

  it('is not kept when it fails on the way', async () => {
    const records = recordsInTest().open();
    async function* failing() {
      yield* answerEvents.slice(0, -1);
      throw new Error('the model has gone');
    }
    const read = async () => {
      for await (const event of recorded(records, failing())) expect(event.type).not.toBe('answer-end');
    };
    await expect(read()).rejects.toThrow('the model has gone');
    expect(records.find(answer.id)).toBeUndefined();
  });
});
