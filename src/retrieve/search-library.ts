import { dotAt } from '../library/exact-vector-index.js';
import type { Library, StoredPassage } from '../library/open-library.js';
import type { Embedder } from '../ports.js';
import type { Filter, Passage, Why } from '../schemas.js';
import type { TermCutter } from '../terms/terms-of.js';
import { fuseRankings } from './fuse-rankings.js';
import { removeNearDuplicates } from './remove-near-duplicates.js';
import { reportFilter } from './report-filter.js';

export interface RankedPassage extends StoredPassage {
  score: number;
  why: Why;
}

/** A question as both searches read it. */
export interface ReadQuestion {
  text: string;
  terms: string[];
  vector: Float32Array;
}

export interface Searcher {
  read(question: string, options?: { signal?: AbortSignal }): Promise<ReadQuestion>;
  /** The passages that fit best, best first. */
  find(library: Library, query: { question: ReadQuestion; limit: number; filter?: Filter }): RankedPassage[];
}

/** How deep each search is read before fusion: the right passage of a tenth of the questions lies below rank 20. */
const DEPTH = 60;
/** Read this much further than asked, since near-duplicates fall out. */
const SPARE = 10;
/** Words and vectors weigh the same (evaluated from 0.5 to 2). */
const WEIGHTS = { lexical: 1, vector: 1, sentence: 1 } as const;

export function createSearcher(options: { embedder: Embedder; terms: TermCutter }): Searcher {
  const { embedder, terms } = options;
  return {
    read: async (question, { signal } = {}) => ({
      text: question,
      terms: terms.ofQuestion(question),
      vector: await embedder.embedQuestion(question, { signal }),
    }),
    find: (library, { question, limit, filter }) => {
      const allowed = reportFilter(library, filter);
      const lexical = library.lexical.search({ terms: question.terms, limit: DEPTH, allowed });
      const vectors = library.vectors.search({ vector: question.vector, limit: DEPTH, allowed });
      const sentences = bySentence(library, { rows: [...lexical, ...vectors].map((hit) => hit.row), vector: question.vector });
      const rankings = {
        lexical: lexical.map((hit) => hit.row),
        vector: vectors.map((hit) => hit.row),
        sentence: sentences,
      };
      const fused = fuseRankings([
        { rows: rankings.lexical, weight: WEIGHTS.lexical },
        { rows: rankings.vector, weight: WEIGHTS.vector },
        { rows: rankings.sentence, weight: WEIGHTS.sentence },
      ]);
      const passages = fused.slice(0, limit + SPARE).map(({ row, score }) => {
        const passage = library.passage(row);
        return { ...passage, score, why: whyOf(library, { passage, question, rankings, terms }) };
      });
      return removeNearDuplicates(passages).slice(0, limit);
    },
  };
}

/** Rows in the order of the sentence in them that is nearest to the question. */
function bySentence(library: Library, query: { rows: readonly number[]; vector: Float32Array }): number[] {
  const best = [...new Set(query.rows)].map((row) => {
    const { sentenceFrom: from, sentenceTo: to } = library.passage(row);
    const similarities = library.sentences({ from, to }).map((sentence) => dotAt(sentence.vector, 0, query.vector));
    return { row, similarity: Math.max(-1, ...similarities) };
  });
  return best.sort((a, b) => b.similarity - a.similarity || a.row - b.row).map(({ row }) => row);
}

function whyOf(
  library: Library,
  found: {
    passage: StoredPassage;
    question: ReadQuestion;
    rankings: { lexical: readonly number[]; vector: readonly number[] };
    terms: TermCutter;
  },
): Why {
  const { passage, question, rankings, terms } = found;
  const report = library.reportOf(passage.row);
  const held = new Set(terms.ofPassage(`${report.title}\n${passage.headings.join('\n')}\n${passage.text}`));
  const rankIn = (rows: readonly number[]) => {
    const index = rows.indexOf(passage.row);
    return index < 0 ? undefined : index + 1;
  };
  return {
    terms: question.terms.filter((term) => held.has(term)),
    lexicalRank: rankIn(rankings.lexical),
    vectorRank: rankIn(rankings.vector),
    similarity: round(dotAt(library.passageVector(passage.row), 0, question.vector)),
  };
}

/** Three decimals: what lies beyond differs between processors. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A ranked passage as the API shows it. */
export function toPassage(library: Library, ranked: RankedPassage): Passage {
  const report = library.reportOf(ranked.row);
  const { id, reportId, pageFrom, pageTo, headings, kind, text, start, end, score, why } = ranked;
  return { id, reportId, title: report.title, publishedOn: report.publishedOn, pageFrom, pageTo, headings, kind, text, start, end, score, why };
}
