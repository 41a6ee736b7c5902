import type { MappedText } from '../mapped-text.js';

/** A block of a report as it is read, the syntax of its format gone. No line is blank. */
export interface TextBlock {
  kind: 'heading' | 'prose' | 'list' | 'table' | 'contents';
  /** Of a heading: 1 is the highest. */
  level?: number;
  /** A heading has one line, a list one an item, a table one a row, the first with the names of its columns. */
  lines: MappedText[];
  /** Of a table: its caption, empty where it has none; missing where the format does not tell captions at all. */
  caption?: string;
  /** The page or slide that it stands on, from 1. */
  page?: number;
}
