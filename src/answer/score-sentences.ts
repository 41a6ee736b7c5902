import type { Library } from '../library/open-library.js';
import { standingOfWord, type ReadQuestion } from '../retrieve/read-question.js';
import type { RankedPassage } from '../retrieve/search-library.js';
import type { Asked } from '../retrieve/read-asked.js';
import { weightedSum } from '../retrieve/weighted-sum.js';
import { askedPlace, rowNumber, tableOf } from './table-rows.js';

/** A sentence of the evidence, with what speaks for it. */
export interface ScoredSentence {
  row: number;
  start: number;
  end: number;
  text: string;
  passage: RankedPassage;
  similarity: number;
  /** How far each of the question's words stands in it, 0 to 1, in their order. */
  standing: readonly number[];
  score: number;
}

/** What a sentence's score is made of; each part lies between about 0 and 1. */
export interface SentenceFeatures {
  /** Cosine of question and sentence. */
  similarity: number;
  /** Share of the question's words in the sentence, weighted by how rare they are in the library. */
  coverage: number;
  /** 1 for the first passage, falling with its rank. */
  rank: number;
  /** The passage's score less that of the best passage. */
  behind: number;
  /** 1 if a figure was asked for and the sentence has one; likewise items, a cause, a meaning. */
  figure: number;
  items: number;
  cause: number;
  meaning: number;
  /** 1 for the row of a table that the question names, or asks for by its place. */
  row: number;
  /** 1 for a mere heading or label, which names a thing and says nothing of it. */
  label: number;
}

/**
 * Weights of a linear score, fitted as the softmax choice of the sentence that holds the evidence, cross-validated by
 * report (decisions/0003-choosing-by-weights.md). A difference of 1 makes a sentence e times as likely.
 */
export const SENTENCE_WEIGHTS: Readonly<SentenceFeatures> = {
  similarity: 12,
  coverage: 2.2,
  rank: 2,
  behind: 9,
  figure: 2.6,
  items: 1.4,
  cause: 1.2,
  meaning: 3.5,
  row: 4,
  label: -1.7,
};

/** A sentence shorter than this is a heading or a label. */
const LABEL_LENGTH = 12;
const FIGURE = /\d|[一二三四五六七八九十百千两]+(?:[个家项次年月天种类倍成大]|分之)/u;
const ITEMS = /、.+、|[；;].+[；;]|一是|第一|其一|[(（]1[)）]|包括|分为|包含/u;
const CAUSE = /因为|由于|因此|所以|导致|原因|为了|避免|使得|从而|障碍|无法|难以|不足|because|due to/iu;
const MEANING = /是指|指的是|即|称为|是一[种个类套]|定义|意味着|指在|refers to|means/iu;
/** What follows a word that is being defined, with or without its English in brackets; in folded text. */
const DEFINES = /^[”」》]?(?:[（(][^）)]{1,40}[）)])?(?:是指|指的是|指|是一[种个类套]|即|,是)/u;
/** A definition of what was asked counts in full, one of something else by half. */
const OTHER_MEANING = 0.5;

/** Scores every sentence of the passages for the question, best first. */
export function scoreSentences(
  library: Library,
  evidence: { question: ReadQuestion; vector: Float32Array; asked: Asked; passages: readonly RankedPassage[] },
): ScoredSentence[] {
  const { question, vector, asked, passages } = evidence;
  const whole = Math.max(
    1e-9,
    question.words.reduce((sum, { weight }) => sum + weight, 0),
  );
  const best = passages[0]?.score ?? 0;
  const isAskedRow = rowFinder(library, evidence);
  const seen = new Set<number>();
  const scored: ScoredSentence[] = [];
  passages.forEach((passage, index) => {
    for (const sentence of sentencesOf(library, passage)) {
      if (seen.has(sentence.row)) continue;
      seen.add(sentence.row);
      const { row, text } = sentence;
      const folded = question.fold(text);
      const askedRow = isAskedRow(sentence, passage);
      // A table's row says of what and whom only together with the caption.
      const context = askedRow ? `${folded}\n${question.fold(passage.headings.join('\n'))}` : folded;
      const standing = question.words.map((word) => standingOfWord(context, word));
      const held = question.words.reduce((sum, { weight }, at) => sum + weight * (standing[at] ?? 0), 0);
      const similarity = library.sentences.similarity(row, vector);
      const score = weightedSum(SENTENCE_WEIGHTS, {
        similarity: askedRow ? Math.max(similarity, passage.why.similarity ?? 0) : similarity,
        coverage: held / whole,
        rank: 1 / (1 + index / 3),
        behind: passage.score - best,
        figure: asked.kinds.has('number') && FIGURE.test(text) ? 1 : 0,
        items: asked.kinds.has('list') && ITEMS.test(text) ? 1 : 0,
        cause: asked.kinds.has('reason') && CAUSE.test(text) ? 1 : 0,
        meaning: asked.kinds.has('definition') ? meaningIn(folded, question) : 0,
        row: askedRow ? 1 : 0,
        label: text.length < LABEL_LENGTH && !askedRow ? 1 : 0,
      });
      scored.push({ ...sentence, passage, similarity, standing, score });
    }
  });
  return scored.sort((a, b) => b.score - a.score || a.row - b.row);
}

function sentencesOf(
  library: Library,
  passage: RankedPassage,
): { row: number; start: number; end: number; text: string }[] {
  return Array.from({ length: passage.sentenceTo - passage.sentenceFrom }, (_, at) => {
    const row = passage.sentenceFrom + at;
    const span = library.sentences.span(row);
    return { row, ...span, text: passage.text.slice(span.start - passage.start, span.end - passage.start) };
  });
}

/** Tells the rows of tables that are asked for: by a name in them, or by their place in the ranking. */
function rowFinder(
  library: Library,
  { question, passages }: { question: ReadQuestion; passages: readonly RankedPassage[] },
): (sentence: { text: string }, passage: RankedPassage) => boolean {
  const place = askedPlace(question.text);
  const last = new Map<string, number>();
  for (const passage of passages) {
    for (const { text } of sentencesOf(library, passage)) {
      last.set(tableOf(passage), Math.max(last.get(tableOf(passage)) ?? 0, rowNumber(text, passage) ?? 0));
    }
  }
  const names = question.words.filter(({ exact }) => exact);
  return ({ text }, passage) => {
    const number = rowNumber(text, passage);
    if (number === undefined) return false;
    if (place !== undefined) return number === (place === 'last' ? last.get(tableOf(passage)) : place);
    const folded = question.fold(text);
    return names.some((name) => standingOfWord(folded, name) === 1);
  };
}

/** 1 when a word of the question is what the sentence defines. */
function meaningIn(folded: string, question: ReadQuestion): number {
  const defined = question.words.some(({ variants }) =>
    variants.some((variant) => {
      const at = folded.indexOf(variant);
      return at >= 0 && DEFINES.test(folded.slice(at + variant.length));
    }),
  );
  if (defined) return 1;
  return MEANING.test(folded) ? OTHER_MEANING : 0;
}
