import type { Turn } from '../schemas.js';
import { courtesyOf, withoutCourtesy } from './follow-up/courtesy.js';
import { fragmentOf } from './follow-up/fragment.js';
import type { NameBook } from './follow-up/name-book.js';
import { nameOther } from './follow-up/name-other.js';
import { replaceName } from './follow-up/replace-name.js';
import { replacePeriod } from './follow-up/replace-period.js';

/** Words that stand for what was said before: a question with one cannot be read alone. */
const POINTS_BACK =
  /^(?:这(?!些年|几年|[一两]年)|其(?!他|它|余)|然后|接着|两者|二者|三者)|它们?|他们|她们|这里面?|那里(?!头)|里面|(?<!的)[这那]个(?!月)|(?<!\p{Script=Han})[这那]家|前者|后者|该(?:行|公司|机构|平台|项目|产品|报告)|呢[，,]|\b(?:it|its|they|them|their|theirs|that one|the other (?:one|bank|company|report)|the former|the latter)\b/iu;
/** In a later clause such a word may stand for what the question itself named: 微服务好,那它的代价是什么. */
const LATER_CLAUSE = /\S{4}[，,；;]|[a-z]{2}, /iu;
/** Nothing but a word of asking. */
const ASKS_ONLY =
  /^(?:为什么|为啥|为何|原因(?:是什么|呢)?|怎么(?:做|说|回事|做到的?)?|具体(?:怎么(?:做|说)|说说|呢)?|是?多少(?:钱|页)?|几页|什么时候|何时|哪年|哪天|谁(?:写的|发布的)?|哪里|举个?例子?|why(?: so| not)?|how(?: so| much| many)?|when|who|where|which one|for example)[？?。.！!\s]*$/iu;
/** 第二名呢，多少分: a fragment, and what else is asked of it. */
const WITH_REST = /^(.{1,20}?呢)[，,]\s*(.+)$/u;
/** A turn is looked at no further back than this: its question stands at its end. */
const LAST_SIGNS = 200;
/** A question this long names its own subject; English words are longer. */
const SELF_STANDING = { han: 40, latin: 90 };
/** What is found decides for this many turns, the question itself included; for earlier ones only their words do. */
const LOOKED_UP = 2;

/** A question as it is understood after what was said before. */
export interface Understood {
  text: string;
  /**
   * `replaced`: it is the question before with another year or name in it. `joined`: it leans on the one before and
   * follows it in the text.
   */
  how: 'alone' | 'replaced' | 'joined';
  /** The last question before, completed in the same way; undefined when there is none. */
  before?: string;
}

export interface CondenseTools {
  names: NameBook;
  /** An earlier question with the titles of the listed reports that it points at, if it points at any. */
  refer: (question: string, before: readonly Turn[]) => string | undefined;
  /** Whether a question without a word that points back follows up the one before: what is found for them decides. */
  belongs: (questions: { put: string; before: string; together: string }) => Promise<boolean>;
}

/** Completes a question by the one before it, which may itself have been a follow-up of an earlier one. */
export async function condenseQuestion(
  question: string,
  history: readonly Turn[] | undefined,
  tools: CondenseTools,
): Promise<Understood> {
  const asked = (history ?? []).flatMap(({ role, content }, at) => {
    const turn = cleaned(content);
    return role === 'user' && turn !== '' && courtesyOf(turn) === undefined ? [{ turn, at }] : [];
  });
  let before: string | undefined;
  for (const [index, { turn, at }] of asked.entries()) {
    const put = withoutCourtesy(turn);
    // The question itself is the last of those that are looked up.
    const isLookedUp = asked.length - index < LOOKED_UP;
    const belongs = isLookedUp ? tools.belongs : () => Promise.resolve(false);
    const named = tools.refer(put, (history ?? []).slice(0, at));
    before = named ?? (await understand(put, before, { ...tools, belongs })).text;
  }
  return understand(withoutCourtesy(question), before, tools);
}

async function understand(asked: string, before: string | undefined, tools: CondenseTools): Promise<Understood> {
  if (before === undefined) return { text: asked, how: 'alone' };
  const put = nameOther(before, asked, tools.names);
  const [, head = put, rest] = WITH_REST.exec(put) ?? [];
  const fragment = fragmentOf(head);
  const replaced = fragment && (replacePeriod(before, fragment.core) ?? replaceName(before, fragment, tools.names));
  if (replaced !== undefined)
    return { text: rest === undefined ? replaced : joinQuestions(replaced, rest), how: 'replaced', before };
  const together = joinQuestions(before, put);
  const leans = fragment !== undefined || pointsAt(put) || ASKS_ONLY.test(put);
  const follows = leans || (!isSelfStanding(put) && (await tools.belongs({ put, before, together })));
  return follows ? { text: together, how: 'joined', before } : { text: put, how: 'alone', before };
}

function pointsAt(question: string): boolean {
  const found = POINTS_BACK.exec(question);
  return found !== null && !LATER_CLAUSE.test(question.slice(0, found.index));
}

function isSelfStanding(question: string): boolean {
  return question.length > (/\p{Script=Han}/u.test(question) ? SELF_STANDING.han : SELF_STANDING.latin);
}

/** Two questions as one reads them one after the other. */
function joinQuestions(before: string, question: string): string {
  const chinese = /\p{Script=Han}/u.test(question);
  const stop = /[？?。.！!…]$/u.test(before) ? '' : chinese ? '？' : '?';
  return `${before}${stop}${chinese ? '' : ' '}${question}`.slice(-2 * LAST_SIGNS);
}

function cleaned(content: string): string {
  return content
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(-LAST_SIGNS);
}
