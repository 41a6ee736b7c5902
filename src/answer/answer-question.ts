import type { Library } from '../library/open-library.js';
import type { RankedPassage, Searcher } from '../retrieve/search-library.js';
import { toPassage } from '../retrieve/search-library.js';
import type { Answer, AnswerEvent, AnswerRequest } from '../schemas.js';
import { citeQuotations, type Cited } from './cite.js';
import { condenseQuestion } from './condense-question.js';
import { decideRefusal, type Verdict } from './decide-refusal.js';
import { readAsked, type Asked } from '../retrieve/read-asked.js';
import { scoreSentences } from './score-sentences.js';
import { selectSentences } from './select-sentences.js';
import { wordsFor } from './words.js';

/** Passages that an answer may draw on. */
const EVIDENCE = 8;

export interface Answerer {
  /** The events of one answer; the last one is `answer-end`. */
  answer(
    library: Library,
    request: AnswerRequest,
    options: { id: string; now: Date; signal?: AbortSignal },
  ): AsyncGenerator<AnswerEvent, void, undefined>;
}

export function createAnswerer(tools: { search: Searcher }): Answerer {
  const { search } = tools;
  return {
    async *answer(library, request, { id, now, signal }) {
      const started = performance.now();
      const understoodAs = condenseQuestion(request.question, request.history);
      yield {
        type: 'answer-start',
        data: { id, mode: 'extractive', ...(understoodAs !== undefined && { understoodAs }) },
      };
      yield { type: 'progress', data: { stage: 'retrieve' } };
      const asked = readAsked(request.question);
      const question = await search.read(understoodAs ?? request.question, { signal });
      const found = search.find(library, { question, limit: EVIDENCE, filter: request.filter });
      const passages = evidenceFor(asked, found);
      yield { type: 'evidence', data: { passages: passages.map((passage) => toPassage(library, passage)) } };
      yield { type: 'progress', data: { stage: 'select' } };
      signal?.throwIfAborted();
      const scored = scoreSentences(library, { question, asked, passages });
      const verdict = decideRefusal({ question: request.question, asked, scored });
      const outcome: Pick<Answer, 'status' | 'notes'> & Cited =
        verdict === 'answer'
          ? { status: 'answered', ...citeQuotations(library, selectSentences(scored)) }
          : refuse(library, { verdict, asked, found });
      for (const citation of outcome.citations) yield { type: 'citation', data: citation };
      yield* deltas(outcome);
      yield {
        type: 'answer-end',
        data: {
          id,
          ...(request.conversationId !== undefined && { conversationId: request.conversationId }),
          ...(understoodAs !== undefined && { understoodAs }),
          ...outcome,
          mode: 'extractive',
          asOf: request.asOf ?? now.toISOString().slice(0, 10),
          libraryVersion: library.manifest.version,
          tookMs: Math.round(performance.now() - started),
        },
      };
    },
  };
}

/** Catalogue lines answer questions about the catalogue; for all others they are no evidence. */
function evidenceFor(asked: Asked, found: readonly RankedPassage[]): RankedPassage[] {
  return asked.kinds.has('catalogue') ? [...found] : found.filter((passage) => passage.kind !== 'listing');
}

function refuse(
  library: Library,
  reason: { verdict: Exclude<Verdict, 'answer'>; asked: Asked; found: readonly RankedPassage[] },
): Pick<Answer, 'status'> & Cited {
  const words = wordsFor(reason.asked.language);
  const { counts } = library.manifest;
  const searched = words.searched(counts.reports, counts.passages);
  const nothing = { statements: [], citations: [] };
  if (reason.verdict === 'out_of_scope')
    return { status: 'out_of_scope', answer: words.outOfScope(searched), ...nothing };
  const first = reason.found[0];
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
