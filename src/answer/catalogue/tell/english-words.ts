import { REPORT_KINDS } from '../read/report-nouns.js';
import { showTitle } from '../../show-title.js';
import type { CatalogueConditions } from '../catalogue-question.js';
import type { CatalogueWords } from './catalogue-words.js';
import type { PageBounds } from '../read/read-pages.js';
import type { LeftOut, Limited } from '../limit-reports.js';
import type { DateRange } from '../read/read-published.js';

const CHOSEN = {
  pages: { most: 'most pages', least: 'fewest pages' },
  published: { most: 'latest publishing date', least: 'earliest publishing date' },
} as const;

/** What a catalogue answer says in English; titles stay as they are. */
export const english: CatalogueWords = {
  count: ({ all, shown, held, limited }) =>
    [
      `${counted(all, 'report')} ${all === 1 ? 'fits' : 'fit'}${inBrackets(limitsIn(limited))}`,
      ...(held === undefined ? [] : [held === 0 ? 'none with full text' : `${held} of them with full text`]),
      ...(shown < all && shown > 0 ? [`${shown} of them listed`] : []),
    ].join(', ') + (shown === 0 ? '.' : ':'),
  chosen: ({ by, from, place, count }, reports) =>
    `${count !== undefined && reports > count ? `${reports} reports, some of them equal,` : `${reports}`} with the ${CHOSEN[by][from]}${place === 1 ? '' : ` (from place ${place})`}:`,
  describe: ({ title, publisher, pages, publishedOn, held, note }, options) =>
    `${quoted(title)}: ${[
      publisher === undefined ? undefined : `published by ${publisher}`,
      pages === undefined ? undefined : counted(pages, 'page'),
      publishedOn === undefined ? undefined : `published on ${publishedOn}`,
      held ? 'full text held' : 'listed only, full text not held',
      note === undefined || !options.note ? undefined : `note: ${note}`,
    ]
      .filter((fact) => fact !== undefined)
      .join(', ')}.`,
  sharedNote: (note, reports) => `${reports === 2 ? 'Both' : `All ${reports}`} carry the note: ${note}.`,
  sum: ({ total, mean, reports }) => `${counted(total, 'page')} in ${counted(reports, 'report')}, ${mean} on average.`,
  morePages: ([one, other], pages) =>
    pages === 0
      ? `${quoted(one.title)} and ${quoted(other.title)} have the same number of pages.`
      : `${quoted(one.title)} has ${counted(pages, 'page')} more than ${quoted(other.title)}.`,
  laterBy: ([one, other], days) =>
    days === 0
      ? 'They were published on the same day.'
      : `They were published on different days: ${quoted(one.title)} ${counted(days, 'day')} after ${quoted(other.title)}.`,
  ofKind: (kind, reports) => `${reports} with “${inEnglish(kind)}” in the title.`,
  publishers: (names, without) => {
    if (names.length === 0) return 'No report names its publisher.';
    const each = names.map(({ name, reports }) => (reports > 1 ? `${name} (${reports})` : name)).join('; ');
    const none = without === 0 ? '' : `; ${counted(without, 'report')} ${without === 1 ? 'names' : 'name'} none`;
    return `${counted(names.length, 'publisher')}: ${each}${none}.`;
  },
  mentioned: (reports) =>
    `No title has it; ${counted(reports, 'report')} ${reports === 1 ? 'mentions' : 'mention'} it:`,
  mentions: ({ title }, word) => `${quoted(title)} mentions “${word}”.`,
  none: ({ among, limited, names, inText }) => {
    const where = inText ? 'no title, publisher or text' : 'no title or publisher';
    const missed = [...limitsIn(limited), ...(names.length > 0 ? [`${where} has “${names.join('”, “')}”`] : [])];
    return `${among === 1 ? 'The 1 report in the catalogue does not fit' : `None of the ${among} reports in the catalogue fits`}${inBrackets(missed)}. Try another name or condition, or add the report.`;
  },
  unkept: (among) =>
    `The catalogue does not keep this: of its ${counted(among, 'report')} it knows title, publisher, publishing date, pages and whether the text is held. Ask for these, or for what a report says.`,
  unread: () =>
    'Not all of this question was understood: what it leaves out, compares or names is not clear, so there is no answer. Give the publisher, title or date, and leave out or compare one thing at a time.',
};

const inEnglish = (kind: string) => REPORT_KINDS.find(({ name }) => name === kind)?.english ?? kind;
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const quoted = (title: string) => `"${showTitle(title)}"`;
const inBrackets = (parts: readonly string[]) => (parts.length === 0 ? '' : ` (${parts.join(', ')})`);

function limitsIn({ conditions, leftOut }: Limited): string[] {
  return [...new Set([...conditions.flatMap(conditionsIn), ...leftOut.map(leftOutIn)])];
}

function leftOutIn({ by, names, conditions }: LeftOut): string {
  const named = names.length === 0 ? [] : [`${by === 'text' ? 'what mentions ' : ''}“${names.join('”, “')}”`];
  return `leaving out ${[...conditionsIn(conditions), ...named].join(', ') || 'those listed above'}`;
}

function conditionsIn({ held, pages, published, dated, kinds, titleWords }: CatalogueConditions): string[] {
  return [
    ...(pages ? [pagesIn(pages)] : []),
    ...(published ? [`published ${published.map(datesIn).join(' or ')}`] : []),
    ...(dated ? [`dated ${dated.map(datesIn).join(' or ')}`] : []),
    ...(kinds ? [`title has “${kinds.map(inEnglish).join('” or “')}”`] : []),
    ...(titleWords ? [`title has “${titleWords.join('” and “')}”`] : []),
    ...(held === undefined ? [] : [held ? 'with full text' : 'without full text']),
  ];
}

function pagesIn({ least, most }: PageBounds): string {
  if (least !== undefined && most !== undefined)
    return least === most ? counted(least, 'page') : `${least} to ${counted(most, 'page')}`;
  return least === undefined ? `at most ${counted(most ?? 0, 'page')}` : `at least ${counted(least, 'page')}`;
}

function datesIn({ from, to }: DateRange): string {
  if (from !== undefined && to !== undefined) return from === to ? `on ${from}` : `from ${from} to ${to}`;
  return from === undefined ? `by ${to}` : `from ${from}`;
}
