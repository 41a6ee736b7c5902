import type { Draft, Heading, KindSpan, PageSpan } from '../draft.js';
import type { MappedText } from '../mapped-text.js';
import { TARGET_PASSAGE } from '../split/split-passages.js';
import { MappedWriter } from './mapped-writer.js';
import type { TextBlock } from './text-block.js';

type Written = Pick<Draft, 'text' | 'headings' | 'kinds' | 'pageSpans'>;

/** The reading text after its catalogue line, a blank line between blocks, with the places of headings, kinds and pages. */
export function writeBlocks(listing: MappedText, blocks: readonly TextBlock[]): Written {
  const writer = new MappedWriter();
  const headings: Heading[] = [];
  const kinds: KindSpan[] = [];
  const pageSpans: PageSpan[] = [];
  writer.append(listing);
  for (const { kind, level, lines, caption, page } of blocks) {
    writer.render('\n\n');
    const start = writer.length;
    lines.forEach((line, index) => {
      if (index > 0) writer.render('\n');
      writer.append(line);
    });
    const span = { start, end: writer.length };
    if (kind === 'heading') headings.push({ title: lines[0]?.text ?? '', level: level ?? 1, start });
    else if (kind !== 'prose') kinds.push({ kind, ...span, ...captionOf({ lines, caption }, span) });
    const last = pageSpans.at(-1);
    if (last !== undefined && last.page === page) last.end = span.end;
    else if (page !== undefined) pageSpans.push({ page, ...span });
  }
  return { text: writer.finish(), headings, kinds, pageSpans };
}

/** Of a table that is cut into several passages, the names of the columns belong to the caption that goes with each. */
function captionOf(
  { lines, caption }: Pick<TextBlock, 'lines' | 'caption'>,
  { start, end }: { start: number; end: number },
): Pick<KindSpan, 'caption'> {
  if (caption === undefined) return {};
  const names = end - start > TARGET_PASSAGE ? (lines[0]?.text ?? '') : '';
  const told = [caption, names].filter((part) => part !== '').join(' ');
  return told === '' ? {} : { caption: told };
}
