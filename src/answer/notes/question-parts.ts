import { ASKING } from '../asking-words.js';

/** Words that ask; a clause with one of them wants an answer of its own. */
const ASKS = new RegExp(`${ASKING}|呢`, 'iu');
/** What parts clauses; and words between two clauses that ask, which also join words within one. */
const JOINT = /[，,；;。？?、！!]|(?<word>以及|并且|还有|和|与|及| (?:and|as well as) )/giu;
/** Behind a joining word the next part asks at once. */
const ASKS_AT_ONCE = 16;
/** What stands in brackets or quotation marks parts nothing. */
const ENCLOSED = /[(（《“「][^)）》”」]*[)）》”」]/gu;
const END = /[\s，,；;。？?、！!]+$/u;

/**
 * The things that a question asks one by one, in its own words: 余额是多少，为什么下降 asks two. What asks nothing belongs
 * to the part behind it, or to the last.
 */
export function questionParts(question: string): string[] {
  const open = question.replace(ENCLOSED, (enclosed) => '_'.repeat(enclosed.length));
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  const settle = (end: number, next: number) => {
    if (!ASKS.test(open.slice(start, end))) return;
    parts.push({ start, end });
    start = next;
  };
  for (const { index, 0: joint, groups } of open.matchAll(JOINT)) {
    const next = index + joint.length;
    if (groups?.word === undefined || ASKS.test(open.slice(next, next + ASKS_AT_ONCE))) settle(index, next);
  }
  settle(question.length, question.length);
  return parts.map(({ start: from, end }, at) => {
    const to = at === parts.length - 1 ? question.length : end;
    return question.slice(from, to).replace(END, '').trim();
  });
}
