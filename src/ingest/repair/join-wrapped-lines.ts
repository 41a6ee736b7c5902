import type { Edit } from '../mapped-text.js';
import { HEADING_MARKER } from '../split/heading-marker.js';

/** A line at least this long, as a share of the text's long lines, was broken by the page's edge. */
const FULL_LINE = 0.75;
/** Long lines are those of the top tenth. */
const LONG_LINES = 0.9;
const ENDS = /[。！？!?；;：:.]$|[”’"')）】》][。！？]?$/u;
const STARTS_ANEW = /^(?:[-•●▪\s]|\d{1,3}\s*$)/u;

/** Joins the lines that a page's width broke, as PDF gives them: without a blank between Chinese characters. */
export function joinWrappedLines(text: string): Edit[] {
  const lines = text.split('\n');
  const lengths = lines
    .map((line) => line.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const full = FULL_LINE * (lengths[Math.floor(LONG_LINES * lengths.length)] ?? 0);
  const edits: Edit[] = [];
  let end = 0;
  lines.forEach((line, index) => {
    end += line.length;
    const next = lines[index + 1];
    if (next !== undefined && isWrapped(line, { next, full })) {
      const latin = /[\w,;]$/.test(line) && /^[\w(]/.test(next);
      edits.push({ start: end, end: end + 1, replacement: latin ? ' ' : '' });
    }
    end += 1;
  });
  return edits;
}

function isWrapped(line: string, { next, full }: { next: string; full: number }): boolean {
  if (line.length < full || next === '' || ENDS.test(line)) return false;
  return !STARTS_ANEW.test(next) && !HEADING_MARKER.test(next);
}
