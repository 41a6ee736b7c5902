import type { fromMarkdown } from 'mdast-util-from-markdown';
import { applyEdits, sliceMapped, type Edit, type MappedText } from '../ingest/mapped-text.js';
import { MappedWriter } from '../ingest/load/mapped-writer.js';
import { placeText } from '../ingest/load/place-text.js';

export type Block = ReturnType<typeof fromMarkdown>['children'][number];
export type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** Chinese characters and punctuation, between which a line may break without a space. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const softBreak = /[ \t]*(?:\r\n|\n|\r)[ \t]*/g;
/** Strong marks that CommonMark does not see, since it wants a space after a mark that follows punctuation: `**注:**见下`. */
const unseenStrong = /\*\*([^*]*\p{Script=Han}[^*]*)\*\*/gu;

/**
 * The text of what stands inside a block, emphasis, links and code reduced to their words. A hard break starts a new
 * line; a soft one is joined, with a space unless a Chinese character stands next to it.
 */
export function inlineLines(children: readonly Inline[], source: string): MappedText[] {
  let line = new MappedWriter();
  const lines = [line];
  children.forEach(write);
  return lines.map((written) => tidy(written.finish(), source)).filter(({ text }) => text !== '');

  function write(inline: Inline): void {
    const start = inline.position?.start.offset ?? 0;
    const end = inline.position?.end.offset ?? start;
    switch (inline.type) {
      case 'text':
        line.append(placeText({ value: inline.value, source, end, literal: false }, start));
        break;
      case 'inlineCode': {
        const fence = /^`*/.exec(source.slice(start, end))?.[0].length ?? 0;
        line.append(placeText({ value: inline.value, source, end, literal: true }, start + fence));
        break;
      }
      case 'image':
      case 'imageReference':
        line.quote(inline.alt ?? '', start + '!['.length, source);
        break;
      case 'break':
        startLine();
        break;
      case 'html':
        if (/^<br\b/i.test(inline.value)) startLine();
        break;
      default:
        if ('children' in inline) inline.children.forEach(write);
    }
  }

  function startLine(): void {
    line = new MappedWriter();
    lines.push(line);
  }
}

function tidy(written: MappedText, source: string): MappedText {
  const joined = applyEdits(written, softBreakEdits(written.text));
  const bare = applyEdits(joined, strongEdits(joined, source));
  const start = bare.text.length - bare.text.trimStart().length;
  return sliceMapped(bare, { start, end: Math.max(start, bare.text.trimEnd().length) });
}

function softBreakEdits(text: string): Edit[] {
  return [...text.matchAll(softBreak)].map((found) => {
    const end = found.index + found[0].length;
    const chinese = wide.test(text[found.index - 1] ?? '') || wide.test(text[end] ?? '');
    return { start: found.index, end, replacement: chinese ? '' : ' ' };
  });
}

function strongEdits({ text, offsets }: MappedText, source: string): Edit[] {
  const seen = [...text.matchAll(unseenStrong)].filter((found) => source[(offsets[found.index] ?? 0) - 1] !== '\\');
  return seen.flatMap((found) => {
    const end = found.index + found[0].length;
    return [
      { start: found.index, end: found.index + 2, replacement: '' },
      { start: end - 2, end, replacement: '' },
    ];
  });
}
