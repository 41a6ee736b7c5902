import type { Library } from '../../library/open-library.js';
import type { ReadQuestion } from '../../retrieve/read-question.js';
import type { Report } from '../../schemas.js';
import { boundConditions } from './bound-conditions.js';
import type { CatalogueConditions, CatalogueExclusion, CatalogueQuestion } from './catalogue-question.js';
import { findReports, namingWords } from './find-reports.js';
import { namesIn, namesNothing } from './read/naming-part.js';
import { meets } from './select-reports.js';
import { speakingOf } from './speaking-of.js';

/** What an answer says was left out. */
export interface LeftOut {
  by: CatalogueExclusion['by'];
  names: readonly string[];
  conditions: CatalogueConditions;
}

/** The reports among which a question asks for some. */
export interface Limited {
  among: readonly Report[];
  /** All that these have in common. */
  conditions: readonly CatalogueConditions[];
  leftOut: readonly LeftOut[];
}

interface Given {
  question: ReadQuestion;
  searched: readonly Report[];
  referred: readonly Report[];
}

/**
 * The reports that meet a question's conditions and bounds, without those that it leaves out. Undefined when it does
 * not become clear what is left out or what sets a bound.
 */
export function limitReports(library: Library, asked: CatalogueQuestion, given: Given): Limited | undefined {
  const { question, searched } = given;
  const conditions = [asked.conditions];
  for (const { naming, ...bound } of asked.bounds) {
    const set = namedBy({ naming }, { ...given, among: searched });
    const condition = set && boundConditions(bound, set);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  }
  const byText = asked.excluded.some(({ by }) => by === 'text');
  // Of what a report speaks of that is only listed, nothing is known.
  if (byText && searched.some(({ held }) => !held)) conditions.push({ held: true });
  let among = searched.filter((report) => conditions.every((condition) => meets(report, condition)));
  const leftOut: LeftOut[] = [];
  for (const exclusion of asked.excluded) {
    const out = reportsOf(library, exclusion, { ...given, among });
    if (out === undefined) return undefined;
    among = among.filter((report) => !out.includes(report));
    const words = namingWords({ ...exclusion, words: question.words, fold: question.fold });
    const names = namesIn(
      exclusion.naming,
      words.map(({ own }) => own),
    );
    leftOut.push({ by: exclusion.by, names, conditions: exclusion.conditions });
  }
  return { among, conditions, leftOut };
}

/** Whether a question leaves out, or measures by, what was spoken of before: 除了它还有哪些, 比它短的有几份. */
export function refersOutside({ excluded, bounds }: Pick<CatalogueQuestion, 'excluded' | 'bounds'>): boolean {
  return [...excluded.filter(isBare), ...bounds].some(({ naming }) => namesNothing(naming));
}

function isBare({ conditions }: CatalogueExclusion): boolean {
  return Object.keys(conditions).length === 0;
}

/** The reports that an exclusion takes away; undefined when it names and limits nothing. */
function reportsOf(
  library: Library,
  exclusion: CatalogueExclusion,
  given: Given & { among: readonly Report[] },
): readonly Report[] | undefined {
  const meeting = given.among.filter((report) => meets(report, exclusion.conditions));
  if (namesNothing(exclusion.naming)) return isBare(exclusion) ? namedBy(exclusion, given) : meeting;
  const named = namedBy(exclusion, { ...given, among: meeting }) ?? [];
  if (exclusion.by !== 'text') return named;
  const { question } = given;
  const words = namingWords({ ...exclusion, words: question.words, fold: question.fold });
  return [...named, ...speakingOf(library, { question, words, among: meeting })];
}

/** The reports that some words name, or those spoken of before where they name nothing; undefined when there are none. */
function namedBy(
  { naming, unread }: { naming: string; unread?: string },
  { question, among, referred }: Given & { among: readonly Report[] },
): readonly Report[] | undefined {
  if (namesNothing(naming)) return referred.length === 0 ? undefined : referred;
  return findReports({ naming, unread, words: question.words, fold: question.fold, among, byTags: true });
}
