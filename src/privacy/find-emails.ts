import type { Finder } from './personal-data.js';

/** `foldWidth` leaves ＠ as it is. Each part has the length that the standard allows, so that no text takes long. */
const EMAIL = /[A-Za-z0-9._%+-]{1,64}[@＠](?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}/g;

export const findEmails: Finder = (text) =>
  [...text.matchAll(EMAIL)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, sure: true }));
