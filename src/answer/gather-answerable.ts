import type { Library } from '../library/open-library.js';
import type { ReadQuestion } from '../retrieve/read-question.js';
import type { Searcher } from '../retrieve/search-library.js';
import { answerFromCatalogue } from './catalogue/answer-from-catalogue.js';
import type { Cited } from './cite.js';
import { gatherEvidence, type Evidence, type ToGather } from './gather-evidence.js';
import type { NameBook } from './follow-up/name-book.js';
import { namesOfWhole } from './notes/names-of-whole.js';
import { questionParts } from './notes/question-parts.js';
import { calibrationFor } from './refusal/calibration-for.js';
import { decideRefusal, type Verdict } from './refusal/decide-refusal.js';
import { namedUnheldReport } from './refusal/named-unheld-report.js';
import type { RefusalModel } from './refusal/refusal-model.js';
import { showTitle } from './show-title.js';
import { wordsFor } from './words.js';

/** What was found for a question, and what can be done with it. */
export interface Answerable {
  evidence: Evidence;
  /** The whole question, where only its first part can be answered and the evidence is for that. */
  whole?: ReadQuestion;
  /** The answer of a question about the catalogue. */
  catalogue?: Cited;
  /** What is to be said where such a question finds no report. */
  notFound?: string;
  verdict: Verdict;
}

/**
 * Gathers evidence and decides whether it answers the question. One that cannot be answered as a whole may be by its
 * first part: that names its own subject, which the others lean on.
 */
export async function gatherAnswerable(
  library: Library,
  request: ToGather & { asOf: string },
  tools: { search: Searcher; names: NameBook; refusal: RefusalModel; signal?: AbortSignal },
): Promise<Answerable> {
  const { filter } = request;
  const decided = { model: tools.refusal, threshold: calibrationFor(tools.refusal, library).threshold };
  const evidence = await gatherEvidence(library, request, tools);
  const asking = { ...evidence, filter, asOf: request.asOf };
  const catalogue = evidence.mayBeCatalogue ? answerFromCatalogue(library, asking) : undefined;
  if (catalogue?.found) return { evidence, catalogue: catalogue.found, verdict: 'answer' };
  if (catalogue?.certain === true) return { evidence, notFound: catalogue.answer, verdict: 'no_evidence' };
  const unheld = namedUnheldReport(library, { ...evidence, filter });
  if (unheld) {
    const { notHeld } = wordsFor(evidence.asked.language);
    return { evidence, notFound: notHeld(showTitle(unheld.title)), verdict: 'no_evidence' };
  }
  const verdict = verdictOn(evidence, request.question, decided);
  if (verdict === 'no_evidence' && catalogue) return { evidence, notFound: catalogue.answer, verdict };
  const [first, ...others] = questionParts(request.question);
  if (verdict !== 'no_evidence' || first === undefined || others.length === 0) return { evidence, verdict };
  const half = await gatherEvidence(library, { ...request, question: first }, tools);
  if (verdictOn(half, first, decided) !== 'answer') return { evidence, verdict };
  return { evidence: half, whole: evidence.question, verdict: 'answer' };
}

function verdictOn(evidence: Evidence, put: string, decided: { model: RefusalModel; threshold: number }): Verdict {
  const { question, missingNames } = evidence;
  const lacking = namesOfWhole(put, question, missingNames);
  const verdict = decideRefusal({ ...evidence, question: put, missingNames: lacking }, decided);
  return verdict === 'answer' && evidence.isUnmet ? 'no_evidence' : verdict;
}
