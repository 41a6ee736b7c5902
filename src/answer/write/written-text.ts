import type { Asked } from '../../retrieve/read-asked.js';

/** One sentence of a written answer, ready to leave. */
export interface WrittenLine {
  text: string;
  citations: readonly number[];
  /** It begins a paragraph or an item. */
  opensLine: boolean;
}

/** A sentence with its marks, and what parts it from the one before. The texts of all lines together are the answer. */
export function lineText(
  line: WrittenLine,
  { first, language }: { first: boolean; language: Asked['language'] },
): string {
  const gap = line.opensLine ? '\n' : language === 'en' ? ' ' : '';
  return `${first ? '' : gap}${line.text}${line.citations.map((n) => `[${n}]`).join('')}`;
}
