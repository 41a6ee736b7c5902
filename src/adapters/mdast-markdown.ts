import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { applyEdits, sliceMapped, type MappedText } from '../ingest/mapped-text.js';
import { MappedWriter } from '../ingest/load/mapped-writer.js';
import type { ParseMarkdown } from '../ingest/load/parse-markdown.js';
import { placeText } from '../ingest/load/place-text.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import { inlineLines, type Block } from './mdast-inline-lines.js';

type Literal = Extract<Block, { type: 'code' | 'html' }>;
type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;

const CELL_SEPARATOR = ' | ';
const CONTINUED = '  ';
/** Tags and comments, and what is in them where nobody reads it. */
const markup = /<(script|style)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<[^>]*>/gi;

/** Reads CommonMark and GitHub's tables with `mdast-util-from-markdown`. */
export const parseMarkdown: ParseMarkdown = (source, from) => {
  // Blank lines in the place of what comes before keep the parser's offsets true for the whole source.
  const tree = fromMarkdown('\n'.repeat(from) + source.slice(from), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return blocksOf(tree.children);

  function blocksOf(blocks: readonly Block[]): TextBlock[] {
    return blocks.flatMap(readBlock).filter(({ lines }) => lines.length > 0);
  }

  function readBlock(block: Block): TextBlock[] {
    switch (block.type) {
      case 'heading':
        return [{ kind: 'heading', level: block.depth, lines: asOne(inlineLines(block.children, source), ' ') }];
      case 'paragraph':
        return [{ kind: 'prose', lines: inlineLines(block.children, source) }];
      case 'list':
        return [{ kind: 'list', lines: listLines(block) }];
      case 'table':
        return [{ kind: 'table', lines: tableLines(block) }];
      case 'blockquote':
        return blocksOf(block.children);
      case 'code':
        return [{ kind: 'prose', lines: linesOf(literalText(block)) }];
      case 'html':
        return [{ kind: 'prose', lines: linesOf(withoutMarkup(literalText(block))) }];
      default:
        return [];
    }
  }

  function listLines(list: List): MappedText[] {
    return list.children.flatMap((item, index) => {
      const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : '- ';
      const lines = blocksOf(item.children).flatMap((block) => block.lines);
      return lines.map((line, at) => {
        const writer = new MappedWriter();
        if (at === 0) writer.quote(marker, startOf(item), source);
        else writer.render(CONTINUED, line.offsets[0]);
        writer.append(line);
        return writer.finish();
      });
    });
  }

  function tableLines(table: Table): MappedText[] {
    return table.children.flatMap((row) => {
      const cells = row.children.map((cell) => asOne(inlineLines(cell.children, source), ' '));
      if (cells.every((cell) => cell.length === 0)) return [];
      return asOne(
        cells.map(([text]) => text ?? { text: '', offsets: new Int32Array() }),
        CELL_SEPARATOR,
      );
    });
  }

  function literalText(block: Literal): MappedText {
    const start = startOf(block);
    const opening =
      block.type === 'code' && /^[`~]{3}/.test(source.slice(start)) ? source.indexOf('\n', start) + 1 : start;
    return placeText({ value: block.value, source, end: block.position?.end.offset ?? start, literal: true }, opening);
  }
};

function startOf(block: { position?: Block['position'] }): number {
  return block.position?.start.offset ?? 0;
}

/** One line of all, or none of none. */
function asOne(lines: readonly MappedText[], separator: string): MappedText[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const writer = new MappedWriter();
  writer.append(first);
  for (const line of others) {
    writer.render(separator);
    writer.append(line);
  }
  return [writer.finish()];
}

function withoutMarkup(mapped: MappedText): MappedText {
  const edits = [...mapped.text.matchAll(markup)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    replacement: '',
  }));
  return applyEdits(mapped, edits);
}

function linesOf(mapped: MappedText): MappedText[] {
  const lines = [...mapped.text.matchAll(/[^\r\n]+/g)].filter(([text]) => text.trim() !== '');
  return lines.map(({ index, 0: text }) => sliceMapped(mapped, { start: index, end: index + text.length }));
}
