import type { Asked } from '../../../retrieve/read-asked.js';
import { english } from './english-words.js';
import { chinese } from './chinese-words.js';
import type { CatalogueChoice } from '../catalogue-question.js';
import type { Limited } from '../limit-reports.js';
import type { Report } from '../../../schemas.js';

/** What a catalogue answer says, in the question's language. */
export interface CatalogueWords {
  /** How many reports fit, how many of them have their text, where that was asked, and how many are listed. */
  count(reports: { all: number; shown: number; held?: number; limited: Limited }): string;
  /** What a list of reports was chosen by. */
  chosen(choice: CatalogueChoice, reports: number): string;
  /** One report with all that the catalogue tells of it. */
  describe(report: Report, options: { note: boolean }): string;
  /** The note that all listed reports share. */
  sharedNote(note: string, reports: number): string;
  /** Pages of several reports together. */
  sum(pages: { total: number; mean: number; reports: number }): string;
  morePages(pair: readonly [Report, Report], pages: number): string;
  /** @param days how much later the first was published than the second */
  laterBy(pair: readonly [Report, Report], days: number): string;
  /** @param names publishers with the number of their reports, those of most first */
  publishers(names: readonly { name: string; reports: number }[], without: number): string;
  ofKind(kind: string, reports: number): string;
  mentioned(reports: number): string;
  mentions(report: Report, word: string): string;
  /** Why no report is listed, and what to try. */
  none(sought: { among: number; limited: Limited; names: readonly string[]; inText: boolean }): string;
  /** That the catalogue does not keep what is asked. */
  unkept(among: number): string;
  /** That the question leaves out, compares or names in a way that was not understood. */
  unread(): string;
}

const WORDS: Readonly<Record<Asked['language'], CatalogueWords>> = { zh: chinese, en: english };

export function catalogueWords(language: Asked['language']): CatalogueWords {
  return WORDS[language];
}
