import { giveFeedbackSchema, type GiveFeedback } from '../../feedback-schemas.js';
import { readStored, writeStored, type StoredName } from './stored-text.js';

/** What was chosen and typed about an answer and not sent. */
export function readFeedbackDraft(answerId: string): GiveFeedback | undefined {
  return parseFeedbackDraft(readStored(nameOf(answerId)));
}

/** Keeps it while the page's tab is open, wherever the answer is scrolled to; undefined keeps nothing. */
export function writeFeedbackDraft(answerId: string, draft: GiveFeedback | undefined): void {
  writeStored(nameOf(answerId), draft ? JSON.stringify(draft) : '');
}

/** A stored draft; undefined where it is none of this version's. */
export function parseFeedbackDraft(stored: string): GiveFeedback | undefined {
  try {
    return giveFeedbackSchema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}

function nameOf(answerId: string): StoredName {
  return `feedback.${answerId}`;
}
