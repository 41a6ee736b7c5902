import { dotAt } from '../library/exact-vector-index.js';
import type { Library, StoredPassage } from '../library/open-library.js';
import type { Embedder, Hit, Reranker } from '../ports.js';
import type { Passage, Why } from '../schemas.js';
import { createCoverage, createPassageReader, type PassageReader } from './coverage.js';
import { fuseRankings } from './fuse-rankings.js';
import { readAsked } from './read-asked.js';
import { saysTheSame } from './says-the-same.js';
import { reportFilter, type ReportFilter } from './report-filter.js';
import { inverseFrequency } from './inverse-frequency.js';
import type { QuestionReader, ReadQuestion } from './read-question.js';
import { newerFirst } from './newer-first.js';
import { readCandidates } from './read-candidates.js';
import { standsIn } from './stands-in.js';

export interface RankedPassage extends StoredPassage {
  score: number;
  why: Why;
}

/** A question with its vector, and the passages that fit it best, best first. */
export interface Found {
  question: ReadQuestion;
  vector: Float32Array;
  passages: RankedPassage[];
}

export interface Searcher {
  search(
    library: Library,
    query: { text: string; limit: number; filter?: ReportFilter },
    options?: { signal?: AbortSignal },
  ): Promise<Found>;
}

/** How deep each search is read before fusion: the right passage of a tenth of the questions lies below rank 20. */
const DEPTH = 60;
/** How many of the fused candidates are looked at closely. */
const CANDIDATES = 60;

export function createSearcher(tools: { reader: QuestionReader; embedder: Embedder; reranker: Reranker }): Searcher {
  const { reader, embedder, reranker } = tools;
  const readPassage = createPassageReader();
  return {
    search: async (library, { text, limit, filter }, { signal } = {}) => {
      const question = reader.read(text, library);
      // The words are looked up while the embedder's thread is at work.
      const embedding = embedder.embedQuestion(question.embeddedAs, { signal });
      const [vector, byWords] = await Promise.all([embedding, searchWords(library, { question, filter, readPassage })]);
      const { lexical, weightOfTerms, coverage, allowed } = byWords;
      const vectors = library.vectors.search({ vector, limit: DEPTH, allowed });
      const rankings = { lexical: lexical.map((hit) => hit.row), vector: vectors.map((hit) => hit.row) };
      const fused = fuseRankings([
        { rows: rankings.lexical, weight: 1 },
        { rows: rankings.vector, weight: 1 },
      ]);
      const candidates = readCandidates(library, {
        rows: fused.slice(0, Math.max(CANDIDATES, limit)).map(({ row }) => row),
        vector,
        lexical,
        weightOfTerms,
        coverage,
        asksCatalogue: readAsked(text).kinds.has('catalogue'),
      });
      const reranked = newerFirst(library, await reranker.rerank(text, candidates, { signal }));
      const passages = firstApart(library, { reranked, limit }).map(({ passage, score }) => ({
        ...passage,
        score: round(score),
        why: whyOf(library, { passage, question, vector, rankings }),
      }));
      return { question, vector, passages };
    },
  };
}

async function searchWords(
  library: Library,
  { question, filter, readPassage }: { question: ReadQuestion; filter?: ReportFilter; readPassage: PassageReader },
) {
  // One turn of the event loop lets the embedder's message leave first.
  await new Promise((resolve) => setImmediate(resolve));
  const allowed = reportFilter(library, filter);
  const lexical = library.lexical.search({ terms: question.terms, limit: DEPTH, allowed });
  const coverage = createCoverage(library, question, readPassage);
  for (const { row } of lexical) coverage(row);
  return {
    allowed,
    lexical,
    coverage,
    weightOfTerms: weightOfKnown(library, question.terms),
  };
}

/** Passages whose vectors are less alike than this need not be compared letter by letter. */
const ALIKE = 0.9;

/** The first passages that each say something new. */
function firstApart(
  library: Library,
  { reranked, limit }: { reranked: readonly Hit[]; limit: number },
): { passage: StoredPassage; score: number }[] {
  const kept: { passage: StoredPassage; score: number }[] = [];
  for (const { row, score } of reranked) {
    if (kept.length === limit) break;
    const passage = library.passage(row);
    const vector = library.passageVector(row);
    const alike = kept.filter((other) => dotAt(library.passageVector(other.passage.row), 0, vector) > ALIKE);
    if (!alike.some((other) => saysTheSame(other.passage.text, passage.text))) kept.push({ passage, score });
  }
  return kept;
}

/** Terms that stand nowhere in the library tell its passages nothing apart. */
function weightOfKnown(library: Library, terms: readonly string[]): number {
  const held = terms.map((term) => library.lexical.passagesWith(term)).filter((count) => count > 0);
  return held.reduce((sum, count) => sum + inverseFrequency(count, library.manifest.counts.passages), 0);
}

function whyOf(
  library: Library,
  found: {
    passage: StoredPassage;
    question: ReadQuestion;
    vector: Float32Array;
    rankings: { lexical: readonly number[]; vector: readonly number[] };
  },
): Why {
  const { passage, question, vector, rankings } = found;
  const report = library.reportOf(passage.row);
  const held = question.fold(`${report.title}\n${passage.headings.join('\n')}\n${passage.text}`);
  const rankIn = (rows: readonly number[]) => {
    const index = rows.indexOf(passage.row);
    return index < 0 ? undefined : index + 1;
  };
  return {
    terms: question.terms.filter((term) => standsIn(held, term)),
    lexicalRank: rankIn(rankings.lexical),
    vectorRank: rankIn(rankings.vector),
    similarity: round(dotAt(library.passageVector(passage.row), 0, vector)),
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
  return {
    id,
    reportId,
    title: report.title,
    publishedOn: report.publishedOn,
    pageFrom,
    pageTo,
    headings,
    kind,
    text,
    start,
    end,
    score,
    why,
  };
}
