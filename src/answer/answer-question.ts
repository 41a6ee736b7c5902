import type { Library } from '../library/open-library.js';
import { fitsFilter } from '../retrieve/report-filter.js';
import { readAsked } from '../retrieve/read-asked.js';
import { toPassage, type Searcher } from '../retrieve/search-library.js';
import type { Answer, AnswerEvent, AnswerRequest, Filter, Passage } from '../schemas.js';
import { answerFromCatalogue } from './catalogue/answer-from-catalogue.js';
import { citeQuotations, type Cited } from './cite.js';
import { courtesyOf, type Courtesy } from './follow-up/courtesy.js';
import type { NameBook } from './follow-up/name-book.js';
import { gatherEvidence, type Evidence } from './gather-evidence.js';
import { decideRefusal, type Verdict } from './refusal/decide-refusal.js';
import { namedUnheldReport } from './refusal/named-unheld-report.js';
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

export function createAnswerer(tools: { search: Searcher; refusal: RefusalModel; names: NameBook }): Answerer {
  const { search, refusal, names } = tools;
  return {
    async *answer(library, request, { id, now, signal }) {
      const started = performance.now();
      const courtesy = courtesyOf(request.question);
      const evidence = courtesy ? undefined : await gatherEvidence(library, request, { search, names, signal });
      const understoodAs = evidence?.understoodAs;
      yield {
        type: 'answer-start',
        data: { id, mode: 'extractive', ...(understoodAs !== undefined && { understoodAs }) },
      };
      yield { type: 'progress', data: { stage: 'select' } };
      signal?.throwIfAborted();
      const asOf = request.asOf ?? now.toISOString().slice(0, 10);
      const outcome = evidence
        ? decide(library, { request, evidence, refusal, asOf })
        : beCourteous(request.question, courtesy);
      const passages = evidence ? evidencePassages(library, { evidence, outcome }) : [];
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
  const asking = { ...evidence, filter: request.filter, asOf };
  const catalogue = evidence.mayBeCatalogue ? answerFromCatalogue(library, asking) : undefined;
  if (catalogue?.found) return { status: 'answered', ...catalogue.found };
  if (catalogue?.certain === true) return notFound(catalogue.answer);
  const unheld = namedUnheldReport(library, { ...evidence, filter: request.filter });
  if (unheld) return notFound(wordsFor(evidence.asked.language).notHeld(showTitle(unheld.title)));
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
