import type { Turn } from '../schemas.js';

/** Words that point back to what was said: such a question cannot be read alone. */
const LEANS_BACK =
  /^(?:那|而|它|他们|她们|这|其|还有|另外|然后|接着|同样|两者|二者|三者|and |but |what about |how about |then )|它们?的?|他们|这里面?|那里|这个|那个|[^\d]呢[?？]?$|\b(?:it|its|they|their|that one|the other|the former|the latter)\b/iu;
/** A question this long names its own subject. */
const SELF_STANDING_LENGTH = 40;

/** What a question may be completed to, and whether it has to be. */
export interface Completion {
  /** The question before, followed by the question. */
  text: string;
  /** True when the question points back; otherwise what is found decides. */
  needed: boolean;
}

/**
 * A follow-up, completed by the question before it. Undefined when there is nothing to lean on, or the question is long
 * and points nowhere.
 */
export function condenseQuestion(question: string, history: readonly Turn[] | undefined): Completion | undefined {
  const before = history?.findLast((turn) => turn.role === 'user')?.content.trim();
  if (before === undefined || before === '') return undefined;
  const needed = LEANS_BACK.test(question);
  if (!needed && question.length > SELF_STANDING_LENGTH) return undefined;
  return { text: `${before} ${question}`, needed };
}
