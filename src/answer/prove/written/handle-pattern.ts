/** How models write the handles of passages. Patterns are for text of one width (foldWidth). */

const NUMBER = '\\d{1,3}';
const ONE = `E${NUMBER}`;
/** What was computed has the handles C1, C2, …: they stand in brackets, and lead to no passage. */
const EITHER = `[EC]${NUMBER}`;
/** What stands between two handles of one bracket; a dash makes a range. */
const BETWEEN = '[ ]*(?:[,，、;；&-]|—|~|至|到|和|and)?[ ]*';

/** [E1], [C1], 【E1】, (E1, E2), [E1-E3], E1 in any bracket. */
const BRACKETED = `[\\[(【〔][ ]*${EITHER}(?:${BETWEEN}(?:${EITHER}|${NUMBER}(?=[ ]*[\\])】〕])))*[ ]*[\\])】〕]`;
/** [1], [^1], 【1†source】: marks of other systems, which would be taken for ours. */
const FOREIGN = `[\\[【〔]\\^?${NUMBER}(?:[ ]*[,，、-][ ]*${NUMBER})*(?:†[^\\]】〕\\n]{0,40})?[\\]】〕]`;
/** E1 by itself, E1-E3, E1、E2. */
const BARE = `${ONE}(?:[ ]*[,，、&—~至到和-][ ]*${ONE})*(?![A-Za-z0-9])`;

/** Handles in brackets, and marks that look like ours. */
export const MARKED = new RegExp(`${BRACKETED}|${FOREIGN}`, 'gi');
export const UNMARKED = new RegExp(`(?<![A-Za-z0-9-])${BARE}`, 'g');
/** One group of handles behind a sentence. */
export const HANDLE_AT = new RegExp(`(?:${BRACKETED}|${FOREIGN}|${BARE})`, 'iy');
/** How a group of handles may begin. */
export const HANDLE_OPENS = /[[(【〔E]/i;
/** No group of handles is longer: what goes on longer is text. */
export const LONGEST_HANDLE = 80;
