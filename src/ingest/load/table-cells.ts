import type { MappedText } from '../mapped-text.js';

/** A cell as a format writes it. */
export interface SpanningCell {
  text: MappedText;
  /** How many columns and rows it covers, at least 1. */
  columns: number;
  rows: number;
}

/** A place in a table: what stands there, and the cell that covers it. */
export interface Cell {
  text: MappedText;
  /** The same in every place that one merged cell covers. */
  id: number;
}

/** Wider tables are layouts, or made to fill memory. */
export const MOST_COLUMNS = 500;
/** Letters that are written again in a table's merged places; labels are short, and what needs more was made to fill memory. */
const MOST_REPEATED = 1 << 20;

export const NOTHING: MappedText = { text: '', offsets: new Int32Array() };

/** A table's places, row by row, all of one length: a merged cell stands in each place that it covers, as readers take it. */
export function spreadCells(rows: readonly (readonly SpanningCell[])[]): Cell[][] {
  /** By column, what reaches down into the next rows, and for how many. */
  const reaching: { cell: Cell; rows: number }[] = [];
  let lastId = 0;
  let repeated = 0;
  const again = ({ text, id }: Cell): Cell => {
    repeated += text.text.length;
    return { text: repeated > MOST_REPEATED ? NOTHING : text, id };
  };
  const grid = rows.map((cells) => {
    const row: Cell[] = [];
    reaching.forEach((above, column) => {
      if (above.rows === 0) return;
      above.rows -= 1;
      row[column] = again(above.cell);
    });
    let left = 0;
    for (const { text, columns, rows: height } of cells) {
      while (row[left] !== undefined) left += 1;
      const cell = { text, id: (lastId += 1) };
      for (let column = left; column < Math.min(left + columns, MOST_COLUMNS); column += 1) {
        if (row[column] !== undefined) break;
        row[column] = column === left ? cell : again(cell);
        reaching[column] = { cell, rows: height - 1 };
      }
    }
    return row;
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: NOTHING, id: 0 }));
}

/** The cells of a table without merged ones. */
export function plainCells(rows: readonly (readonly MappedText[])[]): Cell[][] {
  return spreadCells(rows.map((row) => row.map((text) => ({ text, columns: 1, rows: 1 }))));
}
