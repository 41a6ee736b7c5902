import type { ChatMessage } from '../../ports.js';
import type { Asked } from '../../retrieve/read-asked.js';
import type { BookEntry } from './evidence-book.js';
import type { Prompts } from './read-prompts.js';
import { showEvidence } from './show-evidence.js';

/** What a model is told so that it writes an answer: who it is and how to write, then the evidence and the question. */
export function answerMessages(given: {
  prompts: Prompts;
  language: Asked['language'];
  /** ISO date of the day whose answer is wanted. */
  today: string;
  question: string;
  entries: readonly Pick<BookEntry, 'handle' | 'proof'>[];
}): ChatMessage[] {
  const { prompts, language, today, question, entries } = given;
  return [
    { role: 'system', content: prompts.render('write-answer', language, { today }) },
    { role: 'user', content: `${showEvidence(entries)}\n\n<question>\n${question}\n</question>` },
  ];
}
