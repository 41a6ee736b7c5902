import type { TextBlock } from './text-block.js';

/** What an HTML page holds, its navigation, scripts and forms left out. Offsets lead into its source. */
export interface HtmlContent {
  /** From its head, whatever stands there. */
  title?: string;
  /** The site that it says it is from. */
  publisher?: string;
  /** The day that it says it was published on, as written. */
  published?: string;
  blocks: TextBlock[];
}

/** @param options.whole for what was written as a report (a chapter, a letter): all of it is text, navigation its contents */
export type ParseHtml = (source: string, options?: { whole?: boolean }) => HtmlContent;
