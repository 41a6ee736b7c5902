import { Parser } from 'htmlparser2';
import type { ParseHtml } from '../ingest/load/html-content.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import { HtmlBlocks, type FoundBlock } from './html-blocks.js';

/** What a page says of itself, by the names that sites use most. */
const FACTS = [
  ['og:title', 'title'],
  ['og:site_name', 'publisher'],
  ['article:published_time', 'published'],
] as const;
/** An article of at least this many characters is the page's text; the rest is the site's. */
const LEAST_MAIN = 200;
/** Lists and lines that are mostly links lead elsewhere. */
const MOST_LINKED = 0.7;

/** Reads HTML and XHTML with `htmlparser2`, which never fails and expands no entity but HTML's own. */
export const parseHtml: ParseHtml = (source, { whole = false } = {}) => {
  const blocks = new HtmlBlocks(source, { whole });
  const facts: Partial<Record<'title' | 'publisher' | 'published', string>> = {};
  let titleText: string | undefined;
  let inTitle = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'title' && titleText === undefined) inTitle = true;
        const fact = factOf(attributes['property'] ?? attributes['name']);
        if (name === 'meta' && fact !== undefined) facts[fact] ??= attributes['content']?.trim();
        blocks.open(name, attributes);
      },
      ontext(text) {
        if (inTitle) titleText = (titleText ?? '') + text;
        else blocks.text(text, parser.startIndex);
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        blocks.close(name);
      },
    },
    { recognizeSelfClosing: whole, recognizeCDATA: whole },
  );
  parser.end(source);
  blocks.end();
  return {
    title: facts.title ?? titleText,
    publisher: facts.publisher,
    published: facts.published,
    blocks: whole ? blocks.found.map(({ block }) => block) : textOf(blocks.found),
  };
};

function factOf(name: string | undefined) {
  return FACTS.find(([known]) => known === name)?.[1];
}

function textOf(found: readonly FoundBlock[]): TextBlock[] {
  const main = found.filter(({ inMain }) => inMain);
  const chosen = lengthOf(main) >= LEAST_MAIN ? main : found;
  return chosen
    .filter(({ block, inMain, linked }) => inMain || block.level === 1 || linked <= MOST_LINKED)
    .map(({ block }) => block);
}

function lengthOf(found: readonly FoundBlock[]): number {
  return found.reduce((sum, { block }) => sum + block.lines.reduce((length, { text }) => length + text.length, 0), 0);
}
