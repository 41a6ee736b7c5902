import type { Draft } from '../draft.js';
import { applyEdits, identityMap } from '../mapped-text.js';
import { withCoverDate } from '../dates/read-cover-date.js';
import { decodeText } from './decode-text.js';
import { readLanguage } from './read-language.js';
import { readTitle } from './read-title.js';
import { renderListingLine } from './render-listing-line.js';
import { fileName, sourceUnreadable, type SourceFile } from './source-file.js';

/**
 * A text file as one report that is named after it.
 * @throws YinjuError `source_unreadable` when it is empty or not text
 */
export function loadText(file: SourceFile): Draft[] {
  const raw = decodeText(file);
  if (raw.trim() === '') {
    throw sourceUnreadable({
      file,
      fault: 'empty',
      problem: 'is empty',
      hint: 'Write the report into it, or remove it.',
    });
  }
  const { title, publisher, pages, reportDate: named } = readTitle(fileName(file.path));
  const reportDate = withCoverDate(named, raw);
  const language = readLanguage(raw);
  const listing = renderListingLine({ title, publisher, pages, reportDate }, { raw, language, start: 0 }).text;
  const lineEnds = [...raw.matchAll(/\r\n?/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    replacement: '\n',
  }));
  return [
    {
      title,
      publisher,
      reportDate,
      pages,
      language,
      tags: [],
      held: true,
      format: 'text',
      raw,
      text: applyEdits(identityMap(raw), [{ start: 0, end: 0, replacement: `${listing}\n\n` }, ...lineEnds]),
      listing: { start: 0, end: listing.length },
      extracted: true,
      headings: [],
      kinds: [],
      pageSpans: [],
      boxes: [],
    },
  ];
}
