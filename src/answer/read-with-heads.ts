import type { Library } from '../library/open-library.js';
import { cellsIn, findHead } from './find-head.js';
import { lineAt, runInOf } from './heading-at.js';
import type { ScoredSentence } from './score-sentences.js';
import { captionOf } from './table-rows.js';

/** A sentence as a reader takes it: with the headings over it, and a table's row with its caption and head. */
export function readWithHeads(library: Library, { text, start, end, passage }: ScoredSentence): string {
  const whole = library.text(passage.reportId).text;
  const line = lineAt(whole, start);
  const head = cellsIn(text) && findHead(whole, { start, end });
  const caption = passage.kind === 'table' ? captionOf({ text }, passage) : undefined;
  return [
    text,
    runInOf(whole.slice(line.start, line.end)),
    ...passage.headings,
    caption,
    head && whole.slice(head.start, head.end),
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}
