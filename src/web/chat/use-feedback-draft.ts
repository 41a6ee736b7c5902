import { useState } from 'react';
import type { GiveFeedback } from '../../feedback-schemas.js';
import { readFeedbackDraft, writeFeedbackDraft } from '../state/feedback-drafts.js';

/** What is chosen and typed about an answer: it is there again after the answer has been scrolled out of the page. */
export function useFeedbackDraft(answerId: string) {
  const [draft, setDraft] = useState(() => readFeedbackDraft(answerId));
  const write = (changed: GiveFeedback | undefined) => {
    writeFeedbackDraft(answerId, changed);
    setDraft(changed);
  };
  return [draft, write] as const;
}
