import type { Span } from '../ingest/draft.js';
import type { ReportText } from '../schemas.js';
import { itemNumber } from './list-items.js';

/** A run-in heading is no longer than this; what is longer says something. */
const MAX_LENGTH = 20;
/** The first sentence of a line after which the line goes on. */
const OPENING = /^([^。！？.!?\n]+(?:\.\d[^。！？.!?\n]*)*)[。.](?=[^\n]*\S)/u;
/** What a sentence has and the name of a matter has not: several clauses, a figure, a verb that is not part of a name. */
const SAYS_SOMETHING =
  /[，,；;：:、]|\d|[是有为分由在了着被把将能会要须应可已均都不未无没达超占到使让较更最很]|\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|must|should|needs?|became|grew|rose|fell)\b|\w{3}ed\b/iu;

/** The heading that a line opens with, where its text follows in the same line: **同城双活机房搬迁。** 2022 年启动。… */
export function runInOf(line: string): string | undefined {
  const opening = OPENING.exec(line)?.[1]?.trim();
  const isName = opening !== undefined && opening.length <= MAX_LENGTH && !SAYS_SOMETHING.test(opening);
  // An item of a list says what it is about with its name alone.
  return isName && itemNumber(opening) === undefined ? opening : undefined;
}

/** The line of a text in which a place lies. */
export function lineAt(text: string, place: number): Span {
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const end = text.indexOf('\n', place);
  return { start, end: end < 0 ? text.length : end };
}

/** A heading on its own, or one that is numbered and may be an item of what is asked for. */
export type HeadingKind = 'bare' | 'numbered';

/** Whether a sentence is a heading: a line that the report's structure has as one, or a run-in heading. */
export function headingAt(
  { text, headings }: Pick<ReportText, 'text' | 'headings'>,
  sentence: Span,
): HeadingKind | undefined {
  const line = lineAt(text, sentence.start);
  const own = text.slice(sentence.start, sentence.end);
  const isLine = headings.some(({ start }) => start === sentence.start) && sentence.end >= line.end;
  const isRunIn = () =>
    sentence.start === line.start && runInOf(text.slice(line.start, line.end)) === own.replace(/[。.]\s*$/u, '');
  if (!isLine && !isRunIn()) return undefined;
  return itemNumber(own) === undefined ? 'bare' : 'numbered';
}
