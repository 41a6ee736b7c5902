import { describe, expect, it } from 'vitest';
import { parseFeedbackDraft } from '../../../src/web/state/feedback-drafts.js';

describe('a stored draft of feedback', () => {
  it('is what was chosen and typed', () => {
    const draft = { rating: 'down' as const, reason: 'incomplete' as const, comment: '少了一项' };
    expect(parseFeedbackDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each(['', '{', '{"rating":"sideways"}', '{"rating":"down","stars":5}'])(
    'is nothing where it says %s',
    (stored) => {
      expect(parseFeedbackDraft(stored)).toBeUndefined();
    },
  );
});
