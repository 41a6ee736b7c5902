import type { TextBlock } from './text-block.js';

/** Reads the Markdown that starts at `from`; any text is Markdown, so it does not fail. Offsets lead into `source`. */
export type ParseMarkdown = (source: string, from: number) => TextBlock[];
