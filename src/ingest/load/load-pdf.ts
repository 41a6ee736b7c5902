import type { Draft, PageSpan, TextBox } from '../draft.js';
import { withCoverDate } from '../dates/read-cover-date.js';
import { identityMap } from '../mapped-text.js';
import { MappedWriter } from './mapped-writer.js';
import type { PdfPage, PdfProblem, ReadPdf } from './pdf-content.js';
import { readMetadataTitle } from './read-metadata-title.js';
import { readLanguage } from './read-language.js';
import { readTitle } from './read-title.js';
import { renderListingLine } from './render-listing-line.js';
import { fileName, sourceUnreadable, type SourceFile } from './source-file.js';

const BETWEEN_PAGES = '\n\n';
/** Readers look for the head in the first kilobyte and for the end mark in the last. */
const MARK_RANGE = 1_024;

/**
 * A PDF as one report, page by page. One without text, a scan, stays in the catalogue with its text not held.
 * @throws YinjuError `source_unreadable` when it is no PDF, damaged, cut off, or asks for a password
 */
export async function loadPdf(file: SourceFile, readPdf: ReadPdf): Promise<Draft[]> {
  refuseIncomplete(file);
  const content = await readPdf(file.bytes);
  if ('problem' in content) throw unreadable(file, content);
  if (content.pages.length === 0) {
    throw sourceUnreadable({
      file,
      problem: 'has no pages',
      hint: 'Open it in a viewer and save it anew, or remove it.',
    });
  }
  const { raw, pageSpans, boxes } = writePages(content.pages);
  const named = readTitle(fileName(file.path));
  const title = readMetadataTitle(content.title) ?? named.title;
  const { publisher = named.publisher, reportDate: titled = named.reportDate } = readTitle(title);
  const reportDate = withCoverDate(titled, raw);
  const pages = content.pages.length;
  const held = raw !== '';
  const language = readLanguage(held ? raw : title);
  const listing = renderListingLine({ title, publisher, reportDate, pages, held }, { raw, language, start: 0 });

  const writer = new MappedWriter();
  writer.append(listing);
  if (held) writer.render(BETWEEN_PAGES);
  const shift = writer.length;
  writer.append(identityMap(raw));
  return [
    {
      title,
      publisher,
      reportDate,
      pages,
      language,
      tags: [],
      held,
      format: 'pdf',
      raw,
      text: writer.finish(),
      listing: { start: 0, end: listing.text.length },
      extracted: true,
      headings: [],
      kinds: [],
      pageSpans: pageSpans.map(({ page, start, end }) => ({ page, start: start + shift, end: end + shift })),
      boxes,
    },
  ];
}

/** Parsers repair what they can and would read half a report without a word. */
function refuseIncomplete(file: SourceFile): void {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if (!bytes.subarray(0, MARK_RANGE).includes('%PDF-')) {
    throw sourceUnreadable({
      file,
      problem: 'is not a PDF',
      hint: 'Give it the file extension of its real format, or replace it with the PDF.',
    });
  }
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1;
  if (!bytes.subarray(Math.max(0, end - MARK_RANGE), end).includes('%%EOF')) {
    throw sourceUnreadable({ file, problem: 'is cut off: its end is missing', hint: 'Copy or download it again.' });
  }
}

function unreadable(file: SourceFile, { problem, cause }: PdfProblem) {
  return problem === 'password'
    ? sourceUnreadable({ file, problem: 'asks for a password', hint: 'Save a copy without a password.', cause })
    : sourceUnreadable({
        file,
        problem: 'is damaged and cannot be read as a PDF',
        hint: 'Copy or download it again, or open it in a viewer and save it anew.',
        cause,
      });
}

/** The pages' text, a blank line between them, where each page with text stands in it, and the boxes of its runs. */
function writePages(pages: readonly PdfPage[]): { raw: string; pageSpans: PageSpan[]; boxes: TextBox[] } {
  let raw = '';
  const pageSpans: PageSpan[] = [];
  const boxes: TextBox[] = [];
  pages.forEach(({ runs }, index) => {
    const page = index + 1;
    const before = raw === '' ? '' : BETWEEN_PAGES;
    const start = raw.length + before.length;
    let text = '';
    for (const run of runs) {
      const startsLine = text === '' || text.endsWith('\n');
      // White space before a line's first word is no part of it.
      const shown = startsLine ? run.text.trimStart() : run.text;
      if (run.box !== undefined && shown !== '') {
        boxes.push({ page, ...run.box, start: start + text.length, end: start + text.length + shown.length });
      }
      text += shown;
      if (run.endsLine && !text.endsWith('\n') && text !== '') text += '\n';
    }
    text = text.trimEnd();
    if (text === '') return;
    raw += before + text;
    pageSpans.push({ page, start, end: raw.length });
  });
  return { raw, pageSpans, boxes };
}
