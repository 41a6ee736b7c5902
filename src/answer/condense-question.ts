import type { Turn } from '../schemas.js';

/** A question this short leans on what was said before. */
const ELLIPTICAL_LENGTH = 30;
const LEANS_BACK =
  /^(?:那|它|他们|这|其|还有|另外|然后|接着|同样|and |what about |how about |then )|它|他们|这里|这个|第[二三四五六]|呢[?？]?$/iu;

/**
 * A follow-up as a question that stands for itself: the last question is put before one that leans back on it.
 * Undefined when there is nothing to lean on or the question stands by itself.
 */
export function condenseQuestion(question: string, history: readonly Turn[] | undefined): string | undefined {
  const before = history?.findLast((turn) => turn.role === 'user')?.content.trim();
  if (before === undefined || before === '') return undefined;
  return question.length <= ELLIPTICAL_LENGTH || LEANS_BACK.test(question) ? `${before} ${question}` : undefined;
}
