import type { Edit } from '../mapped-text.js';

/** Three or more single Chinese characters with a blank between each: 该 工 具 仅 占. Two may be a name in a column. */
const SPACED = /\p{Script=Han}(?:[ \u00a0]\p{Script=Han}(?!\p{Script=Han})){2,}/gu;

/** Deletes the blanks inside spaced-out Chinese text. */
export function joinSpacedCharacters(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(SPACED)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) {
      if (/[ \u00a0]/.test(text[at] ?? '')) edits.push({ start: at, end: at + 1, replacement: '' });
    }
  }
  return edits;
}
