import type { Block } from './block.js';

/** Blocks as CommonMark with tables. Every text shows as it stands: no sign of it is taken for Markdown. */
export function renderMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(render).join('\n\n')}\n`;
}

function render(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${oneLine(block.text)}`;
    case 'heading':
      return `## ${oneLine(block.text)}`;
    case 'subheading':
      return `### ${oneLine(block.text)}`;
    case 'paragraph':
      return lines(block.text).join('\\\n');
    case 'small':
      return `*${oneLine(block.text)}*`;
    case 'quote':
      return quoted(block.text);
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map(row).join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : oneLine(cell))).join(' | ')} |`;
}

/** Every line of it is marked, so that it stays one quotation. */
function quoted(text: string): string {
  const all = lines(text);
  return all.map((line, at) => `> ${line}${at < all.length - 1 ? '\\' : ''}`).join('\n');
}

/** Empty lines would end the paragraph, and stand for nothing but distance. */
function lines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escapeLine);
}

function oneLine(text: string): string {
  return escapeLine(text.replace(/\s+/gu, ' ').trim());
}

/** `[1]` alone is text in Markdown; before `(`, `[` or `:` it would begin a link. */
const SIGNS = /[\\`*_<>~&|#]|\[(?!\d+\](?![(:]))/gu;
/** What at the start of a line makes it a heading, a list, a rule or an underline. */
const START = /^(?:[+=-]|\d{1,9}(?=[.)]))/u;

function escapeLine(line: string): string {
  const escaped = line.replace(SIGNS, String.raw`\$&`);
  return escaped.replace(START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}
