import { describe, expect, it } from 'vitest';
import { answerRequestSchema } from '../../../src/schemas.js';
import type { Exchange } from '../../../src/web/state/chat-state.js';
import { historyOf } from '../../../src/web/state/history-of.js';
import { answer } from '../samples.js';

function exchange(changes: Partial<Exchange>): Exchange {
  return {
    id: '1',
    question: '问',
    phase: 'ended',
    progress: { stage: 'verify' },
    text: '',
    citations: [],
    passages: [],
    answer,
    ...changes,
  };
}

describe('historyOf', () => {
  it('is the turns in their order', () => {
    const other = { ...answer, answer: '没有依据。' };
    expect(historyOf([exchange({ question: '一' }), exchange({ question: '二', answer: other })])).toEqual([
      { role: 'user', content: '一' },
      { role: 'assistant', content: answer.answer },
      { role: 'user', content: '二' },
      { role: 'assistant', content: '没有依据。' },
    ]);
  });

  it('leaves out what has no whole answer', () => {
    expect(historyOf([exchange({ phase: 'failed', text: '半句', answer: undefined })])).toEqual([]);
  });

  it('is never more than the service takes, and keeps the latest', () => {
    const long = exchange({ answer: { ...answer, answer: '长'.repeat(30_000) } });
    const exchanges = [...Array.from({ length: 30 }, () => long), exchange({ question: '最后' })];
    const history = historyOf(exchanges);
    expect(answerRequestSchema.safeParse({ question: '再问', history }).success).toBe(true);
    expect(history.at(-2)).toEqual({ role: 'user', content: '最后' });
    expect(history[0]?.role).toBe('user');
  });
});
