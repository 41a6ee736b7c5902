import { posix } from 'node:path';
import { unplaced } from '../ingest/load/as-extracted.js';
import { isCalendarDate } from '../ingest/load/is-calendar-date.js';
import type { ReadContent } from '../ingest/load/report-content.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import type { ZipContent } from '../ingest/load/zip-content.js';
import { parseHtml } from './htmlparser2-html.js';
import { readXml } from './read-xml.js';
import { openZip } from './yauzl-zip.js';

interface Package {
  facts: Partial<Record<'title' | 'publisher' | 'date', string>>;
  /** Chapters in the order of reading: their paths in the archive. */
  chapters: string[];
}

/** Reads EPUB books: chapters in the order of the spine, their headings, lists and tables as in web pages. */
export const readBook: ReadContent = async (bytes) => {
  const zip = await openZip(bytes);
  const { facts, chapters } = await readPackage(zip, await packagePath(zip));
  const blocks: TextBlock[] = [];
  for (const path of chapters) {
    const chapter = await zip.entries.get(path)?.read();
    if (chapter !== undefined) blocks.push(...chapterBlocks(new TextDecoder().decode(chapter), facts.title));
  }
  const day = facts.date?.slice(0, 10) ?? '';
  return { title: facts.title, publisher: facts.publisher, publishedOn: isCalendarDate(day) ? day : undefined, blocks };
};

async function packagePath(zip: ZipContent): Promise<string> {
  let path: string | undefined;
  await readXml(zip, 'META-INF/container.xml', {
    open: (name, attributes) => {
      if (name === 'rootfile') path ??= attributes['full-path'];
    },
  });
  if (path === undefined || !zip.entries.has(path)) throw new Error('the book does not say where its package is');
  return path;
}

async function readPackage(zip: ZipContent, path: string): Promise<Package> {
  const facts: Package['facts'] = {};
  const files = new Map<string, string>();
  const chapters: string[] = [];
  let fact: keyof Package['facts'] | undefined;
  let inMetadata = false;
  await readXml(zip, path, {
    open: (name, { id, href, idref, linear }) => {
      if (name === 'metadata') inMetadata = true;
      else if (inMetadata) fact = isFact(name) && facts[name] === undefined ? name : undefined;
      else if (name === 'item' && id !== undefined && href !== undefined) files.set(id, resolve(path, href));
      else if (name === 'itemref' && linear !== 'no') chapters.push(files.get(idref ?? '') ?? '');
    },
    text: (text) => {
      if (fact !== undefined) facts[fact] = (facts[fact] ?? '') + text.trim();
    },
    close: (name) => {
      fact = undefined;
      if (name === 'metadata') inMetadata = false;
    },
  });
  return { facts, chapters };
}

function isFact(name: string): name is keyof Package['facts'] {
  return name === 'title' || name === 'publisher' || name === 'date';
}

function resolve(from: string, href: string): string {
  const path = href.replace(/#.*$/u, '');
  try {
    return posix.join(posix.dirname(from), decodeURIComponent(path));
  } catch {
    return posix.join(posix.dirname(from), path);
  }
}

/** A chapter without a heading of its own is headed by its title, unless that is the book's. */
function chapterBlocks(source: string, bookTitle: string | undefined): TextBlock[] {
  const { title, blocks } = parseHtml(source, { whole: true });
  const named = title?.replace(/\s+/gu, ' ').trim() ?? '';
  const isHeaded = blocks.some(({ kind }) => kind === 'heading' || kind === 'contents');
  if (blocks.length === 0 || isHeaded || named === '' || named === bookTitle) return blocks;
  return [{ kind: 'heading', level: 1, lines: [unplaced(named)] }, ...blocks];
}
