/** `times` adjoining copies of `text.slice(start, start + length)`. */
export interface Run {
  start: number;
  length: number;
  times: number;
  /** Letters in one copy. */
  letters: number;
}

/** The longest run that is looked for: longer than any heading or bold sentence seen. */
const MAX_RUN = 120;
/** A number that runs up to a place, and one that goes on after it. */
const NUMBER_BEFORE = /[0-9][.,]?$/;
const NUMBER_AFTER = /^[.,]?[0-9]/;
/** The same in Chinese signs: 第二十条、第二十六条 holds 条、第二十 twice, and loses an article with one of them. */
const NUMERAL = /^[一二三四五六七八九十百千〇零]{2}/u;

export const endOf = (run: Run): number => run.start + run.length * run.times;

/**
 * The runs of adjoining copies in a text, from left to right; of those that start at one place the one that covers
 * most. None cuts a number or half an emoji, and none is made of blanks and punctuation alone.
 */
export function findRuns(text: string): Run[] {
  const longestRunAt = runFinder(text);
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    const run = longestRunAt(at);
    if (run === undefined) at += 1;
    else {
      runs.push(run);
      at = endOf(run);
    }
  }
  return runs;
}

/** Finds the run at a place; places must be asked for from left to right, which keeps the whole search linear. */
function runFinder(text: string): (start: number) => Run | undefined {
  const letters = countBefore(text, /\p{L}+/gu);
  const numbers = countBefore(text, /\p{N}+/gu);
  /** Of each length, up to where every code unit is known to equal the one `length` further on. */
  const alikeUntil = new Int32Array(MAX_RUN + 1);
  const alikeFrom = (start: number, length: number): number => {
    let at = alikeUntil[length] ?? 0;
    if (at <= start) {
      at = start;
      while (text.charCodeAt(at) === text.charCodeAt(at + length)) at += 1;
      alikeUntil[length] = at;
    }
    return at - start;
  };
  const inside = (counts: Uint32Array, run: Run): number =>
    (counts[run.start + run.length] ?? 0) - (counts[run.start] ?? 0);
  return (start) => {
    if (isLowSurrogate(text, start)) return undefined;
    let best: Run | undefined;
    for (let length = 1; length <= MAX_RUN; length += 1) {
      const alike = alikeFrom(start, length);
      if (alike < length) continue;
      const run: Run = { start, length, times: 1 + Math.floor(alike / length), letters: 0 };
      if (best !== undefined && length * run.times <= best.length * best.times) continue;
      run.letters = inside(letters, run);
      if (run.letters === 0 && (run.times !== 2 || inside(numbers, run) === 0)) continue;
      if (!cutsNumber(text, run)) best = run;
    }
    return best;
  };
}

/** A number must start and end with the copies: 2.62.6 is 2.6 twice, 5353 in 535353 is nothing, nor is 占比2占比2 before .5. */
function cutsNumber(text: string, run: Run): boolean {
  const isInside = (at: number) =>
    (NUMBER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && NUMBER_AFTER.test(text.slice(at, at + 2))) ||
    (at > 0 && NUMERAL.test(text.slice(at - 1, at + 1)));
  if (isInside(run.start) || isInside(endOf(run))) return true;
  return text[run.start] === '.' && isInside(run.start + run.length);
}

/** How many code points of a class stand before each place. */
function countBefore(text: string, runsOfClass: RegExp): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (const match of text.matchAll(runsOfClass)) counts.fill(1, match.index + 1, match.index + match[0].length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const own = isLowSurrogate(text, at) ? 0 : (counts[at + 1] ?? 0);
    counts[at + 1] = (counts[at] ?? 0) + own;
  }
  return counts;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
