import type { Library } from '../library/open-library.js';
import { readAsked, type Asked } from '../retrieve/read-asked.js';
import type { QuestionReader, ReadQuestion } from '../retrieve/read-question.js';
import type { RankedPassage, Searcher } from '../retrieve/search-library.js';
import type { AnswerRequest } from '../schemas.js';
import { condenseQuestion } from './condense-question.js';
import { refusalFeatures, type RefusalFeatures } from './refusal/refusal-features.js';
import { scoreSentences, type ScoredSentence } from './score-sentences.js';

/** Passages that an answer may draw on. */
const EVIDENCE = 8;

/** A question as understood, and all that was found for it. */
export interface Evidence {
  asked: Asked;
  /** The question that stands for itself, where a follow-up was completed. */
  understoodAs?: string;
  question: ReadQuestion;
  /** What the search gave, catalogue lines included. */
  found: RankedPassage[];
  /** What an answer may draw on. */
  passages: RankedPassage[];
  scored: ScoredSentence[];
  /** Undefined when nothing was found. */
  features: RefusalFeatures | undefined;
}

/** Reads a question, searches for it, and scores what was found. */
export async function gatherEvidence(
  library: Library,
  request: Pick<AnswerRequest, 'question' | 'history' | 'filter'>,
  tools: { reader: QuestionReader; search: Searcher; signal?: AbortSignal },
): Promise<Evidence> {
  const { reader, search, signal } = tools;
  const understoodAs = condenseQuestion(request.question, request.history);
  const asked = readAsked(request.question);
  const question = await reader.read(understoodAs ?? request.question, library, { signal });
  const found = search.find(library, { question, limit: EVIDENCE, filter: request.filter });
  const passages = found.filter((passage) => passage.kind !== 'listing');
  const scored = scoreSentences(library, { question, asked, passages });
  const features = refusalFeatures(library, { question, asked, put: request.question, passages, scored });
  return { asked, ...(understoodAs !== undefined && { understoodAs }), question, found, passages, scored, features };
}
