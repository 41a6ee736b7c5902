import type { TextBlock } from './text-block.js';

/** A cover has no more. */
const FIRST_BLOCKS = 20;

/** The lines of the first blocks, which may be a cover's. */
export function firstLines(blocks: readonly TextBlock[]): string {
  return blocks
    .slice(0, FIRST_BLOCKS)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('\n');
}
