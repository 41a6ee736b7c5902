import type { PageQuality } from '../draft.js';
import type { PdfPage } from '../load/pdf-content.js';
import type { Part } from './lay-out-page.js';

/** What stands where a font tells no letter: the mark of a lost one, or a place that Unicode leaves to everybody. */
const GARBLED = /[\ufffd\p{Co}]/gu;

/** What tells how well a page could be read. */
export function pageQuality(
  { runs, pictures }: PdfPage,
  { page, parts }: { page: number; parts: readonly Part[] },
): PageQuality {
  const letters = runs.map(({ text }) => text.replace(/\s+/gu, '')).join('');
  return {
    page,
    characters: letters.length,
    garbled: letters.match(GARBLED)?.length ?? 0,
    pictures,
    tables: parts.filter(({ kind }) => kind === 'table').length,
  };
}
