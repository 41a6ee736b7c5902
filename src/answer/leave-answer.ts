import type { Library } from '../library/open-library.js';
import type { Asked } from '../retrieve/read-asked.js';
import type { ReportFilter } from '../retrieve/report-filter.js';
import type { Answer, AnswerEvent } from '../schemas.js';
import type { Cited } from './cite.js';
import type { Answerable } from './gather-answerable.js';
import type { Outcome } from './outcome.js';
import { withFallback } from './notes/with-fallback.js';
import { wordsFor } from './words.js';
import type { Prepared, Writing, WrittenWith } from './write/writing.js';

/** An answer as it leaves, with what it was written with. */
export type Given = Outcome & Pick<Answer, 'mode' | 'model'> & { writing?: WrittenWith };

/** A question as it is looked up, with all that bounds the search. */
export interface AskedFor extends Prepared {
  /** Of the answer. */
  language: Asked['language'];
  filter: ReportFilter | undefined;
  asOf: string;
}

/** Leaves the answer that quotes. */
export function* quote(outcome: Outcome): Generator<AnswerEvent, Given> {
  for (const citation of outcome.citations) yield { type: 'citation', data: citation };
  yield* deltas(outcome);
  return { ...outcome, mode: 'extractive' };
}

/**
 * Leaves the answer that a model writes; where that comes to nothing, quotations stand in its place. A model that finds no
 * answer in the evidence does not decide that there is none: the rules did find one, and the reader is told of both.
 */
export async function* writeOrQuote(
  library: Library,
  given: Answerable & { writing: Writing; asking: AskedFor; quoted: Outcome; model: string | undefined },
): AsyncGenerator<AnswerEvent, Given> {
  const { writing, asking, quoted, evidence, whole, model } = given;
  const { language, filter } = asking;
  const toWrite = { put: asking.question, asOf: asking.asOf, evidence, whole, language, filter };
  const outcome = yield* writing.write(library, toWrite);
  if (outcome.kind === 'written')
    return { status: 'answered', ...outcome.answer, mode: 'model', model, writing: outcome.writtenWith };
  // What has left already is replaced by the whole answer at the end.
  const instead: Given = outcome.hasLeft ? { ...quoted, mode: 'extractive' } : yield* quote(quoted);
  return {
    ...instead,
    ...withFallback(instead, wordsFor(language).fellBack[outcome.why]),
    writing: outcome.writtenWith,
  };
}

/** An answer leaves a statement at a time; a refusal in one piece. Together the texts are the answer. */
function* deltas(outcome: Cited): Generator<AnswerEvent> {
  const lines = outcome.statements.length > 0 ? outcome.answer.split('\n') : [outcome.answer];
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? line : `\n${line}`;
    yield { type: 'answer-delta', data: { text, ...(outcome.statements.length > 0 && { statement: index }) } };
  }
}
