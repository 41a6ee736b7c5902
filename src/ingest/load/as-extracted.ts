import type { MappedText } from '../mapped-text.js';
import { identityMap, sliceMapped } from '../mapped-text.js';
import type { TextBlock } from './text-block.js';

const NOWHERE = new Int32Array();

/** A text of a format without raw text, whose place is known when all of it is there: sheets have millions of cells. */
export function unplaced(text: string): MappedText {
  return { text, offsets: NOWHERE };
}

const BETWEEN_BLOCKS = '\n\n';

/**
 * The raw text of a format that has none that people read, such as a Word file: its blocks, a blank line between them;
 * and the blocks with offsets into it.
 */
export function asExtracted(blocks: readonly TextBlock[]): { raw: string; blocks: TextBlock[] } {
  const raw = blocks.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join(BETWEEN_BLOCKS);
  const whole = identityMap(raw);
  let at = 0;
  const placed = (text: string): MappedText => {
    const line = sliceMapped(whole, { start: at, end: at + text.length });
    at += text.length + 1;
    return line;
  };
  return {
    raw,
    blocks: blocks.map((block) => {
      const lines = block.lines.map(({ text }) => placed(text));
      at += BETWEEN_BLOCKS.length - 1;
      return { ...block, lines };
    }),
  };
}
