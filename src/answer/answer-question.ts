import type { Library } from '../library/open-library.js';
import { fitsFilter } from '../retrieve/report-filter.js';
import { readAsked } from '../retrieve/read-asked.js';
import { toPassage, type Searcher } from '../retrieve/search-library.js';
import type { Answer, AnswerEvent, AnswerRequest, Filter, Passage } from '../schemas.js';
import { answerFromCatalogue } from './catalogue/answer-from-catalogue.js';
import { citeQuotations, type Cited } from './cite.js';
import { gatherEvidence, type Evidence } from './gather-evidence.js';
import { decideRefusal, type Verdict } from './refusal/decide-refusal.js';
import type { RefusalModel } from './refusal/refusal-model.js';
import { showTitle } from './show-title.js';
import { selectSentences, type Asked } from './select-sentences.js';
import { wordsFor } from './words.js';

type Outcome = Pick<Answer, 'status'> & Cited;

export interface Answerer {
  /** The events of one answer; the last one is `answer-end`. */
  answer(
    library: Library,
    request: AnswerRequest,
    options: { id: string; now: Date; signal?: AbortSignal },
  ): AsyncGenerator<AnswerEvent, void, undefined>;
}

export function createAnswerer(tools: { search: Searcher; refusal: RefusalModel }): Answerer {
  const { search, refusal } = tools;
  return {
    async *answer(library, request, { id, now, signal }) {
      const started = performance.now();
      const evidence = await gatherEvidence(library, request, { search, signal });
      const { understoodAs } = evidence;
      yield {
        type: 'answer-start',
        data: { id, mode: 'extractive', ...(understoodAs !== undefined && { understoodAs }) },
      };
      yield { type: 'progress', data: { stage: 'select' } };
      signal?.throwIfAborted();
      const asOf = request.asOf ?? now.toISOString().slice(0, 10);
      const outcome = decide(library, { request, evidence, refusal, asOf });
      yield { type: 'evidence', data: { passages: evidencePassages(library, { evidence, outcome }) } };
      for (const citation of outcome.citations) yield { type: 'citation', data: citation };
      yield* deltas(outcome);
      yield {
        type: 'answer-end',
        data: {
          id,
          ...(request.conversationId !== undefined && { conversationId: request.conversationId }),
          ...(understoodAs !== undefined && { understoodAs }),
          ...outcome,
          ...notesFor(request),
          mode: 'extractive',
          asOf,
          libraryVersion: library.manifest.version,
          tookMs: Math.round(performance.now() - started),
        },
      };
    },
  };
}

/** A reader who asked for written prose is told why quotations came instead. */
function notesFor({ mode, question }: AnswerRequest): Pick<Answer, 'notes'> {
  if (mode !== 'model') return {};
  return { notes: [{ code: 'fallback', message: wordsFor(readAsked(question).language).noModel }] };
}

/** What the search found, and the catalogue lines that are cited beside it. */
function evidencePassages(
  library: Library,
  { evidence, outcome }: { evidence: Evidence; outcome: Outcome },
): Passage[] {
  const found = new Set(evidence.found.map(({ id }) => id));
  const beside = outcome.citations.flatMap(({ passageId }) => {
    const passage = found.has(passageId) ? undefined : library.passageById(passageId);
    return passage ? [{ ...passage, score: 0, why: { terms: [] } }] : [];
  });
  return [...evidence.found, ...beside].map((passage) => toPassage(library, passage));
}

function decide(
  library: Library,
  given: { request: AnswerRequest; evidence: Evidence; refusal: RefusalModel; asOf: string },
): Outcome {
  const { request, evidence, refusal, asOf } = given;
  const catalogue = answerFromCatalogue(library, {
    question: evidence.question,
    asked: evidence.asked,
    filter: request.filter,
    asOf,
  });
  if (catalogue?.found) return { status: 'answered', ...catalogue.found };
  if (catalogue?.certain === true) return notFound(catalogue.answer);
  const verdict = decideRefusal({ ...evidence, question: request.question }, refusal);
  if (verdict === 'no_evidence' && catalogue) return notFound(catalogue.answer);
  if (verdict !== 'answer') return refuse(library, { verdict, evidence, filter: request.filter });
  return { status: 'answered', ...citeQuotations(library, selectSentences(evidence.scored, askedOf(evidence))) };
}

function askedOf({ question, asked }: Evidence): Asked {
  return {
    weights: question.words.map(({ weight }) => weight),
    names: question.words.map(({ exact }) => exact),
    items: asked.kinds.has('list') || asked.kinds.has('number'),
  };
}

function refuse(
  library: Library,
  { verdict, evidence, filter }: { verdict: Exclude<Verdict, 'answer'>; evidence: Evidence; filter?: Filter },
): Outcome {
  const words = wordsFor(evidence.asked.language);
  const searched = words.searched(library.reports.filter((report) => fitsFilter(report, filter)).length);
  if (verdict === 'out_of_scope') return { status: 'out_of_scope', answer: words.outOfScope(searched), ...NOTHING };
  const first = evidence.found[0];
  const listed = first && library.report(first.reportId);
  const answer = listed && !listed.held ? words.notHeld(showTitle(listed.title)) : words.noEvidence(searched);
  return notFound(answer);
}

const NOTHING = { statements: [], citations: [] };

function notFound(answer: string): Outcome {
  return { status: 'no_evidence', answer, ...NOTHING };
}

/** An answer leaves a statement at a time; a refusal in one piece. Together the texts are the answer. */
function* deltas(outcome: Cited): Generator<AnswerEvent> {
  const lines = outcome.statements.length > 0 ? outcome.answer.split('\n') : [outcome.answer];
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? line : `\n${line}`;
    yield { type: 'answer-delta', data: { text, ...(outcome.statements.length > 0 && { statement: index }) } };
  }
}
