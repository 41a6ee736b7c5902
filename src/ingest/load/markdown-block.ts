import type { MappedText } from '../mapped-text.js';

/** A block of a Markdown file as it is read, its syntax gone. No line is blank. */
export interface MarkdownBlock {
  kind: 'heading' | 'prose' | 'list' | 'table';
  /** Of a heading: 1 is the highest. */
  level?: number;
  /** A heading has one line, a list one an item, a table one a row; offsets lead into the whole source. */
  lines: MappedText[];
}

/** Reads the Markdown that starts at `from`; any text is Markdown, so it does not fail. */
export type ParseMarkdown = (source: string, from: number) => MarkdownBlock[];
