import type { Library } from '../library/open-library.js';
import { fitsFilter, type ReportFilter } from '../retrieve/report-filter.js';
import { readAsked } from '../retrieve/read-asked.js';
import { toPassage, type Searcher } from '../retrieve/search-library.js';
import type { Answer, AnswerEvent, AnswerRequest, Passage } from '../schemas.js';
import type { Cited } from './cite.js';
import { gatherAnswerable, type Answerable } from './gather-answerable.js';
import type { Evidence } from './gather-evidence.js';
import { localDate } from './local-date.js';
import { citeWithNotes, type Noted } from './notes/cite-with-notes.js';
import type { Verdict } from './refusal/decide-refusal.js';
import type { RefusalModel } from './refusal/refusal-model.js';
import { wordsFor } from './words.js';

type Outcome = Pick<Answer, 'status'> & Noted;

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
      const asOf = request.asOf ?? localDate(now);
      const filter = filterOf(request);
      const answerable = await gatherAnswerable(library, { ...request, filter }, { search, refusal, signal });
      const { evidence } = answerable;
      const { understoodAs } = evidence;
      yield {
        type: 'answer-start',
        data: { id, mode: 'extractive', ...(understoodAs !== undefined && { understoodAs }) },
      };
      yield { type: 'progress', data: { stage: 'select' } };
      signal?.throwIfAborted();
      const outcome = decide(library, { request, filter, asOf, answerable });
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
          ...notesFor(request, outcome),
          mode: 'extractive',
          asOf,
          libraryVersion: library.manifest.version,
          tookMs: Math.round(performance.now() - started),
        },
      };
    },
  };
}

/** With a day given, an answer is the one that could be given on it: from the reports published by then. */
function filterOf({ filter, asOf }: AnswerRequest): ReportFilter | undefined {
  return asOf === undefined ? filter : { ...filter, asOf };
}

/** A reader who asked for written prose is told why quotations came instead. */
function notesFor({ mode, question }: AnswerRequest, { notes = [] }: Outcome): Pick<Answer, 'notes'> {
  if (mode !== 'model') return notes.length > 0 ? { notes } : {};
  return { notes: [...notes, { code: 'fallback', message: wordsFor(readAsked(question).language).noModel }] };
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
  given: { request: AnswerRequest; filter: ReportFilter | undefined; asOf: string; answerable: Answerable },
): Outcome {
  const { request, filter, asOf, answerable } = given;
  const { evidence, whole, catalogue, verdict } = answerable;
  if (catalogue !== undefined) return { status: 'answered', ...catalogue };
  if (verdict !== 'answer') return refuse(library, { verdict, evidence, filter });
  return { status: 'answered', ...citeWithNotes(library, { put: request.question, asOf, evidence, whole }) };
}

function refuse(
  library: Library,
  { verdict, evidence, filter }: { verdict: Exclude<Verdict, 'answer'>; evidence: Evidence; filter?: ReportFilter },
): Outcome {
  const words = wordsFor(evidence.asked.language);
  const searched = words.searched(library.reports.filter((report) => fitsFilter(report, filter)).length);
  const nothing = { statements: [], citations: [] };
  if (verdict === 'out_of_scope') return { status: 'out_of_scope', answer: words.outOfScope(searched), ...nothing };
  const first = evidence.found[0];
  const listed = first && library.report(first.reportId);
  const answer = listed && !listed.held ? words.notHeld(listed.title) : words.noEvidence(searched);
  return { status: 'no_evidence', answer, ...nothing };
}

/** An answer leaves a statement at a time; a refusal in one piece. Together the texts are the answer. */
function* deltas(outcome: Cited): Generator<AnswerEvent> {
  const lines = outcome.statements.length > 0 ? outcome.answer.split('\n') : [outcome.answer];
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? line : `\n${line}`;
    yield { type: 'answer-delta', data: { text, ...(outcome.statements.length > 0 && { statement: index }) } };
  }
}
