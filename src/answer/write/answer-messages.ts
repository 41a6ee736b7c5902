import type { ChatMessage } from '../../ports.js';
import type { Asked } from '../../retrieve/read-asked.js';
import type { BookEntry } from './evidence-book.js';
import type { Prompts } from './read-prompts.js';
import { showEvidence } from './show-evidence.js';

/** A question with the evidence that is there for it. */
interface Given {
  prompts: Prompts;
  language: Asked['language'];
  /** ISO date of the day whose answer is wanted. */
  today: string;
  question: string;
  entries: readonly Pick<BookEntry, 'handle' | 'proof'>[];
}

/** What a model is told so that it writes an answer: who it is and how to write, then the evidence and the question. */
export function answerMessages({ prompts, language, today, question, entries }: Given): ChatMessage[] {
  return [
    { role: 'system', content: prompts.render('write-answer', language, { today }) },
    { role: 'user', content: userMessage(question, entries) },
  ];
}

/** The same for one that looks up what it needs, in at most so many calls of its tools. */
export function lookUpMessages({ most, ...given }: Given & { most: number }): ChatMessage[] {
  const { prompts, language, today, question, entries } = given;
  return [
    { role: 'system', content: prompts.render('look-up', language, { today, most: String(most) }) },
    { role: 'user', content: userMessage(question, entries) },
  ];
}

function userMessage(question: string, entries: Given['entries']): string {
  return `${showEvidence(entries)}\n\n<question>\n${question}\n</question>`;
}
