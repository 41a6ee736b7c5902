import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { YinjuError } from '../errors.js';
import { lexiconError, readEntries, type Entry } from './lexicon-entries.js';
import { mergeLexicons } from './merge-lexicons.js';

export interface Lexicon {
  /** Words that stay whole when Chinese text is cut. */
  readonly terms: readonly string[];
  readonly stopWords: ReadonlySet<string>;
  /** Chinese translations by English word or phrase in lower case, best first. */
  readonly glossary: ReadonlyMap<string, readonly string[]>;
  /** Groups of names for one thing, the fullest first: for finding, never for checking figures. */
  readonly aliases: readonly (readonly string[])[];
}

/**
 * The word lists of a lexicon folder; its README says what each holds.
 * @param options.ownDir a folder with further words, in any of the same files; they win over those of `dir`
 * @throws YinjuError `configuration` when a list cannot be read, or that names file and line of a malformed entry
 */
export function readLexicon(dir: string, options: { ownDir?: string } = {}): Lexicon {
  const lexicon = readLists((name) => join(dir, name));
  return options.ownDir === undefined ? lexicon : mergeLexicons(lexicon, readOwn(options.ownDir));
}

const FILES = ['terms.txt', 'stop-words.txt', 'glossary.tsv', 'aliases.tsv'] as const;
type ListName = (typeof FILES)[number];

/** Each list from its file; a list without one is empty. */
function readLists(fileOf: (name: ListName) => string | undefined): Lexicon {
  const listOf = <T>(name: ListName, read: (file: string) => T, none: T): T => {
    const file = fileOf(name);
    return file === undefined ? none : read(file);
  };
  return {
    terms: listOf('terms.txt', readWords, []),
    stopWords: new Set(listOf('stop-words.txt', readWords, [])),
    glossary: listOf('glossary.tsv', readGlossary, new Map()),
    aliases: listOf('aliases.tsv', readAliases, []),
  };
}

/** A folder of one's own has the lists that it needs, but a folder with none of them is a mistake. */
function readOwn(dir: string): Lexicon {
  const isFolder = existsSync(dir) && statSync(dir).isDirectory();
  const held = FILES.filter((name) => existsSync(join(dir, name)));
  if (!isFolder || held.length === 0) {
    throw new YinjuError({
      code: 'configuration',
      message: `OWN_LEXICON_DIR ${dir} ${isFolder ? 'holds no word list' : 'is no folder'}.`,
      hint: `Put at least one of ${FILES.join(', ')} there, as data/lexicon/README.md describes them.`,
    });
  }
  return readLists((name) => (held.includes(name) ? join(dir, name) : undefined));
}

const readWords = (file: string): string[] => readEntries(file).map((entry) => entry.text.trim());

function readGlossary(file: string): Map<string, readonly string[]> {
  const hint = 'Write an English word or phrase, one tab, and its Chinese translations separated by ";".';
  const glossary = new Map<string, readonly string[]>();
  const places = createPlaces();
  for (const entry of readEntries(file)) {
    const [english, chinese, ...more] = fieldsOf(entry, hint);
    if (english === undefined || chinese === undefined || more.length > 0) {
      throw lexiconError(entry, 'has more than one tab', hint);
    }
    const translations = chinese.split(/[;；]/u).map((translation) => translation.trim());
    if (translations.includes('')) throw lexiconError(entry, 'has an empty translation', hint);
    places.add(english, entry, 'An English phrase has one line: put all its translations there.');
    glossary.set(fold(english), translations);
  }
  return glossary;
}

function readAliases(file: string): string[][] {
  const places = createPlaces();
  return readEntries(file).map((entry) => {
    const names = fieldsOf(entry, 'Write two or more names of one thing, separated by tabs.');
    for (const name of names) places.add(name, entry, 'A name belongs to one group only: join the groups or drop it.');
    return names;
  });
}

/** The tab-separated fields of an entry: at least two, none of them empty. */
function fieldsOf(entry: Entry, hint: string): string[] {
  const fields = entry.text.split('\t').map((field) => field.trim());
  if (fields.length < 2) throw lexiconError(entry, 'has no tab', hint);
  if (fields.includes('')) throw lexiconError(entry, 'has an empty field', hint);
  return fields;
}

/** Remembers on which line each word stands, and refuses it a second time. */
function createPlaces(): { add(word: string, entry: Entry, hint: string): void } {
  const lines = new Map<string, number>();
  return {
    add(word, entry, hint) {
      const key = fold(word);
      const earlier = lines.get(key);
      if (earlier !== undefined) throw lexiconError(entry, `repeats "${word}" of line ${earlier}`, hint);
      lines.set(key, entry.line);
    },
  };
}

/** Width and capitals never tell two words of the lexicon apart. */
const fold = (word: string): string => word.normalize('NFKC').toLowerCase();
