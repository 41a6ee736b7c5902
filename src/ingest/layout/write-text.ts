import type { Heading, KindSpan, PageSpan } from '../draft.js';
import { MappedWriter } from '../load/mapped-writer.js';
import { applyEdits, type MappedText } from '../mapped-text.js';
import { joinSpacedCharacters } from '../repair/join-spaced-characters.js';
import { captionOf } from './caption-of.js';
import { joinLines, seam, type Join } from './join-lines.js';
import { textOf, type Line } from './line.js';
import { findMarks, raised } from './raise-marks.js';
import { endOf, type RawLine, type Unit } from './write-raw.js';

/** A PDF's text as it is read. */
export interface WrittenText {
  text: MappedText;
  headings: Heading[];
  /** Tables, a row a line, cells parted by strokes. */
  tables: KindSpan[];
  pageSpans: PageSpan[];
}

export const CELL_SEPARATOR = ' | ';
/** Lines above a table that may name it. */
const LINES_ABOVE = 2;

/**
 * Writes what is read: broken lines joined, marks raised, a table's rows as lines of cells.
 * @param known.levels of the lines that are headings
 * @param known.words the report's words, see joinLines
 */
export function writeText(
  units: readonly Unit[],
  raw: string,
  known: { levels: ReadonlyMap<Line, number>; words: ReadonlySet<string> },
): WrittenText {
  const writer = new MappedWriter();
  const headings: { level: number; start: number }[] = [];
  const tables: KindSpan[] = [];
  const pageSpans: PageSpan[] = [];
  units.forEach((unit, at) => {
    const before = units[at - 1];
    const join = before === undefined ? 'directly' : joinOf(before, unit, known);
    if (before !== undefined) writeSeam(writer, { join, before, unit, raw });
    const start = writer.length;
    const next = units[at + 1];
    if (unit.kind === 'line') {
      const level = known.levels.get(unit.part.line);
      if (level !== undefined && (join === 'break' || before === undefined)) headings.push({ level, start });
      writer.append(readLine(unit.written, next === undefined ? 'break' : joinOf(unit, next, known)));
    } else {
      writeRow(writer, unit.cells, known.words);
      if (unit.index > 0 || isContinued(before, unit)) extend(tables, writer.length);
      else tables.push({ kind: 'table', start, end: writer.length, ...captionOf(unit.table, linesAbove(units, at)) });
    }
    if (pageSpans.at(-1)?.page !== unit.page) pageSpans.push({ page: unit.page, start, end: start });
    extend(pageSpans, writer.length);
  });
  const text = writer.finish();
  return { text, headings: headings.map((heading) => titled(heading, text.text)), tables, pageSpans };
}

function extend(spans: { end: number }[], end: number): void {
  const span = spans.at(-1);
  if (span !== undefined) span.end = end;
}

function titled({ level, start }: { level: number; start: number }, text: string): Heading {
  const end = text.indexOf('\n', start);
  return { title: text.slice(start, end < 0 ? undefined : end).trim(), level, start };
}

function linesAbove(units: readonly Unit[], at: number): Line[] {
  const page = units[at]?.page;
  return units
    .slice(Math.max(0, at - LINES_ABOVE), at)
    .flatMap((unit) => (unit.kind === 'line' && unit.page === page ? [unit.part.line] : []));
}

function joinOf(
  one: Unit,
  other: Unit,
  { levels, words }: { levels: ReadonlyMap<Line, number>; words: ReadonlySet<string> },
): Join {
  if (one.kind === 'row' || other.kind === 'row') return 'break';
  const level = levels.get(one.part.line);
  const close = one.page === other.page && one.part.region === other.part.region;
  if (level !== levels.get(other.part.line) || (level !== undefined && !close)) return 'break';
  return joinLines(one.part, other.part, { close, words });
}

/** A table at the foot of a page goes on at the head of the next with as many columns. */
function isContinued(before: Unit | undefined, unit: Unit): boolean {
  if (before?.kind !== 'row' || unit.kind !== 'row' || before.page === unit.page) return false;
  return before.cells.length === unit.cells.length;
}

function writeSeam(
  writer: MappedWriter,
  { join, before, unit, raw }: { join: Join; before: Unit; unit: Unit; raw: string },
): void {
  const end = endOf(before);
  if (join === 'blank') writer.render(' ', end);
  if (join !== 'break') return;
  const isNewPage = before.page !== unit.page && !isContinued(before, unit);
  writer.quote(isNewPage ? '\n\n' : '\n', end, raw);
}

/**
 * A line as it stands in the raw text, but for marks, for blanks between letters that were only spread, and for a hyphen
 * that only parted a word at its end.
 */
function readLine({ line, spans }: RawLine, join: Join): MappedText {
  const writer = new MappedWriter();
  const marks = findMarks(line);
  spans.forEach(({ text, start, piece }, at) => {
    const shown = join === 'hyphen' && at === spans.length - 1 ? text.slice(0, -1) : text;
    if (piece === undefined || !marks.has(piece)) writer.copy(shown, start);
    else Array.from(raised(shown), (sign, index) => writer.render(sign, start + index));
  });
  const read = writer.finish();
  return applyEdits(read, joinSpacedCharacters(read.text));
}

function writeRow(writer: MappedWriter, cells: readonly RawLine[][], words: ReadonlySet<string>): void {
  cells.forEach((lines, column) => {
    if (column > 0) writer.render(CELL_SEPARATOR);
    lines.forEach((line, at) => {
      const next = lines[at + 1];
      const join = next === undefined ? 'break' : seam(textOf(line.line), { next: textOf(next.line), words });
      writer.append(readLine(line, join));
      if (join === 'blank') writer.render(' ', line.end);
    });
  });
}
