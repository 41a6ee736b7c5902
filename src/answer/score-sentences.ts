import { dotAt } from '../library/exact-vector-index.js';
import type { Library } from '../library/open-library.js';
import type { RankedPassage, ReadQuestion } from '../retrieve/search-library.js';
import type { TermCutter } from '../terms/terms-of.js';
import type { Asked } from '../retrieve/read-asked.js';
import { termRarity } from '../retrieve/term-rarity.js';

/** A sentence of the evidence, with what speaks for it. */
export interface ScoredSentence {
  row: number;
  start: number;
  end: number;
  text: string;
  passage: RankedPassage;
  /** The question's terms that stand in it. */
  terms: string[];
  similarity: number;
  coverage: number;
  score: number;
}

/** What a sentence's score is made of; each part lies between about 0 and 1. */
export interface SentenceFeatures {
  /** Cosine of question and sentence. */
  similarity: number;
  /** Share of the question's terms in the sentence, weighted by how rare they are in the library. */
  coverage: number;
  /** 1 for the first passage, falling with its rank. */
  rank: number;
  /** 1 if the sentence holds what the question asks for: a figure, items, a cause, a definition. */
  fits: number;
  /** 1 for a contents line or a mere heading, which name things and say nothing of them. */
  empty: number;
}

/** Set by hand from what each part is for; npm run evaluate shows what they give. */
export const SENTENCE_WEIGHTS: Readonly<SentenceFeatures> = { similarity: 1, coverage: 0.7, rank: 0.25, fits: 0.15, empty: -0.5 };

const FIGURE = /\d|[一二三四五六七八九十百千两]+(?:[个家项次年月天种类倍成大]|分之)/u;
const ITEMS = /、.+、|[；;].+[；;]|一是|第一|其一|\(1\)|（1）|包括|分为|包含/u;
const CAUSE = /因为|由于|因此|所以|导致|原因|为了|避免|使得|从而|障碍|无法|难以|不足|because|due to/iu;
const MEANING = /是指|指的是|即|称为|是一[种个类套]|定义|意味着|指在|指产品|refers to|means/iu;

/** Scores every sentence of the passages for the question, best first. */
export function scoreSentences(
  library: Library,
  evidence: { question: ReadQuestion; asked: Asked; passages: readonly RankedPassage[]; terms: TermCutter },
): ScoredSentence[] {
  const { question, asked, passages, terms } = evidence;
  const rarity = termRarity(library, question.terms);
  const whole = [...rarity.values()].reduce((sum, weight) => sum + weight, 0);
  const seen = new Set<number>();
  const scored: ScoredSentence[] = [];
  passages.forEach((passage, index) => {
    const sentences = library.sentences({ from: passage.sentenceFrom, to: passage.sentenceTo });
    for (const { row, start, end, vector } of sentences) {
      if (seen.has(row)) continue;
      seen.add(row);
      const text = passage.text.slice(start - passage.start, end - passage.start);
      const held = new Set(terms.ofPassage(text));
      const found = question.terms.filter((term) => held.has(term));
      const weight = found.reduce((sum, term) => sum + (rarity.get(term) ?? 0), 0);
      const features: SentenceFeatures = {
        similarity: dotAt(vector, 0, question.vector),
        coverage: whole === 0 ? 0 : weight / whole,
        rank: 1 / (1 + index / 3),
        fits: fitsAsked(text, asked) ? 1 : 0,
        empty: passage.kind === 'contents' || text.length < 12 ? 1 : 0,
      };
      scored.push({
        row,
        start,
        end,
        text,
        passage,
        terms: found,
        similarity: features.similarity,
        coverage: features.coverage,
        score: weighted(features),
      });
    }
  });
  return scored.sort((a, b) => b.score - a.score || a.row - b.row);
}

function weighted(features: SentenceFeatures): number {
  const { similarity, coverage, rank, fits, empty } = SENTENCE_WEIGHTS;
  return (
    similarity * features.similarity +
    coverage * features.coverage +
    rank * features.rank +
    fits * features.fits +
    empty * features.empty
  );
}

function fitsAsked(text: string, { kinds }: Asked): boolean {
  if (kinds.has('number') && FIGURE.test(text)) return true;
  if (kinds.has('list') && ITEMS.test(text)) return true;
  if (kinds.has('reason') && CAUSE.test(text)) return true;
  return kinds.has('definition') && MEANING.test(text);
}
