import type { PageQuality, TextBox } from '../draft.js';
import type { PdfPage } from '../load/pdf-content.js';
import { findHeadings } from './find-headings.js';
import { wordsOf } from './join-lines.js';
import { layOut } from './lay-out.js';
import { textOf } from './line.js';
import { pageQuality } from './page-quality.js';
import { writeRaw } from './write-raw.js';
import { writeText, type WrittenText } from './write-text.js';

/** A PDF's pages as text: as extracted, and as it is read, with what its layout tells. */
export interface ReadLayout extends WrittenText {
  raw: string;
  boxes: TextBox[];
  quality: PageQuality[];
}

/** Reads the layout of a PDF's pages. No letter is lost: what is not read stands in the raw text. */
export function readLayout(pages: readonly PdfPage[]): ReadLayout {
  const laid = layOut(pages);
  const { raw, boxes, units } = writeRaw(laid);
  const levels = findHeadings(laid.map(({ parts }) => parts));
  const words = wordsOf(units.flatMap((unit) => (unit.kind === 'line' ? [textOf(unit.part.line)] : [])));
  return {
    raw,
    boxes,
    ...writeText(units, raw, { levels, words }),
    quality: pages.map((page, at) => pageQuality(page, { page: at + 1, parts: laid[at]?.parts ?? [] })),
  };
}
