import type { PdfPage } from '../load/pdf-content.js';
import { findFurniture } from './find-furniture.js';
import { layOutPage, type Part } from './lay-out-page.js';
import { lineOf, type Line } from './line.js';
import { fileLines } from './order-lines.js';
import { piecesOf, type Piece } from './piece.js';

/** A page in reading order. */
export interface LaidPage {
  parts: Part[];
  /** What is printed on every page, and letters drawn a second time: not read, before and after the parts. */
  head: Line[];
  foot: Line[];
}

/** Finds on each page of a PDF what is read one after another, and what is not read. */
export function layOut(pages: readonly PdfPage[]): LaidPage[] {
  const all = pages.map(piecesOf);
  const shown = all.map((pieces) => pieces.filter(({ echo }) => !echo));
  const furniture = findFurniture(shown.map((pieces, at) => ({ pieces, height: pages[at]?.height ?? 0 })));
  return all.map((pieces, at) => {
    const middle = (pages[at]?.height ?? 0) / 2;
    const printed = pieces.filter((piece) => furniture[at]?.has(piece));
    const echoes = pieces.filter(({ echo }) => echo);
    return {
      parts: layOutPage((shown[at] ?? []).filter((piece) => !furniture[at]?.has(piece))),
      head: linesOf(printed.filter(({ box }) => box.y < middle)),
      foot: linesOf([...printed.filter(({ box }) => box.y >= middle), ...echoes]),
    };
  });
}

/** Lines of pieces that follow each other in the file. */
function linesOf(pieces: readonly Piece[]): Line[] {
  return fileLines(pieces).flatMap(({ pieces: inLine }) => {
    const runs: Piece[][] = [];
    for (const piece of inLine) {
      const run = runs.at(-1);
      if (run !== undefined && run.at(-1)?.order === piece.order - 1) run.push(piece);
      else runs.push([piece]);
    }
    return runs.map(lineOf);
  });
}
