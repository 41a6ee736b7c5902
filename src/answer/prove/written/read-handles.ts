import { foldWidth } from '../../../figures/fold-width.js';
import { MARKED, UNMARKED } from './handle-pattern.js';

/** A text without its handles. */
export interface HandlesRead {
  text: string;
  /** Those that were given, each once, in the order of the text. */
  handles: string[];
  /** How many were written that were not given. */
  dropped: number;
}

/** A range of handles names no more passages than an answer may draw on. */
const LONGEST_RANGE = 20;
/** What was computed proves nothing by itself. */
const COMPUTED = /C\d{1,3}/gi;
const PART = /E?(\d{1,3})(?:[ ]*(?:-|—|~|至|到)[ ]*E?(\d{1,3}))?/gi;
/** What only leads to a handle goes with it: (见E1). */
const LEADS_TO = /(?:参见|详见|见|依据|根据|据|see|per)[ ]*$/i;

/**
 * Takes the handles out of a written text: [E1], 【E1】, (E1, E2), [E1][E2], E1-E3, full-width. What was not given is dropped
 * and counted, and so are marks like [1], which would be taken for the reader's.
 * @param options.stands whether a text stands in the evidence: an E5 that does is a word, and stays
 */
export function readHandles(
  text: string,
  options: { given: ReadonlySet<string>; stands?: (text: string) => boolean },
): HandlesRead {
  const { given, stands = () => false } = options;
  const handles = new Set<string>();
  let dropped = 0;
  const take = (slice: string): void => {
    for (const name of namesIn(slice)) {
      if (given.has(name)) handles.add(name);
      else dropped += 1;
    }
  };
  const marked = replaceAt(text, MARKED, (slice) => {
    if (/C\d/i.test(slice) && stands(slice)) return false;
    const rest = slice.replace(COMPUTED, '');
    take(/E\d/i.test(rest) ? rest : rest.replace(/\d/g, '0$&'));
    return true;
  });
  const unmarked = replaceAt(marked, UNMARKED, (slice) => {
    const isWord = !namesIn(slice).some((name) => given.has(name)) && stands(slice);
    if (!isWord) take(slice);
    return !isWord;
  });
  return { text: tidied(unmarked), handles: [...handles], dropped };
}

/** Handles by their names: E1-E3 are three. A number that is none of ours has a name that is never given. */
function namesIn(slice: string): string[] {
  return [...slice.matchAll(PART)].flatMap(([, from = '', to]) => {
    if (from.startsWith('0')) return [`[${from}]`];
    const [first, last] = [Number(from), Number(to ?? from)];
    if (last < first || last - first >= LONGEST_RANGE) return [`E${first}`, `E${last}`];
    return Array.from({ length: last - first + 1 }, (_, index) => `E${first + index}`);
  });
}

function replaceAt(text: string, pattern: RegExp, isHandle: (slice: string) => boolean): string {
  let kept = '';
  let at = 0;
  for (const { index, 0: slice } of foldWidth(text).matchAll(pattern)) {
    if (!isHandle(slice)) continue;
    kept += text.slice(at, index).replace(LEADS_TO, '');
    at = index + slice.length;
  }
  return kept + text.slice(at);
}

/** Without the blanks and empty brackets that handles leave behind. */
function tidied(text: string): string {
  return text
    .replace(/[（(][\s，,、]*[)）]/gu, '')
    .replace(/[ \t]+(?=[，。；：、！？,.;:!?）)])/gu, '')
    .replace(/([，、])(?=[，。；、])/gu, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/^[\s，、；,;]+/u, '')
    .trim();
}
