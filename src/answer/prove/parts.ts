import type { Span } from '../../ingest/draft.js';
import { cellsAt, headCells } from './column-context.js';
import type { Evidence } from './evidence.js';
import { leadOf } from './lead-of.js';
import type { ReadPassage } from './read-passage.js';

/** A row, or what stands between semicolons: it tells of one thing. */
export interface Part extends Span {
  evidence: Evidence;
  sentence: Span;
}

const LABEL = /^\s*(?:[-•*]|\d{1,2}[.、)])?[^\n|:：,，。;；\d]{2,12}[:：]/u;

/** The parts of a passage, in order. */
export function partsOf(evidence: Evidence): Part[] {
  const { passage } = evidence;
  return passage.sentences.flatMap((sentence) => {
    if (cellsAt(passage, sentence).length > 1) return [{ ...sentence, evidence, sentence }];
    const parts: Part[] = [];
    let start = sentence.start;
    for (const piece of passage.plain.slice(sentence.start, sentence.end).split(/[;；]/)) {
      parts.push({ start, end: start + piece.length, evidence, sentence });
      start += piece.length + 1;
    }
    return parts;
  });
}

/** A part with what says of what it is: the label or lead of its line, the heads of its columns. */
export function partWithHeads(part: Part): Span[] {
  const { evidence, sentence } = part;
  const { passage } = evidence;
  const lead = leadOf(passage, sentence);
  const line = lineStart(passage, sentence);
  const label = LABEL.exec(passage.plain.slice(line, part.end))?.[0];
  return [
    part,
    ...(lead === undefined ? [] : [lead]),
    ...(label === undefined ? [] : [{ start: line, end: line + label.length }]),
    ...headCells(passage, sentence),
  ];
}

/** A row of a table, or an item of a list: it says by itself what it is about. */
export function standsAlone(passage: ReadPassage, sentence: Span): boolean {
  if (cellsAt(passage, sentence).length > 1) return true;
  return /^\s*[-•*]/.test(passage.plain.slice(lineStart(passage, sentence), sentence.end));
}

function lineStart({ plain }: ReadPassage, { start }: Span): number {
  return start === 0 ? 0 : plain.lastIndexOf('\n', start - 1) + 1;
}
