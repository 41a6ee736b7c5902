import type { Draft, Heading, KindSpan } from '../draft.js';
import { withCoverDate } from '../dates/read-cover-date.js';
import type { MappedText } from '../mapped-text.js';
import { decodeText } from './decode-text.js';
import { findFrontMatter, type ParseFrontMatter } from './front-matter.js';
import { MappedWriter } from './mapped-writer.js';
import type { MarkdownBlock, ParseMarkdown } from './markdown-block.js';
import { readFrontMatter, type StatedFacts } from './read-front-matter.js';
import { readLanguage } from './read-language.js';
import { readTitle } from './read-title.js';
import { renderListingLine, type ListingFacts } from './render-listing-line.js';
import { fileName, sourceUnreadable, type SourceFile } from './source-file.js';

/** A cover has no more. */
const FIRST_BLOCKS = 20;

export interface MarkdownParsers {
  parseMarkdown: ParseMarkdown;
  parseFrontMatter: ParseFrontMatter;
}

/**
 * A Markdown file as one report: its front matter becomes the catalogue line, the rest its text without the syntax.
 * Without a stated title the first heading is it, or else the file's name; without a body the text is not held.
 * @throws YinjuError `source_unreadable` that names the file and the field
 */
export function loadMarkdown(file: SourceFile, parsers: MarkdownParsers): Draft[] {
  const raw = decodeText(file);
  if (raw.trim() === '') {
    throw sourceUnreadable({ file, problem: 'is empty', hint: 'Write the report into it, or remove it.' });
  }
  const frontMatter = findFrontMatter(raw);
  const blocks = parsers.parseMarkdown(raw, frontMatter?.bodyStart ?? 0);
  const { stated, places } = readStated(file, frontMatter, parsers.parseFrontMatter);
  const titled = withTitle(stated, { blocks, path: file.path });
  const reportDate = withCoverDate(titled.reportDate, firstLines(blocks));
  const facts = { ...titled, reportDate, held: blocks.length > 0 };
  const language = readLanguage(raw);
  const listing = renderListingLine(facts, { raw, language, start: 0, places });
  return [
    {
      title: facts.title,
      publisher: facts.publisher,
      publishedOn: facts.publishedOn,
      reportDate: facts.reportDate,
      pages: facts.pages,
      note: facts.note,
      language,
      tags: stated.tags,
      held: facts.held,
      format: 'markdown',
      raw,
      listing: { start: 0, end: listing.text.length },
      extracted: false,
      pageSpans: [],
      boxes: [],
      ...writeBlocks(listing, blocks),
    },
  ];
}

function readStated(
  file: SourceFile,
  frontMatter: ReturnType<typeof findFrontMatter>,
  parse: ParseFrontMatter,
): StatedFacts {
  if (frontMatter === undefined) return { stated: { tags: [] }, places: {} };
  const fields = parse(frontMatter.text);
  if (Array.isArray(fields)) return readFrontMatter(fields, { file, start: frontMatter.start });
  throw sourceUnreadable({
    file,
    // The line of the opening --- comes before the first of the front matter.
    problem: `has front matter that cannot be read (line ${fields.line + 1}: ${fields.problem})`,
    hint: 'Write one `name: value` a line between the --- lines, and put a value with a colon or a # into quotes.',
  });
}

/** A file name's facts are taken only together with its title: beside a stated title they may be another report's. */
function withTitle(
  stated: StatedFacts['stated'],
  source: { blocks: readonly MarkdownBlock[]; path: string },
): ListingFacts {
  const title = stated.title ?? source.blocks.find(({ kind }) => kind === 'heading')?.lines[0]?.text;
  return title === undefined ? { ...readTitle(fileName(source.path)), ...stated } : { ...stated, title };
}

/** The lines of the first blocks, which may be a cover's. */
function firstLines(blocks: readonly MarkdownBlock[]): string {
  return blocks
    .slice(0, FIRST_BLOCKS)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('\n');
}

/** The reading text, a blank line between its blocks, with the places of headings, lists and tables in it. */
function writeBlocks(
  listing: MappedText,
  blocks: readonly MarkdownBlock[],
): { text: MappedText; headings: Heading[]; kinds: KindSpan[] } {
  const writer = new MappedWriter();
  const headings: Heading[] = [];
  const kinds: KindSpan[] = [];
  writer.append(listing);
  for (const { kind, level, lines } of blocks) {
    writer.render('\n\n');
    const start = writer.length;
    lines.forEach((line, index) => {
      if (index > 0) writer.render('\n');
      writer.append(line);
    });
    if (kind === 'heading') headings.push({ title: lines[0]?.text ?? '', level: level ?? 1, start });
    else if (kind !== 'prose') kinds.push({ kind, start, end: writer.length });
  }
  return { text: writer.finish(), headings, kinds };
}
