import type { TextBox } from '../draft.js';
import type { Table } from './find-tables.js';
import type { LaidPage } from './lay-out.js';
import type { Part } from './lay-out-page.js';
import { blankBetween, type Line } from './line.js';
import type { Piece } from './piece.js';

/** A piece as it stands in the raw text. White space between pieces is of none. */
export interface RawSpan {
  text: string;
  start: number;
  piece?: Piece;
}

/** A line as it stands in the raw text. */
export interface RawLine {
  line: Line;
  spans: RawSpan[];
  end: number;
}

/** What is read one after another, with its place in the raw text. */
export type Unit =
  | { kind: 'line'; page: number; part: Extract<Part, { kind: 'line' }>; written: RawLine }
  | { kind: 'row'; page: number; table: Table; index: number; cells: RawLine[][]; end: number };

/**
 * Writes all letters of laid out pages in reading order, a blank line between pages: the text as extracted, with what is
 * printed on every page. A row of a table is one line of it.
 */
export function writeRaw(pages: readonly LaidPage[]): { raw: string; boxes: TextBox[]; units: Unit[] } {
  let raw = '';
  const boxes: TextBox[] = [];
  const units: Unit[] = [];
  pages.forEach(({ parts, head, foot }, at) => {
    const page = at + 1;
    let separator = raw === '' ? '' : '\n\n';
    const startLine = () => {
      raw += separator;
      separator = '\n';
    };
    const writeLine = (line: Line): RawLine => {
      const spans: RawSpan[] = [];
      const write = (text: string, piece?: Piece) => {
        if (text === '') return;
        if (piece !== undefined) boxes.push({ page, ...piece.box, start: raw.length, end: raw.length + text.length });
        spans.push({ text, start: raw.length, piece });
        raw += text;
      };
      line.pieces.forEach((piece, index) => {
        write(trimmedEnds(piece.text, { first: index === 0, last: index === line.pieces.length - 1 }), piece);
        write(blankBetween(piece, line.pieces[index + 1]));
      });
      return { line, spans, end: raw.length };
    };
    const writeRow = (cells: readonly Line[][]): RawLine[][] => {
      let written = 0;
      return cells.map((lines) =>
        lines.map((line) => {
          if (written > 0) raw += ' ';
          written += 1;
          return writeLine(line);
        }),
      );
    };
    const drop = (line: Line) => {
      startLine();
      writeLine(line);
    };
    head.forEach(drop);
    for (const part of parts) {
      if (part.kind === 'line') {
        startLine();
        units.push({ kind: 'line', page, part, written: writeLine(part.line) });
      } else {
        part.table.rows.forEach((row, index) => {
          startLine();
          units.push({ kind: 'row', page, table: part.table, index, cells: writeRow(row), end: raw.length });
        });
      }
    }
    foot.forEach(drop);
  });
  return { raw, boxes, units };
}

/** White space at a line's ends is no part of it. */
function trimmedEnds(text: string, { first, last }: { first: boolean; last: boolean }): string {
  const from = first ? text.trimStart() : text;
  return last ? from.trimEnd() : from;
}

export function endOf(unit: Unit): number {
  return unit.kind === 'line' ? unit.written.end : unit.end;
}
