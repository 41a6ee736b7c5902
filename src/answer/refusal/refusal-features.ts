import type { Library } from '../../library/open-library.js';
import type { Asked } from '../../retrieve/read-asked.js';
import { standingOfWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { RankedPassage } from '../../retrieve/search-library.js';
import type { ScoredSentence } from '../score-sentences.js';
import { askedQuantities } from './asked-quantities.js';

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
  /** Share of the question's words, by weight, that stand nowhere in the library. */
  unknown: number;
  /** Weight of the heaviest word that none of the passages has. */
  missing: number;
  /** 1 if the question names a year that its best passage does not. */
  otherYear: number;
  /** How well one sentence with what was asked (and the year asked for) covers the question's words. */
  support: number;
  /** 1 if a quantity is asked for; 1 if its kind is known; 1 if the first passages show no such quantity. */
  quantity: number;
  knownQuantity: number;
  noQuantity: number;
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
  unknown: 1,
  missing: 1,
  otherYear: 1,
  support: -1,
  quantity: 1,
  knownQuantity: 1,
  noQuantity: 1,
};

export const FEATURE_NAMES = [
  'nearest',
  'passage',
  'margin',
  'byWords',
  'byVectors',
  'unknown',
  'missing',
  'otherYear',
  'support',
  'quantity',
  'knownQuantity',
  'noQuantity',
] as const satisfies readonly (keyof RefusalFeatures)[];

/** Passages in which support is looked for, in which a quantity must show, and after which margin is measured. */
const SUPPORTING = 6;
const SHOWING = 2;
const FIFTH = 4;
/** The sentence itself counts for three quarters of its support, its passage and title for the rest. */
const OWN_SHARE = 0.75;
/** A sentence that shows one of two asked quantities, or speaks of another year, supports so much less. */
const HALF_SHOWN = 0.85;
const OTHER_YEAR = 0.5;
/** What a rank below the first 60 counts as. */
const UNRANKED = 60;

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/gu;
const SEGMENT_END = /[。\n；;]/u;
const ANY_FIGURE = /\d|[一二三四五六七八九十两]+[个家项次种类条大]/u;

interface PassageText {
  /** Folded text, and the same with headings and title. */
  text: string;
  whole: string;
}

export function refusalFeatures(
  library: Library,
  evidence: {
    question: ReadQuestion;
    asked: Asked;
    /** The question as it was put, without what a follow-up leans on. */
    put: string;
    passages: readonly RankedPassage[];
    scored: readonly ScoredSentence[];
  },
): RefusalFeatures | undefined {
  const { question, asked, put, passages, scored } = evidence;
  const { words, fold } = question;
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
  const everything = texts.map(({ whole }) => whole).join('\n');
  const quantities = askedQuantities(put);
  const quantityAsked = quantities.length > 0 || asked.kinds.has('number');
  const shown =
    quantities.length > 0 ? quantities.map((quantity) => quantity.shown) : quantityAsked ? [ANY_FIGURE] : [];
  const years = yearsIn(question.text);
  const bestText = texts[passages.indexOf(best.passage)]?.whole ?? '';
  return {
    nearest: Math.max(...scored.map(({ similarity }) => similarity)),
    passage: first.score,
    margin: first.score - (passages[Math.min(FIFTH, passages.length - 1)]?.score ?? first.score),
    byWords: 1 / (1 + (first.why.lexicalRank ?? UNRANKED)),
    byVectors: 1 / (1 + (first.why.vectorRank ?? UNRANKED)),
    unknown: sum(words.map(({ known, weight }) => (known ? 0 : weight))) / total,
    missing: Math.max(0, ...words.map((word) => word.weight * (1 - standingOfWord(everything, word)))),
    otherYear: [...years].some((year) => !yearsIn(bestText).has(year)) ? 1 : 0,
    support: bestSupport(texts.slice(0, SUPPORTING), { coverage, shown, years }),
    quantity: quantityAsked ? 1 : 0,
    knownQuantity: quantities.length > 0 ? 1 : 0,
    noQuantity:
      quantities.length > 0 && !texts.slice(0, SHOWING).some(({ text }) => shown.some((pattern) => pattern.test(text)))
        ? 1
        : 0,
  };
}

function bestSupport(
  texts: readonly PassageText[],
  asked: { coverage: (text: string) => number; shown: readonly RegExp[]; years: ReadonlySet<string> },
): number {
  let best = 0;
  for (const { text, whole } of texts) {
    const around = asked.coverage(whole);
    for (const segment of text.split(SEGMENT_END)) {
      const count = asked.shown.filter((pattern) => pattern.test(segment)).length;
      if (segment.trim() === '' || (asked.shown.length > 0 && count === 0)) continue;
      const own = OWN_SHARE * asked.coverage(segment) + (1 - OWN_SHARE) * around;
      const shownShare = count === asked.shown.length ? 1 : HALF_SHOWN;
      best = Math.max(best, own * shownShare * (speaksOf(asked.years, { segment, whole }) ? 1 : OTHER_YEAR));
    }
  }
  return best;
}

/** Whether a sentence is about one of the years asked for: by itself, or, if it names none, by its passage. */
function speaksOf(years: ReadonlySet<string>, { segment, whole }: { segment: string; whole: string }): boolean {
  if (years.size === 0) return true;
  const own = yearsIn(segment);
  const named = own.size > 0 ? own : yearsIn(whole);
  return [...years].some((year) => named.has(year));
}

function yearsIn(text: string): Set<string> {
  return new Set([...text.matchAll(YEAR)].map((match) => match[1] ?? ''));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
