import type { Report } from '../../../schemas.js';
import type { CatalogueChoice, CatalogueQuestion } from '../catalogue-question.js';
import type { CatalogueWords } from './catalogue-words.js';
import type { Limited } from '../limit-reports.js';
import { daysBetween } from '../../days.js';
import { choose, isOfKind } from '../select-reports.js';

/** A sentence of an answer, and the reports whose catalogue lines it is made from. */
export interface Told {
  text: string;
  about: readonly Report[];
}

/** A longer list is cut, and says so. */
const MOST_LISTED = 30;
/** A mere count of more reports than these is not followed by their list, nor is a sum of more than those. */
const LISTED_UNASKED = { counted: 12, summed: 4 };

/** What the catalogue says of the reports that are meant, as far as it was asked. */
export function tellReports(
  reports: readonly Report[],
  { asked, limited, words }: { asked: CatalogueQuestion; limited: Limited; words: CatalogueWords },
): Told[] {
  if (asked.choices.length > 0) return tellChosen(reports, asked.choices, words);
  const ordered = [...reports].sort(asked.facts.has('pages') ? byPages : byDate);
  const shown = ordered.slice(0, isListed(ordered, asked) ? MOST_LISTED : 0);
  // What was left out, or longer than what, is said with the count.
  const isLimited = limited.leftOut.length > 0 || asked.bounds.length > 0;
  const isCounted = isLimited || asked.facts.has('count') || (ordered.length > 1 && shown.length > 0);
  return [
    ...(isCounted ? [countOf(ordered, { asked, limited, words, shown })] : []),
    ...kindsOf(ordered, asked, words),
    ...(asked.sums ? sumOf(ordered, words) : []),
    ...comparisonsOf(ordered, asked, words),
    ...(asked.facts.has('publishers') ? [publishersOf(ordered, words)] : []),
    ...describeAll(shown, words),
  ];
}

/** The longest, the two newest: each choice with the reports that it takes. */
function tellChosen(reports: readonly Report[], choices: readonly CatalogueChoice[], words: CatalogueWords): Told[] {
  return choices.flatMap((choice) => {
    const chosen = choose(reports, choice);
    const isListed = choices.length > 1 || chosen.length > 1;
    return [
      ...(isListed && chosen.length > 0 ? [{ text: words.chosen(choice, chosen.length), about: chosen }] : []),
      ...describeAll(chosen.slice(0, MOST_LISTED), words),
    ];
  });
}

function describeAll(reports: readonly Report[], words: CatalogueWords): Told[] {
  const note = sharedNote(reports);
  return [
    ...reports.map((report) => ({ text: words.describe(report, { note: note === undefined }), about: [report] })),
    ...(note === undefined ? [] : [{ text: words.sharedNote(note, reports.length), about: reports }]),
  ];
}

/** A note that several reports have in common is said once. */
function sharedNote(reports: readonly Report[]): string | undefined {
  const notes = new Set(reports.map(({ note }) => note));
  return reports.length > 1 && notes.size === 1 ? reports[0]?.note : undefined;
}

function isListed({ length }: readonly Report[], { facts, sums }: CatalogueQuestion): boolean {
  if (facts.has('names')) return true;
  if (sums || facts.has('publishers')) return length <= LISTED_UNASKED.summed;
  return facts.size > 1 || !facts.has('count') || length <= LISTED_UNASKED.counted;
}

function countOf(
  reports: readonly Report[],
  given: { asked: CatalogueQuestion; limited: Limited; words: CatalogueWords; shown: readonly Report[] },
): Told {
  const { asked, limited, words, shown } = given;
  const { conditions, facts } = asked;
  const held = reports.filter((report) => report.held).length;
  const tellsHeld =
    conditions.held === undefined && (facts.has('held') || (facts.has('count') && held < reports.length));
  const counted = { all: reports.length, shown: shown.length, limited };
  return { text: words.count({ ...counted, ...(tellsHeld && { held }) }), about: reports };
}

/** 几份白皮书，几份蓝皮书: of each kind how many. */
function kindsOf(reports: readonly Report[], { conditions }: CatalogueQuestion, words: CatalogueWords): Told[] {
  const { kinds = [] } = conditions;
  if (kinds.length < 2) return [];
  return kinds.flatMap((kind) => {
    const about = reports.filter((report) => isOfKind(report, [kind]));
    return about.length === 0 ? [] : [{ text: words.ofKind(kind, about.length), about }];
  });
}

function sumOf(reports: readonly Report[], words: CatalogueWords): Told[] {
  const about = reports.filter(({ pages }) => pages !== undefined);
  if (about.length < 2) return [];
  const total = about.reduce((sum, { pages = 0 }) => sum + pages, 0);
  // One decimal, as people give an average.
  const mean = Math.round((10 * total) / about.length) / 10;
  return [{ text: words.sum({ total, mean, reports: about.length }), about }];
}

/** How two reports differ in what they are compared by. */
function comparisonsOf(reports: readonly Report[], { compares }: CatalogueQuestion, words: CatalogueWords): Told[] {
  const [one, other] = reports;
  if (one === undefined || other === undefined || reports.length > 2) return [];
  const told: Told[] = [];
  if (compares.has('pages') && one.pages !== undefined && other.pages !== undefined) {
    const pair = one.pages >= other.pages ? ([one, other] as const) : ([other, one] as const);
    told.push({ text: words.morePages(pair, Math.abs(one.pages - other.pages)), about: reports });
  }
  if (compares.has('published') && one.publishedOn !== undefined && other.publishedOn !== undefined) {
    const pair = one.publishedOn >= other.publishedOn ? ([one, other] as const) : ([other, one] as const);
    const days = Math.abs(daysBetween(one.publishedOn, other.publishedOn));
    told.push({ text: words.laterBy(pair, days), about: reports });
  }
  return told;
}

function publishersOf(reports: readonly Report[], words: CatalogueWords): Told {
  const named = reports.flatMap(({ publisher }) => (publisher === undefined ? [] : [publisher]));
  const names = [...new Set(named)].map((name) => ({ name, reports: named.filter((one) => one === name).length }));
  names.sort((one, other) => other.reports - one.reports);
  return { text: words.publishers(names, reports.length - named.length), about: reports };
}

const byPages = (a: Report, b: Report) => (b.pages ?? 0) - (a.pages ?? 0);
/** The newest first; what has no date comes last. */
const byDate = (a: Report, b: Report) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '');
