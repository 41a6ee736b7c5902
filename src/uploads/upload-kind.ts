import { endingOf } from './upload-name.js';

/** How much of a file `uploadKind` wants to see. */
export const HEAD_BYTES = 4_096;
/** Readers look for a PDF's mark in the first kilobyte. */
const MARK_RANGE = 1_024;
/** Text has next to no control characters. */
const MOST_CONTROLS = 0.02;

/** The endings that text may have, and the one that each is kept under. */
const TEXT_ENDINGS: Readonly<Record<string, string>> = {
  '.md': '.md',
  '.markdown': '.md',
  '.txt': '.txt',
  '.text': '.txt',
  '': '.txt',
  '.csv': '.csv',
  '.tsv': '.tsv',
  '.html': '.html',
  '.htm': '.html',
  '.eml': '.eml',
};
/** Formats that are ZIP files; which of them a file is shows when it is opened. */
const ZIP_ENDINGS: readonly string[] = ['.docx', '.pptx', '.xlsx', '.epub', '.zip'];
const ZIP_MARK = 'PK\u0003\u0004';

/**
 * What kind of file it is, by its first bytes and then by its name: the ending that it is to be kept under; undefined
 * when it is of no kind that can be read.
 */
export function uploadKind(head: Buffer, name: string): string | undefined {
  if (head.subarray(0, MARK_RANGE).includes('%PDF-')) return '.pdf';
  if (head.subarray(0, ZIP_MARK.length).toString('latin1') === ZIP_MARK) {
    return ZIP_ENDINGS.find((ending) => ending === endingOf(name));
  }
  return looksLikeText(head) ? TEXT_ENDINGS[endingOf(name)] : undefined;
}

function looksLikeText(head: Buffer): boolean {
  const [first, second] = head;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return true;
  const controls = head.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)).length;
  return !head.includes(0) && controls <= head.length * MOST_CONTROLS;
}
