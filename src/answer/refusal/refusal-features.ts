import { namedYears, yearMentions } from '../../figures/year-mentions.js';
import type { Library } from '../../library/open-library.js';
import type { Asked } from '../../retrieve/read-asked.js';
import { standingOfWord, type QuestionWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { RankedPassage } from '../../retrieve/search-library.js';
import type { ScoredSentence } from '../score-sentences.js';
import type { Quotation } from '../select-sentences.js';
import { askedQuantities, type AskedQuantity } from '../asked-quantities.js';
import { HOW_MUCH } from '../asking-words.js';
import { meansNow } from '../notes/asked-time.js';
import type { QuotedSentence } from './lacks-what-was-asked.js';
import { bestSupport, type PassageText } from './best-support.js';

/** What speaks for and against answering; the model in data/calibration.json weighs them. */
export interface RefusalFeatures {
  /** Cosine of the question and its nearest sentence. */
  nearest: number;
  /** Score of the first passage, and how far it stands out from the fifth. */
  passage: number;
  margin: number;
  /** Agreement of the searches on the first passage: 1 where words put it first, too; likewise vectors. */
  byWords: number;
  byVectors: number;
  /** How well one sentence with what was asked (and the year asked for) covers the question's words. */
  support: number;
  /** 1 if the quotations speak of another institution or product than the question names. */
  otherName: number;
  /** 1 if none of the best sentences is about the year asked for, one half if only the very best is not. */
  otherYear: number;
  /** 1 if a quantity is asked for; 1 if the first passages show no such quantity. */
  quantity: number;
  noQuantity: number;
  /** Share of the asked quantities that nothing quoted shows. */
  unshown: number;
  /** How many of the question's words stand in what is quoted, in tens: the more agree, the less by chance. */
  spoken: number;
  /** 1 if items are asked for; likewise a cause, a meaning. Texts give these at length, where a single fact may lack. */
  list: number;
  reason: number;
  definition: number;
}

/**
 * Which way a feature may speak: 1 for refusing, -1 for answering. A fit on a few dozen refusals must not learn that a
 * question is the easier to answer the less of it is known.
 */
export const FEATURE_SIGNS: Readonly<Record<keyof RefusalFeatures, 1 | -1>> = {
  nearest: -1,
  passage: -1,
  margin: -1,
  byWords: -1,
  byVectors: -1,
  support: -1,
  otherName: 1,
  otherYear: 1,
  quantity: 1,
  noQuantity: 1,
  unshown: 1,
  spoken: -1,
  list: -1,
  reason: -1,
  definition: -1,
};

export const FEATURE_NAMES = [
  'nearest',
  'passage',
  'margin',
  'byWords',
  'byVectors',
  'support',
  'otherName',
  'otherYear',
  'quantity',
  'noQuantity',
  'unshown',
  'spoken',
  'list',
  'reason',
  'definition',
] as const satisfies readonly (keyof RefusalFeatures)[];

/** Passages in which support is looked for, in which a quantity must show, and after which margin is measured. */
const SUPPORTING = 6;
const SHOWING = 2;
const FIFTH = 4;
/** What a rank below the first 60 counts as. */
const UNRANKED = 60;

const ANY_FIGURE = /\d|[一二三四五六七八九十两]+[个家项次种类条大]/u;

export function refusalFeatures(
  library: Library,
  evidence: {
    question: ReadQuestion;
    asked: Asked;
    /** The question as it was put, without what a follow-up leans on. */
    put: string;
    passages: readonly RankedPassage[];
    scored: readonly ScoredSentence[];
    quotations: readonly Quotation[];
    /** The sentences of the quotations. */
    quoted: readonly QuotedSentence[];
  },
): RefusalFeatures | undefined {
  const { question, asked, put, passages, scored, quotations, quoted } = evidence;
  const { fold } = question;
  const words = question.words.filter(({ own }) => !meansNow(own));
  const [first] = passages;
  const [best] = scored;
  if (first === undefined || best === undefined) return undefined;
  const texts = passages.map((passage): PassageText => {
    const text = fold(passage.text);
    return {
      text,
      whole: `${text}\n${fold(passage.headings.join('\n'))}\n${fold(library.reportOf(passage.row).title)}`,
    };
  });
  const total = Math.max(1e-9, sum(words.map(({ weight }) => weight)));
  const coverage = (text: string) => sum(words.map((word) => word.weight * standingOfWord(text, word))) / total;
  const quantities = askedQuantities(put);
  const quantityAsked = quantities.length > 0 || asked.kinds.has('number');
  const shown =
    quantities.length > 0 ? quantities.map((quantity) => quantity.shown) : quantityAsked ? [ANY_FIGURE] : [];
  const years = namedYears(question.text, { asked: true });
  const title = (passage: RankedPassage) => library.reportOf(passage.row).title;
  const readTexts = [...quoted.map(({ read }) => read), ...quotations.map(({ passage }) => fold(title(passage)))];
  return {
    nearest: Math.max(...scored.map(({ similarity }) => similarity)),
    passage: first.score,
    margin: first.score - (passages[Math.min(FIFTH, passages.length - 1)]?.score ?? first.score),
    byWords: 1 / (1 + (first.why.lexicalRank ?? UNRANKED)),
    byVectors: 1 / (1 + (first.why.vectorRank ?? UNRANKED)),
    support: Math.max(
      bestSupport(texts.slice(0, SUPPORTING), { coverage, shown, years }),
      rowSupport(quoted, coverage),
    ),
    otherName: namesOther(
      words,
      quotations.map((quotation) => readUpTo(quotation, { title: title(quotation.passage), fold })),
    )
      ? 1
      : 0,
    otherYear: otherYear(years, scored, title),
    quantity: quantityAsked ? 1 : 0,
    noQuantity:
      quantities.length > 0 && !texts.slice(0, SHOWING).some(({ text }) => shown.some((pattern) => pattern.test(text)))
        ? 1
        : 0,
    unshown: shareUnshown(put, { quantities, quoted }),
    spoken: sum(words.map((word) => Math.max(0, ...readTexts.map((text) => standingOfWord(text, word))))) / 10,
    list: asked.kinds.has('list') ? 1 : 0,
    reason: asked.kinds.has('reason') ? 1 : 0,
    definition: asked.kinds.has('definition') ? 1 : 0,
  };
}

/** A quoted row supports an answer with all that it is read with: what its cells mean stands in its head. */
function rowSupport(quoted: readonly QuotedSentence[], coverage: (text: string) => number): number {
  const rows = quoted.filter(({ text, isRow }) => isRow && /\d/u.test(text));
  return Math.max(0, ...rows.map(({ read }) => coverage(read)));
}

/** Whether a name that was asked for stands nowhere in what is quoted. */
function namesOther(words: readonly QuestionWord[], quoted: readonly string[]): boolean {
  return words.some((word) => word.exact && !quoted.some((text) => standingOfWord(text, word) === 1));
}

/** A quotation as a reader of its passage meets it: after title, headings and what stands before it. */
function readUpTo(
  { passage, end }: Quotation,
  { title, fold }: { title: string; fold: (text: string) => string },
): string {
  return fold([title, ...passage.headings, passage.text.slice(0, end - passage.start)].join('\n'));
}

/** The best sentences that are looked at for the year asked for. */
const BEST = 3;

function otherYear(
  asked: ReadonlySet<number>,
  scored: readonly ScoredSentence[],
  title: (passage: RankedPassage) => string,
): number {
  if (asked.size === 0) return 0;
  const isOther = scored.slice(0, BEST).map((sentence) => {
    const years = yearsAround(sentence, title(sentence.passage));
    return years.size > 0 && ![...asked].some((year) => years.has(year));
  });
  if (isOther.every((other) => other)) return 1;
  return isOther[0] ? 0.5 : 0;
}

/** The years that a sentence is about: its own, else the last one named before it, else those of headings and title. */
function yearsAround({ text, start, passage }: ScoredSentence, title: string): Set<number> {
  const own = namedYears(text);
  if (own.size > 0) return own;
  const before = yearMentions(passage.text.slice(0, start - passage.start)).at(-1);
  return before === undefined ? namedYears(`${passage.headings.join('\n')}\n${title}`) : new Set(before.years);
}

const ASKS_ONE = new RegExp(`${HOW_MUCH}|\\bhow (?:much|many)\\b`, 'giu');

/**
 * The share of the asked quantities that nothing quoted shows. 净利润增长多少 asks for one of two: a sum, or a share of what
 * there was.
 */
function shareUnshown(
  put: string,
  { quantities, quoted }: { quantities: readonly AskedQuantity[]; quoted: readonly QuotedSentence[] },
): number {
  if (quantities.length === 0) return 0;
  const asked = Math.min(quantities.length, Math.max(1, put.match(ASKS_ONE)?.length ?? 0));
  const shown = quantities.filter(({ shown: pattern }) => quoted.some(({ text }) => pattern.test(text))).length;
  return Math.max(0, asked - shown) / asked;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
