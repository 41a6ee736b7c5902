import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A paragraph of an exported file, as its reader sees it. */
export interface Shown {
  text: string;
  isQuote: boolean;
}

type Parent = ReturnType<typeof fromMarkdown> | Extract<ReturnType<typeof fromMarkdown>['children'][number], object>;

/** What a Markdown reader shows. @throws when it shows anything but text, such as a link or markup */
export function readMarkdown(source: string): Shown[] {
  const tree = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return shownIn(tree, false);
}

function shownIn(node: Parent, isQuote: boolean): Shown[] {
  switch (node.type) {
    case 'root':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
      return node.children.flatMap((child) => shownIn(child, isQuote));
    case 'blockquote':
      return node.children.flatMap((child) => shownIn(child, true));
    case 'heading':
    case 'paragraph':
    case 'tableCell':
      return [{ text: node.children.map(inlineText).join(''), isQuote }];
    default:
      throw new Error(`an export with ${node.type}`);
  }
}

function inlineText(node: Parent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'emphasis':
      return node.children.map(inlineText).join('');
    default:
      throw new Error(`an export with ${node.type} in its text`);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The paragraphs of a Word file. */
export function readWord(bytes: Uint8Array): Shown[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gsu)].map(([, paragraph = '']) => ({
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
      .map(([, text]) => text?.replace(/&(\w+);/gu, (_, name) => ENTITIES[name] ?? '') ?? '\n')
      .join(''),
    isQuote: paragraph.includes('<w:pBdr>'),
  }));
}

/** Text whatever its layout: blanks around lines, and empty lines, show nothing. */
export function withoutLayout(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
