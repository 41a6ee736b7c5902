import type { Edit } from '../mapped-text.js';
import { HEADING_MARKER } from '../split/heading-marker.js';
import { endOf, findRuns, type Run } from './find-runs.js';

/**
 * Bold type that a PDF draws twice comes out of extraction twice: 工商银行工商银行, or wrapped and interleaved,
 * 加强产加强产品开发品开发. This finds such doublings and says what to delete; the first copy stays.
 *
 * Chinese doubles words of its own (一步一步, 上市公司公司治理), so short repeats count only in a chain of adjoining
 * ones, and digits only next to doubled words: 2020% loses half of itself after 增速超过增速超过 and never alone.
 */
export function collapseDoubling(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const chain of chainsOf(text, findRuns(text))) {
    const runs = trimUncertain(text, chain);
    if (!isCertain(text, runs)) continue;
    const first = runs[0];
    const last = runs.at(-1);
    if (first === undefined || last === undefined) continue;
    const heading = isHeading(text, runs);
    if (heading && first.start > 0 && text[first.start - 1] !== '\n') edits.push(insertion(first.start));
    for (const run of runs) {
      edits.push({ start: run.start + run.length, end: endOf(run), replacement: '' });
    }
    const end = endOf(last);
    if (heading && /\p{L}$/u.test(text.slice(Math.max(0, end - 2), end)) && /^[\p{L}“]/u.test(text.slice(end, end + 2)))
      edits.push(insertion(end));
  }
  return edits;
}

/** Letters that make a repeat certain by itself: no word of three is doubled by chance into four. */
const CERTAIN_LETTERS = 4;
/** Neighbouring cells of a table say the same by chance (符合要求符合要求), but hardly with as many letters as this. */
const CERTAIN_AMONG_CELLS = 8;
/** How far around a run its line is looked through for what only sentences have. */
const MAX_ROW = 400;
const CELL_ENDS = /[\p{L}\p{N}%％]$/u;
const CELL_STARTS = /^[\p{L}\p{N}]/u;
const SENTENCE_SIGN = /[。！？；，]|[!?;]|,(?!\d)/u;
/** A bold heading is shorter than this; a longer chain is a bold sentence. */
const MAX_HEADING = 80;
/** Between two runs of a chain only white space and single punctuation may stand. */
const GAP = /^[\s“”‘’"'()（）《》「」,，、:：;；。.|—-]{0,3}$/u;
const BOUNDARY_BEFORE = /[。！？!?;；：:\n\s”)）]$/u;
const BOUNDARY_AFTER = /^[,，、。:：;；.\s]/u;
/** 一步一步, 一个一个: words that Chinese itself doubles. */
const NATIVE_DOUBLING = /^[一逐渐]/u;
const ORDINAL = /^(?:第?[一二三四五六七八九十]+(?:是|、|，|,)?|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、])$/u;

/** Twice 20 before 年 is the year 2020. */
const CENTURY = /^(?:19|20)$/;
const YEAR_SIGN = /^\s?年/u;

const insertion = (at: number): Edit => ({ start: at, end: at, replacement: '\n' });

function chainsOf(text: string, runs: readonly Run[]): Run[][] {
  const chains: Run[][] = [];
  for (const run of runs) {
    const chain = chains.at(-1);
    const previous = chain?.at(-1);
    if (chain && previous && GAP.test(text.slice(endOf(previous), run.start))) chain.push(run);
    else chains.push([run]);
  }
  return chains;
}

/**
 * Digits stay doubled unless doubled words adjoin them; what is a number by itself, 22 or the year 2020, needs them on
 * both sides.
 */
function trimUncertain(text: string, chain: readonly Run[]): Run[] {
  return chain.filter((run, index) => {
    if (run.letters > 0) return true;
    const unit = text.slice(run.start, run.start + run.length);
    const left = touches(text, chain[index - 1], run);
    const right = touches(text, run, chain[index + 1]);
    if (/^\s/.test(unit) || /[.、]$/.test(unit)) return left || right;
    const isNumber =
      unit.length === 1 || (CENTURY.test(unit) && YEAR_SIGN.test(text.slice(endOf(run), endOf(run) + 2)));
    return isNumber ? left && right : left || right;
  });
}

function touches(text: string, left: Run | undefined, right: Run | undefined): boolean {
  return left !== undefined && right !== undefined && text.slice(endOf(left), right.start).trim() === '';
}

function isCertain(text: string, runs: readonly Run[]): boolean {
  const letters = runs.reduce((sum, run) => sum + run.letters, 0);
  const [worded, ...others] = runs.filter((run) => run.letters > 0);
  if (worded && others.length === 0 && letters < CERTAIN_AMONG_CELLS && standsAmongCells(text, worded)) return false;
  if (runs.some((run) => run.letters >= CERTAIN_LETTERS)) return true;
  if (runs.length >= 2 && letters >= CERTAIN_LETTERS) return runs.length > 2 || runs.some((run) => run.length > 1);
  const only = runs[0];
  if (runs.length !== 1 || only === undefined || only.length < 2 || only.letters === 0) return false;
  const unit = text.slice(only.start, only.start + only.length);
  const opens = only.start === 0 || BOUNDARY_BEFORE.test(text.slice(only.start - 1, only.start));
  if (opens && ORDINAL.test(unit)) return true;
  return opens && BOUNDARY_AFTER.test(text.slice(endOf(only))) && !NATIVE_DOUBLING.test(unit);
}

/**
 * Whether a run looks like cells of a flattened table: no sentence around it, and other cells on both sides, parted
 * from it as its copies are from each other, by blanks or by nothing.
 */
function standsAmongCells(text: string, run: Run): boolean {
  const end = endOf(run);
  const before =
    text
      .slice(Math.max(0, run.start - MAX_ROW), run.start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + MAX_ROW).split('\n', 1)[0] ?? '';
  const copies = text.slice(run.start, end);
  const next = copies.startsWith(' ') ? after.trimStart() : after;
  return CELL_ENDS.test(before) && CELL_STARTS.test(next) && !SENTENCE_SIGN.test(before + copies + after);
}

/** A doubled chain that opens with a heading's number was a bold heading; it gets a line of its own. */
function isHeading(text: string, runs: readonly Run[]): boolean {
  let title = '';
  let at = runs[0]?.start ?? 0;
  for (const run of runs) {
    title += text.slice(at, run.start + run.length);
    at = endOf(run);
  }
  return title.length <= MAX_HEADING && HEADING_MARKER.test(title);
}
