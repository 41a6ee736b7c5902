import type { Draft, Span } from '../draft.js';
import { readLayout } from '../layout/read-layout.js';
import { withCoverDate } from '../dates/read-cover-date.js';
import { MappedWriter } from './mapped-writer.js';
import type { PdfProblem, ReadPdf } from './pdf-content.js';
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
      fault: 'no_pages',
      problem: 'has no pages',
      hint: 'Open it in a viewer and save it anew, or remove it.',
    });
  }
  const { raw, boxes, text, headings, tables, pageSpans, quality } = readLayout(content.pages);
  const named = readTitle(fileName(file.path));
  const title = readMetadataTitle(content.title) ?? named.title;
  const { publisher = named.publisher, reportDate: titled = named.reportDate } = readTitle(title);
  const reportDate = withCoverDate(titled, text.text);
  const pages = content.pages.length;
  const held = text.text !== '';
  const language = readLanguage(held ? text.text : title);
  const listing = renderListingLine({ title, publisher, reportDate, pages, held }, { raw, language, start: 0 });

  const writer = new MappedWriter();
  writer.append(listing);
  if (held) writer.render(BETWEEN_PAGES);
  const shift = writer.length;
  writer.append(text);
  const moved = <S extends Span>(span: S): S => ({ ...span, start: span.start + shift, end: span.end + shift });
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
      headings: headings.map((heading) => ({ ...heading, start: heading.start + shift })),
      kinds: tables.map(moved),
      pageSpans: pageSpans.map(moved),
      boxes,
      pageQuality: quality,
    },
  ];
}

/** Parsers repair what they can and would read half a report without a word. */
function refuseIncomplete(file: SourceFile): void {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if (!bytes.subarray(0, MARK_RANGE).includes('%PDF-')) {
    throw sourceUnreadable({
      file,
      fault: 'not_pdf',
      problem: 'is not a PDF',
      hint: 'Give it the file extension of its real format, or replace it with the PDF.',
    });
  }
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1;
  if (!bytes.subarray(Math.max(0, end - MARK_RANGE), end).includes('%%EOF')) {
    throw sourceUnreadable({
      file,
      fault: 'cut_off',
      problem: 'is cut off: its end is missing',
      hint: 'Copy or download it again.',
    });
  }
}

function unreadable(file: SourceFile, { problem, cause }: PdfProblem) {
  return problem === 'password'
    ? sourceUnreadable({
        file,
        fault: 'password',
        problem: 'asks for a password',
        hint: 'Save a copy without a password.',
        cause,
      })
    : sourceUnreadable({
        file,
        fault: 'damaged',
        problem: 'is damaged and cannot be read as a PDF',
        hint: 'Copy or download it again, or open it in a viewer and save it anew.',
        cause,
      });
}
