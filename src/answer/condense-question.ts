import type { Turn } from '../schemas.js';

/** Words that point back to what was said: such a question cannot be read alone. */
const LEANS_BACK =
  /^(?:那(?!些|种)|它|他们|她们|这(?!些年|几年)|其(?!他|它|余)|还有|然后|接着|两者|二者|三者|[Aa]nd |[Bb]ut |[Ww]hat about |[Hh]ow about )|它们?|他们|这里面?|那里|这个|那个|[^\d]呢[?？]?$|(?<!\p{Script=Han})\b(?:[Ii]t|[Ii]ts|[Tt]hey|[Tt]heir|that one|the other one|the former|the latter)\b/u;
/** A turn is looked at no further back than this: its question stands at its end. */
const LAST_SIGNS = 200;
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
  const before = history
    ?.findLast((turn) => turn.role === 'user')
    ?.content.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(-LAST_SIGNS);
  if (before === undefined || before === '') return undefined;
  const needed = LEANS_BACK.test(question);
  if (!needed && question.length > SELF_STANDING_LENGTH) return undefined;
  return { text: `${before} ${question}`, needed };
}
