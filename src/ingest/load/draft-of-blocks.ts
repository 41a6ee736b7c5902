import type { ReportFormat } from '../../schemas.js';
import { withCoverDate } from '../dates/read-cover-date.js';
import type { Draft } from '../draft.js';
import { firstLines } from './first-lines.js';
import { readLanguage } from './read-language.js';
import { readMetadataTitle } from './read-metadata-title.js';
import { readTitle } from './read-title.js';
import { renderListingLine } from './render-listing-line.js';
import { fileName, type SourceFile } from './source-file.js';
import type { TextBlock } from './text-block.js';
import { writeBlocks } from './write-blocks.js';

/** A report as a parser found it. */
interface Found {
  format: ReportFormat;
  raw: string;
  /** With offsets into `raw`. */
  blocks: readonly TextBlock[];
  /** As the file's properties state it: a program's name and the like are none. */
  title?: string | undefined;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  pages?: number | undefined;
}

/** The draft of a report whose structure is known. It is named by its properties, or else after its file. */
export function draftOfBlocks(file: SourceFile, found: Found): Draft {
  const { format, raw, blocks } = found;
  const named = readTitle(fileName(file.path));
  const stated = readMetadataTitle(found.title);
  const told = stated === undefined ? named : readTitle(stated);
  const held = blocks.length > 0;
  const facts = {
    title: stated ?? named.title,
    publisher: found.publisher ?? told.publisher ?? named.publisher,
    publishedOn: found.publishedOn,
    reportDate: withCoverDate(told.reportDate ?? named.reportDate, firstLines(blocks)),
    pages: found.pages ?? named.pages,
    held,
  };
  const language = readLanguage(held ? raw : facts.title);
  // What it tells comes from properties and names: it stands nowhere in the text, before which it is put.
  const listing = renderListingLine(facts, { raw: '', language, start: 0 });
  return {
    ...facts,
    language,
    tags: [],
    format,
    raw,
    listing: { start: 0, end: listing.text.length },
    extracted: false,
    boxes: [],
    ...writeBlocks(listing, blocks),
  };
}
