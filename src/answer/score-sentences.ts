import type { Library } from '../library/open-library.js';
import { standingOfWord, type ReadQuestion } from '../retrieve/read-question.js';
import type { RankedPassage } from '../retrieve/search-library.js';
import type { Asked } from '../retrieve/read-asked.js';
import { foldText } from '../retrieve/stands-in.js';

/** A sentence of the evidence, with what speaks for it. */
export interface ScoredSentence {
  row: number;
  start: number;
  end: number;
  text: string;
  passage: RankedPassage;
  similarity: number;
  coverage: number;
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
  label: -1.7,
};

/** A sentence shorter than this is a heading or a label. */
const LABEL_LENGTH = 12;
const FIGURE = /\d|[一二三四五六七八九十百千两]+(?:[个家项次年月天种类倍成大]|分之)/u;
const ITEMS = /、.+、|[；;].+[；;]|一是|第一|其一|[(（]1[)）]|包括|分为|包含/u;
const CAUSE = /因为|由于|因此|所以|导致|原因|为了|避免|使得|从而|障碍|无法|难以|不足|because|due to/iu;
const MEANING = /是指|指的是|即|称为|是一[种个类套]|定义|意味着|指在|refers to|means/iu;

/** Scores every sentence of the passages for the question, best first. */
export function scoreSentences(
  library: Library,
  evidence: { question: ReadQuestion; asked: Asked; passages: readonly RankedPassage[] },
): ScoredSentence[] {
  const { question, asked, passages } = evidence;
  const whole = question.words.reduce((sum, { weight }) => sum + weight, 0);
  const best = passages[0]?.score ?? 0;
  const seen = new Set<number>();
  const scored: ScoredSentence[] = [];
  passages.forEach((passage, index) => {
    for (let row = passage.sentenceFrom; row < passage.sentenceTo; row += 1) {
      if (seen.has(row)) continue;
      seen.add(row);
      const { start, end } = library.sentences.span(row);
      const text = passage.text.slice(start - passage.start, end - passage.start);
      const folded = foldText(text);
      const held = question.words.reduce((sum, word) => sum + word.weight * standingOfWord(folded, word), 0);
      const features: SentenceFeatures = {
        similarity: library.sentences.similarity(row, question.vector),
        coverage: whole === 0 ? 0 : held / whole,
        rank: 1 / (1 + index / 3),
        behind: passage.score - best,
        figure: asked.kinds.has('number') && FIGURE.test(text) ? 1 : 0,
        items: asked.kinds.has('list') && ITEMS.test(text) ? 1 : 0,
        cause: asked.kinds.has('reason') && CAUSE.test(text) ? 1 : 0,
        meaning: asked.kinds.has('definition') && MEANING.test(text) ? 1 : 0,
        label: text.length < LABEL_LENGTH ? 1 : 0,
      };
      scored.push({
        row,
        start,
        end,
        text,
        passage,
        similarity: features.similarity,
        coverage: features.coverage,
        score: weighted(features),
      });
    }
  });
  return scored.sort((a, b) => b.score - a.score || a.row - b.row);
}

function weighted(features: SentenceFeatures): number {
  const weights = SENTENCE_WEIGHTS;
  return (
    weights.similarity * features.similarity +
    weights.coverage * features.coverage +
    weights.rank * features.rank +
    weights.behind * features.behind +
    weights.figure * features.figure +
    weights.items * features.items +
    weights.cause * features.cause +
    weights.meaning * features.meaning +
    weights.label * features.label
  );
}
