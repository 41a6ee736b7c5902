import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { YinjuError, messageOf } from '../errors.js';

export interface Lexicon {
  terms: string[];
  stopWords: Set<string>;
}

/**
 * The word lists of a lexicon folder; its README says what each holds.
 * @throws YinjuError `configuration` when a list cannot be read
 */
export function readLexicon(dir: string): Lexicon {
  return { terms: readList(join(dir, 'terms.txt')), stopWords: new Set(readList(join(dir, 'stop-words.txt'))) };
}

function readList(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    throw new YinjuError({
      code: 'configuration',
      message: `The word list ${file} cannot be read: ${messageOf(error)}.`,
      hint: 'Set LEXICON_DIR to a folder with terms.txt and stop-words.txt, as data/lexicon has them.',
      cause: error,
    });
  }
}
