import type { Library } from '../library/open-library.js';
import type { ReportFilter } from '../retrieve/report-filter.js';
import { readAsked } from '../retrieve/read-asked.js';
import { toPassage, type Searcher } from '../retrieve/search-library.js';
import type { RecordedEvent } from '../record-schemas.js';
import type { AnswerRequest, Passage } from '../schemas.js';
import { quote, writeOrQuote, type AskedFor } from './leave-answer.js';
import type { Outcome } from './outcome.js';
import { courtesyOf } from './follow-up/courtesy.js';
import type { NameBook } from './follow-up/name-book.js';
import { gatherAnswerable, type Answerable } from './gather-answerable.js';
import type { Evidence } from './gather-evidence.js';
import { localDate } from './local-date.js';
import { citeWithNotes } from './notes/cite-with-notes.js';
import { withFallback } from './notes/with-fallback.js';
import type { RefusalModel } from './refusal/refusal-model.js';
import { beCourteous, notFound, refuse } from './refuse.js';
import { wordsFor } from './words.js';
import type { Prepared, Writer } from './write/writing.js';

export interface Answerer {
  /** The events of one answer; the last one is `answer-end`. */
  answer(
    library: Library,
    request: AnswerRequest,
    options: { id: string; now: Date; signal?: AbortSignal },
  ): AsyncGenerator<RecordedEvent, void, undefined>;
}

/** @param tools.writer writes the answers that a model is wanted for; without one they are quoted */
export function createAnswerer(tools: {
  search: Searcher;
  refusal: RefusalModel;
  names: NameBook;
  writer?: Writer | undefined;
}): Answerer {
  const { search, refusal, names, writer } = tools;
  return {
    async *answer(library, request, { id, now, signal }) {
      const started = performance.now();
      const asOf = request.asOf ?? localDate(now);
      const filter = filterOf(request);
      const { language } = readAsked(request.question);
      const courtesy = courtesyOf(request.question);
      const writing = courtesy || request.mode === 'extractive' ? undefined : writer?.begin({ signal });
      try {
        const prepared: Prepared = (await writing?.prepare(library, { ...request, asOf })) ?? request;
        const asking = { ...prepared, language, filter, asOf };
        const answerable = courtesy
          ? undefined
          : await gatherAnswerable(library, asking, { search, names, refusal, signal });
        const understoodAs = understood(prepared, answerable);
        const toWrite = writing && answerable && isForProse(answerable) ? { ...answerable, writing } : undefined;
        yield {
          type: 'answer-start',
          data: { id, mode: toWrite ? 'model' : 'extractive', ...(understoodAs !== undefined && { understoodAs }) },
        };
        yield { type: 'progress', data: { stage: 'select' } };
        signal?.throwIfAborted();
        const quoted = answerable ? decide(library, { asking, answerable }) : beCourteous(language, courtesy);
        const passages = answerable
          ? evidencePassages(library, { evidence: answerable.evidence, outcome: quoted })
          : [];
        yield { type: 'evidence', data: { passages } };
        const given = toWrite
          ? yield* writeOrQuote(library, { ...toWrite, asking, quoted, model: writer?.id })
          : yield* quote(quoted);
        const { writing: writtenWith, ...outcome } = given;
        yield {
          type: 'answer-end',
          data: {
            id,
            ...(request.conversationId !== undefined && { conversationId: request.conversationId }),
            ...(understoodAs !== undefined && { understoodAs }),
            ...outcome,
            ...(request.mode === 'model' && !writer && withFallback(outcome, wordsFor(language).noModel)),
            asOf,
            libraryVersion: library.manifest.version,
            tookMs: Math.round(performance.now() - started),
          },
          ...(writtenWith && { writing: writtenWith }),
        };
      } finally {
        writing?.end();
      }
    },
  };
}

/** How a question was read, for the reader; of one out of scope it tells nothing, and may have joined it with another. */
function understood(prepared: Prepared, answerable: Answerable | undefined): string | undefined {
  if (answerable?.catalogue === undefined && answerable?.verdict === 'out_of_scope') return undefined;
  return prepared.understoodAs ?? answerable?.evidence.understoodAs;
}

/** Refusals and what the catalogue says are no matter for a model. */
function isForProse({ catalogue, notFound: none, verdict }: Answerable): boolean {
  return catalogue === undefined && none === undefined && verdict === 'answer';
}

/** With a day given, an answer is the one that could be given on it: from the reports published by then. */
function filterOf({ filter, asOf }: AnswerRequest): ReportFilter | undefined {
  return asOf === undefined ? filter : { ...filter, asOf };
}

/** What an answer may draw on: what the search found, and what is read or cited beside it. */
function evidencePassages(
  library: Library,
  { evidence, outcome }: { evidence: Evidence; outcome: Outcome },
): Passage[] {
  const found = [...evidence.found, ...evidence.passages];
  const known = new Set(found.map(({ id }) => id));
  const cited = outcome.citations.flatMap(({ passageId }) => {
    const passage = known.has(passageId) ? undefined : library.passageById(passageId);
    return passage ? [{ ...passage, score: 0, why: { terms: [] } }] : [];
  });
  const all = new Map([...found, ...cited].map((passage) => [passage.id, passage]));
  return [...all.values()].map((passage) => toPassage(library, passage));
}

function decide(library: Library, { asking, answerable }: { asking: AskedFor; answerable: Answerable }): Outcome {
  const { question, language, filter, asOf } = asking;
  const { evidence, whole, catalogue, notFound: none, verdict } = answerable;
  if (catalogue !== undefined) return { status: 'answered', ...catalogue };
  if (none !== undefined) return notFound(none);
  if (verdict !== 'answer') return refuse(library, { verdict, language, filter });
  return { status: 'answered', ...citeWithNotes(library, { put: question, asOf, evidence, whole }) };
}
