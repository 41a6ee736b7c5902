import type { Box } from '../../schemas.js';

/** What a PDF holds, as a parser reads it. */
export interface PdfContent {
  /** From its metadata, whatever stands there. */
  title?: string;
  /** In order, from page 1. */
  pages: PdfPage[];
}

export interface PdfPage {
  /** In the file's order. */
  runs: PdfRun[];
  /** In points, as the page is shown. */
  width: number;
  height: number;
  /** The share of the page that pictures cover, 0 to 1. */
  pictures: number;
}

/** Letters that were set in one go. */
export interface PdfRun {
  text: string;
  /** In points from the page's top left corner as it is shown; missing for white space. */
  box?: PlainBox;
  endsLine: boolean;
  font: PdfFont;
  /** Whether its letters stand upright beside each other, as the page is shown: not turned, not one below the other. */
  level: boolean;
}

export type PlainBox = Omit<Box, 'page'>;

export interface PdfFont {
  /** In points. */
  size: number;
  bold: boolean;
}

/** Why a PDF cannot be read: it asks for a password, or its bytes are no PDF's or not all there. */
export interface PdfProblem {
  problem: 'password' | 'damaged';
  cause: unknown;
}

export type ReadPdf = (bytes: Uint8Array) => Promise<PdfContent | PdfProblem>;
