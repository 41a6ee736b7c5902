import { readFileSync } from 'node:fs';
import { YinjuError, messageOf } from '../errors.js';

/** A line of a lexicon file that is neither empty nor a comment, with the place that an error names. */
export interface Entry {
  readonly text: string;
  readonly file: string;
  /** Counted from 1, as editors do. */
  readonly line: number;
}

/** Editors on Windows put it in front of UTF-8 text. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

/**
 * The entries of a lexicon file, in order.
 * @throws YinjuError `configuration` when the file cannot be read
 */
export function readEntries(file: string): Entry[] {
  return textOf(file)
    .replace(BYTE_ORDER_MARK, '')
    .split(/\r?\n/u)
    .map((text, index) => ({ text, file, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#'));
}

/** The error of an entry that breaks the format of its file: `what` continues "line 3 of … ". */
export function lexiconError(entry: Entry, what: string, hint: string): YinjuError {
  return new YinjuError({
    code: 'configuration',
    message: `Line ${entry.line} of ${entry.file} ${what}: "${entry.text.trim()}".`,
    hint,
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new YinjuError({
      code: 'configuration',
      message: `The word list ${file} cannot be read: ${messageOf(error)}.`,
      hint: 'Set LEXICON_DIR to a folder with terms.txt, stop-words.txt, glossary.tsv and aliases.tsv, as data/lexicon has them.',
      cause: error,
    });
  }
}
