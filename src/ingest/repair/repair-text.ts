import { applyEdits, type Edit, type MappedText } from '../mapped-text.js';
import { breakLines } from './break-lines.js';
import { collapseDoubling } from './collapse-doubling.js';
import { joinSpacedCharacters } from './join-spaced-characters.js';
import { removeInsertions } from './remove-insertions.js';
import { removePageNumbers } from './remove-page-numbers.js';
import { plainRadicals } from './plain-radicals.js';
import { removeRunningHeaders } from './remove-running-headers.js';
import { widenPunctuation } from './widen-punctuation.js';

export interface RepairedText extends MappedText {
  /** Printed pages found by their running headers, in offsets of the repaired text. */
  pageStarts: { page: number; start: number }[];
}

/** Every pass removes, breaks or widens something for good, so a text settles; deep nesting ends here. */
const MAX_ROUNDS = 8;

/**
 * Repairs what PDF extraction does to a text, for reading and searching. The offset map leads every character back
 * to the raw text. Repairing a repaired text changes nothing.
 * @param options.insertions whether advertisement lines and foreign words are deleted, as they are unless it is false
 * @param options.foreign words of the site that a listing page wove into the text
 * @param options.laidOut whether lines, page numbers and letters drawn twice were told by the places of the letters: what
 *   rules guess of them from words alone is left as it is
 */
export function repairText(
  source: MappedText,
  options: { insertions?: boolean; foreign?: readonly string[]; laidOut?: boolean } = {},
): RepairedText {
  const { insertions = true, foreign = [], laidOut = false } = options;
  const pageRaws: { page: number; raw: number }[] = [];
  const guessed = (pass: (text: string) => Edit[]) => (laidOut ? () => [] : pass);
  const passes: ((text: string) => Edit[])[] = [
    plainRadicals,
    (text) => (insertions ? removeInsertions(text, foreign) : []),
    guessed(removePageNumbers),
    joinSpacedCharacters,
    guessed(collapseDoubling),
    widenPunctuation,
    guessed(breakLines),
  ];
  let mapped = source;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = mapped;
    const headers = removeRunningHeaders(mapped.text);
    for (const { page, start } of headers.pageStarts) pageRaws.push({ page, raw: mapped.offsets[start] ?? 0 });
    mapped = applyEdits(mapped, headers.edits);
    for (const pass of passes) mapped = applyEdits(mapped, pass(mapped.text));
    if (mapped.text === before.text) break;
  }
  return { ...mapped, pageStarts: placePages(mapped, pageRaws) };
}

/** Pages were found by offsets that later edits moved: their raw places lead to where they start now. */
function placePages(mapped: MappedText, pages: readonly { page: number; raw: number }[]): RepairedText['pageStarts'] {
  const sorted = [...pages].sort((a, b) => a.raw - b.raw);
  const placed: RepairedText['pageStarts'] = [];
  let start = 0;
  for (const { page, raw } of sorted) {
    while (start < mapped.offsets.length && (mapped.offsets[start] ?? 0) < raw) start += 1;
    if (page > (placed.at(-1)?.page ?? 0)) placed.push({ page, start });
  }
  return placed;
}
