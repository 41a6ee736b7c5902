import type { TextBlock } from './text-block.js';

/** A line that names the table after it: “表3-1 各行贷款余额”, “Table 2. Loans”. */
const CAPTION = /^(?:表格?|附表|Table)\s?[\d一二三四五六七八九十:：]/iu;
const MAX_CAPTION = 80;

/** The blocks, whose tables are told their caption where it is the line before them. */
export function withCaptions(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map((block, at) => {
    const before = blocks[at - 1];
    const line = (before?.kind === 'prose' ? before.lines.at(-1)?.text : undefined) ?? '';
    const isNamed = block.kind === 'table' && block.caption === '' && line.length <= MAX_CAPTION && CAPTION.test(line);
    return isNamed ? { ...block, caption: line } : block;
  });
}
