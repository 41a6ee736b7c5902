import type { Library } from '../library/open-library.js';
import { fitsFilter, type ReportFilter } from '../retrieve/report-filter.js';
import { readAsked } from '../retrieve/read-asked.js';
import { toPassage, type Searcher } from '../retrieve/search-library.js';
import type { Answer, AnswerEvent, AnswerRequest, Passage } from '../schemas.js';
import type { Cited } from './cite.js';
import { courtesyOf, type Courtesy } from './follow-up/courtesy.js';
import type { NameBook } from './follow-up/name-book.js';
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

export function createAnswerer(tools: { search: Searcher; refusal: RefusalModel; names: NameBook }): Answerer {
  const { search, refusal, names } = tools;
  return {
    async *answer(library, request, { id, now, signal }) {
      const started = performance.now();
      const asOf = request.asOf ?? localDate(now);
      const filter = filterOf(request);
      const courtesy = courtesyOf(request.question);
      const answerable = courtesy
        ? undefined
        : await gatherAnswerable(library, { ...request, filter, asOf }, { search, names, refusal, signal });
      const understoodAs = answerable?.evidence.understoodAs;
      yield {
        type: 'answer-start',
        data: { id, mode: 'extractive', ...(understoodAs !== undefined && { understoodAs }) },
      };
      yield { type: 'progress', data: { stage: 'select' } };
      signal?.throwIfAborted();
      const outcome = answerable
        ? decide(library, { request, filter, asOf, answerable })
        : beCourteous(request.question, courtesy);
      const passages = answerable ? evidencePassages(library, { evidence: answerable.evidence, outcome }) : [];
      yield { type: 'evidence', data: { passages } };
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
  const { evidence, whole, catalogue, notFound: none, verdict } = answerable;
  if (catalogue !== undefined) return { status: 'answered', ...catalogue };
  if (none !== undefined) return notFound(none);
  if (verdict !== 'answer') return refuse(library, { verdict, evidence, filter });
  return { status: 'answered', ...citeWithNotes(library, { put: request.question, asOf, evidence, whole }) };
}

function refuse(
  library: Library,
  { verdict, evidence, filter }: { verdict: Exclude<Verdict, 'answer'>; evidence: Evidence; filter?: ReportFilter },
): Outcome {
  const words = wordsFor(evidence.asked.language);
  const searched = words.searched(library.reports.filter((report) => fitsFilter(report, filter)).length);
  if (verdict === 'out_of_scope') return { status: 'out_of_scope', answer: words.outOfScope(searched), ...NOTHING };
  return notFound(words.noEvidence(searched));
}

/** Thanks and greetings are answered in kind, and nothing is searched for them. */
function beCourteous(question: string, courtesy: Courtesy = 'assent'): Outcome {
  const { language } = readAsked(question);
  return { status: 'out_of_scope', answer: wordsFor(language).courtesy[courtesy], ...NOTHING };
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
