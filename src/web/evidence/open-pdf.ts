import { getDocument, GlobalWorkerOptions, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { PageProblemError } from './page-problem.js';

/** An open PDF. Pages count from 1. */
export interface OpenPdf {
  readonly pages: number;
  /** Draws a page; an abort throws its reason. */
  draw(page: number, options: DrawOptions): Promise<DrawnPage>;
  close(): void;
}

interface DrawOptions {
  /** How wide the page is to stand, in CSS pixels. */
  width: number;
  /** Pixels of the screen to a CSS pixel. */
  pixelRatio: number;
  signal: AbortSignal;
}

export interface DrawnPage {
  readonly page: number;
  readonly canvas: HTMLCanvasElement;
  /** The page's own size in points, which boxes are measured in. */
  readonly width: number;
  readonly height: number;
}

/** Where the build puts the character maps and fonts of pdf.js (vite.config.ts). */
const PARTS = '/pdf';
/** More pixels than these some browsers draw none of; it is a page of 3,400 by 4,900. */
const MOST_PIXELS = 16_777_216;
/** What pdf.js calls the one error that is not damage. */
const PASSWORD = 'PasswordException';

GlobalWorkerOptions.workerSrc = workerUrl;

/** @throws PageProblemError `password` or `broken` */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const loading = getDocument({
    data: bytes,
    cMapUrl: `${PARTS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PARTS}/standard_fonts/`,
    wasmUrl: `${PARTS}/wasm/`,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const file = await loading.promise;
    return {
      pages: file.numPages,
      draw: async (number, { width, pixelRatio, signal }) => {
        const page = await file.getPage(number);
        signal.throwIfAborted();
        const points = page.getViewport({ scale: 1 });
        const scale = width / points.width;
        const ratio = Math.min(pixelRatio, Math.sqrt(MOST_PIXELS / (width * points.height * scale)));
        const viewport = page.getViewport({ scale: scale * ratio });
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        const drawing = page.render({ canvas, viewport });
        const cancel = () => drawing.cancel();
        signal.addEventListener('abort', cancel);
        try {
          await drawing.promise;
        } catch (thrown) {
          signal.throwIfAborted();
          throw new PageProblemError('broken', { cause: thrown });
        } finally {
          signal.removeEventListener('abort', cancel);
        }
        page.cleanup();
        return { page: number, canvas, width: points.width, height: points.height };
      },
      close: () => void loading.destroy(),
    };
  } catch (thrown) {
    void loading.destroy();
    const asksPassword = thrown instanceof Error && thrown.name === PASSWORD;
    throw new PageProblemError(asksPassword ? 'password' : 'broken', { cause: thrown });
  }
}
