import type { Box } from '../../schemas.js';

/** What a PDF holds, as a parser reads it. */
export interface PdfContent {
  /** From its metadata, whatever stands there. */
  title?: string;
  /** In order, from page 1. */
  pages: PdfPage[];
}

export interface PdfPage {
  /** In reading order. */
  runs: PdfRun[];
}

/** Letters that were set in one go. */
export interface PdfRun {
  text: string;
  /** In points from the page's top left corner as it is shown; missing for white space. */
  box?: Omit<Box, 'page'>;
  endsLine: boolean;
}

/** Why a PDF cannot be read: it asks for a password, or its bytes are no PDF's or not all there. */
export interface PdfProblem {
  problem: 'password' | 'damaged';
  cause: unknown;
}

export type ReadPdf = (bytes: Uint8Array) => Promise<PdfContent | PdfProblem>;
