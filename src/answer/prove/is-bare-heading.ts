import { cellsAt } from './column-context.js';
import type { ProofPassage } from './proof.js';

const NO_WORDS = /[\p{P}\p{S}\s]/gu;
const BRACKETS = /[(（][^()（）]*[)）]/g;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2})*)[、.． ]/u;

/** Whether a sentence is a heading of a passage, or the head of one of its tables, and so tells nothing. */
export function isBareHeading(sentence: string, { headings, text }: Pick<ProofPassage, 'headings' | 'text'>): boolean {
  const own = bare(sentence);
  return (
    own !== '' &&
    [...headings, ...headRows(text)].some((heading) => own === bare(heading) || own === bare(unnumbered(heading)))
  );
}

function bare(text: string): string {
  return text.replace(BRACKETS, '').replace(NO_WORDS, '').toLowerCase();
}

function unnumbered(heading: string): string {
  return heading.trim().replace(NUMBERED, '');
}

/** The first row of each table of the text. */
function headRows(text: string): string[] {
  const lines = text.split('\n');
  const isRow = (line: string | undefined) =>
    line !== undefined && cellsAt({ plain: line }, { start: 0, end: 0 }).length > 1;
  return lines.filter((line, at) => isRow(line) && !isRow(lines[at - 1]) && isRow(lines[at + 1]));
}
