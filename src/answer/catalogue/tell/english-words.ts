import { REPORT_KINDS } from '../read/report-nouns.js';
import { showTitle } from '../../show-title.js';
import type { CatalogueConditions } from '../catalogue-question.js';
import type { CatalogueWords } from './catalogue-words.js';
import type { PageBounds } from '../read/read-pages.js';
import type { DateRange } from '../read/read-published.js';

const CHOSEN = {
  pages: { most: 'most pages', least: 'fewest pages' },
  published: { most: 'latest publishing date', least: 'earliest publishing date' },
} as const;

/** What a catalogue answer says in English; titles stay as they are. */
export const english: CatalogueWords = {
  count: ({ all, shown, held, conditions }) =>
    [
      `${all} ${all === 1 ? 'report fits' : 'reports fit'}${inBrackets(conditionsIn(conditions))}`,
      ...(held === undefined ? [] : [held === 0 ? 'none with full text' : `${held} of them with full text`]),
      ...(shown < all && shown > 0 ? [`${shown} of them listed`] : []),
    ].join(', ') + (shown === 0 ? '.' : ':'),
  chosen: ({ by, from, place, count }, reports) =>
    `${count !== undefined && reports > count ? `${reports} reports, some of them equal,` : `${reports}`} with the ${CHOSEN[by][from]}${place === 1 ? '' : ` (from place ${place})`}:`,
  describe: ({ title, publisher, pages, publishedOn, held, note }, options) =>
    `${quoted(title)}: ${[
      publisher === undefined ? undefined : `published by ${publisher}`,
      pages === undefined ? undefined : `${pages} pages`,
      publishedOn === undefined ? undefined : `published on ${publishedOn}`,
      held ? 'full text held' : 'listed only, full text not held',
      note === undefined || !options.note ? undefined : `note: ${note}`,
    ]
      .filter((fact) => fact !== undefined)
      .join(', ')}.`,
  sharedNote: (note, reports) => `All ${reports} are noted as: ${note}.`,
  sum: ({ total, mean, reports }) => `${total} pages in ${reports} reports, ${mean} on average.`,
  morePages: ([one, other], pages) =>
    pages === 0
      ? `${quoted(one.title)} and ${quoted(other.title)} have the same number of pages.`
      : `${quoted(one.title)} has ${pages} pages more than ${quoted(other.title)}.`,
  laterBy: ([one, other], days) =>
    days === 0
      ? 'They were published on the same day.'
      : `They were published on different days: ${quoted(one.title)} ${days} days after ${quoted(other.title)}.`,
  ofKind: (kind, reports) => `${reports} with “${inEnglish(kind)}” in the title.`,
  publishers: (names, without) =>
    `${names.length} publishers: ${names.map(({ name, reports }) => (reports > 1 ? `${name} (${reports})` : name)).join('; ')}${without > 0 ? `; ${without} reports name none` : ''}.`,
  mentioned: (reports) => `No title has it; ${reports === 1 ? '1 report mentions' : `${reports} reports mention`} it:`,
  mentions: ({ title }, word) => `${quoted(title)} mentions “${word}”.`,
  none: ({ among, conditions, names, inText }) => {
    const where = inText ? 'no title, publisher or text' : 'no title or publisher';
    const missed = [...conditionsIn(conditions), ...(names.length > 0 ? [`${where} has “${names.join('”, “')}”`] : [])];
    return `None of the ${among} reports in the catalogue fits${inBrackets(missed)}. Try another name or condition, or add the report.`;
  },
  unkept: (among) =>
    `The catalogue does not keep this: of its ${among} reports it knows title, publisher, publishing date, pages and whether the text is held. Ask for these, or for what a report says.`,
};

const inEnglish = (kind: string) => REPORT_KINDS.find(({ name }) => name === kind)?.english ?? kind;
const quoted = (title: string) => `"${showTitle(title)}"`;
const inBrackets = (parts: readonly string[]) => (parts.length === 0 ? '' : ` (${parts.join(', ')})`);

function conditionsIn({ held, pages, published, dated, kinds, titleWords }: CatalogueConditions): string[] {
  return [
    ...(pages ? [pagesIn(pages)] : []),
    ...(published ? [`published ${datesIn(published)}`] : []),
    ...(dated ? [`dated ${datesIn(dated)}`] : []),
    ...(kinds ? [`title has “${kinds.map(inEnglish).join('” or “')}”`] : []),
    ...(titleWords ? [`title has “${titleWords.join('” and “')}”`] : []),
    ...(held === undefined ? [] : [held ? 'with full text' : 'without full text']),
  ];
}

function pagesIn({ least, most }: PageBounds): string {
  if (least !== undefined && most !== undefined) return least === most ? `${least} pages` : `${least} to ${most} pages`;
  return least === undefined ? `at most ${most} pages` : `at least ${least} pages`;
}

function datesIn({ from, to }: DateRange): string {
  if (from !== undefined && to !== undefined) return from === to ? `on ${from}` : `from ${from} to ${to}`;
  return from === undefined ? `by ${to}` : `from ${from}`;
}
