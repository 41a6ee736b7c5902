import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfContent, PdfPage, PdfRun, ReadPdf } from '../ingest/load/pdf-content.js';
import { boxOfRun } from './pdfjs-box.js';
import { readDrawing } from './pdfjs-drawing.js';

const metadata = z.object({ Title: z.string().optional() }).catch({});
/** Controls that stand where a font tells no letter: marked as lost, in a string of the same length. */
const control = /[^\P{Cc}\t\n\r]/gu;
/** A line that rises by this share of its length is turned; what is set by hand may be askew by less. */
const MOST_SLANT = 0.02;
/** What pdf.js calls the one error that is not damage. */
const PASSWORD = 'PasswordException';

/** Reads PDFs with pdf.js, given the character maps and font metrics of its package, and nothing of this machine. */
export const readPdf: ReadPdf = async (bytes) => {
  // Loaded with the first PDF: it takes long, and a library may have none.
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // A copy, because pdf.js takes the bytes away from whoever has them.
    data: Uint8Array.from(bytes),
    cMapUrl: packagedFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: packagedFolder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    // Pictures are left out, which readDrawing relies on.
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const file = await loading.promise;
    const { Title: title } = metadata.parse((await file.getMetadata()).info);
    const content: PdfContent = { title, pages: [] };
    for (let page = 1; page <= file.numPages; page += 1) {
      content.pages.push(await readPage(await file.getPage(page), OPS));
    }
    return content;
  } catch (cause) {
    const asksPassword = cause instanceof Error && cause.name === PASSWORD;
    return { problem: asksPassword ? 'password' : 'damaged', cause };
  } finally {
    await loading.destroy();
  }
};

/** pdf.js wants folders with a slash at the end. */
function packagedFolder(name: string): string {
  return `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;
}

async function readPage(page: PDFPageProxy, operators: Readonly<Record<string, number>>): Promise<PdfPage> {
  const { items, styles } = await page.getTextContent();
  const { isBold, pictures } = await readDrawing(page, operators);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const runs: PdfRun[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const text = item.str.replace(control, '\ufffd');
    const style = styles[item.fontName];
    const box = text.trim() === '' ? undefined : boxOfRun({ item, style, page: transform });
    // Runs of one line stand above each other where it is written upwards or downwards.
    const level = isLevel(item.transform.map(Number), transform) && style?.vertical !== true;
    const previous = runs.at(-1);
    if (level && previous !== undefined && box !== undefined && isAnotherLine(runs, box)) previous.endsLine = true;
    const font = { size: sizeOf(item.transform.map(Number)), bold: isBold(item.fontName) };
    runs.push({ text, endsLine: item.hasEOL, font, level, ...(box !== undefined && { box }) });
  }
  page.cleanup();
  return { runs, width, height, pictures };
}

/** Whether letters stand upright once the page is shown: neither matrix turns them, or both do and end upright. */
function isLevel(item: number[], page: number[]): boolean {
  const [a = 1, b = 0] = item;
  const [pageA = 1, pageB = 0, pageC = 0, pageD = 1] = page;
  const [right, down] = [pageA * a + pageC * b, pageB * a + pageD * b];
  return right > 0 && Math.abs(down) < MOST_SLANT * right;
}

/** A font's size is how high its letters are set, in hundredths of a point. */
function sizeOf(transform: number[]): number {
  return Math.round(Math.hypot(transform[2] ?? 0, transform[3] ?? 0) * 100) / 100;
}

/** pdf.js tells no line's end before and after a form, a page in the page: there the boxes tell it, by not being level. */
function isAnotherLine(runs: readonly PdfRun[], box: NonNullable<PdfRun['box']>): boolean {
  const previous = runs.findLast((run) => run.box !== undefined)?.box;
  if (previous === undefined) return false;
  return box.y >= previous.y + previous.height || box.y + box.height <= previous.y;
}
