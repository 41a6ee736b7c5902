import type { Draft } from '../draft.js';
import { withCoverDate } from '../dates/read-cover-date.js';
import { decodeText } from './decode-text.js';
import { firstLines } from './first-lines.js';
import { findFrontMatter, type ParseFrontMatter } from './front-matter.js';
import type { ParseMarkdown } from './parse-markdown.js';
import { readFrontMatter, type StatedFacts } from './read-front-matter.js';
import { readLanguage } from './read-language.js';
import { readTitle } from './read-title.js';
import { renderListingLine, type ListingFacts } from './render-listing-line.js';
import { fileName, sourceUnreadable, type SourceFile } from './source-file.js';
import type { TextBlock } from './text-block.js';
import { writeBlocks } from './write-blocks.js';

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
    throw sourceUnreadable({
      file,
      fault: 'empty',
      problem: 'is empty',
      hint: 'Write the report into it, or remove it.',
    });
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
      original: facts.original,
      note: facts.note,
      language,
      tags: stated.tags,
      held: facts.held,
      format: 'markdown',
      raw,
      listing: { start: 0, end: listing.text.length },
      extracted: false,
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
    fault: 'front_matter',
    // The line of the opening --- comes before the first of the front matter.
    problem: `has front matter that cannot be read (line ${fields.line + 1}: ${fields.problem})`,
    hint: 'Write one `name: value` a line between the --- lines, and put a value with a colon or a # into quotes.',
  });
}

/** A file name's facts are taken only together with its title: beside a stated title they may be another report's. */
function withTitle(
  stated: StatedFacts['stated'],
  source: { blocks: readonly TextBlock[]; path: string },
): ListingFacts {
  const title = stated.title ?? source.blocks.find(({ kind }) => kind === 'heading')?.lines[0]?.text;
  return title === undefined ? { ...readTitle(fileName(source.path)), ...stated } : { ...stated, title };
}
