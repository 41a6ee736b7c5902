import type { FrontMatterField, FrontMatterValue } from './front-matter.js';
import { isCalendarDate } from './is-calendar-date.js';
import type { ListingFacts } from './render-listing-line.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';

/** A report's facts as its front matter states them. */
export interface StatedFacts {
  stated: Partial<ListingFacts> & { tags: string[] };
  /** Where the values stand in the raw text. */
  places: Partial<Record<keyof ListingFacts, number>>;
}

interface FieldRule {
  /** As written in the file. */
  name: string;
  key: keyof ListingFacts;
  /** What it must be, to stand after “is not”. */
  wanted: string;
  fits: RegExp | ((text: string) => boolean);
  take: (facts: StatedFacts['stated'], text: string) => void;
}

const RULES: readonly FieldRule[] = [
  { name: 'title', key: 'title', wanted: 'one text', fits: /./, take: (facts, text) => (facts.title = text) },
  {
    name: 'publisher',
    key: 'publisher',
    wanted: 'one text',
    fits: /./,
    take: (facts, text) => (facts.publisher = text),
  },
  { name: 'source', key: 'original', wanted: 'one text', fits: /./, take: (facts, text) => (facts.original = text) },
  { name: 'note', key: 'note', wanted: 'one text', fits: /./, take: (facts, text) => (facts.note = text) },
  {
    name: 'published',
    key: 'publishedOn',
    wanted: 'a date such as 2024-01-31',
    fits: (text) => isCalendarDate(dayOf(text)),
    take: (facts, text) => (facts.publishedOn = dayOf(text)),
  },
  {
    name: 'reportDate',
    key: 'reportDate',
    wanted: 'a date such as 2024-01-31, or a year',
    fits: (text) => isCalendarDate(dayOf(text)) || /^\d{4}$/.test(text),
    take: (facts, text) => (facts.reportDate = dayOf(text)),
  },
  {
    name: 'pages',
    key: 'pages',
    wanted: 'a number of pages',
    fits: /^[1-9]\d{0,4}$/,
    take: (facts, text) => (facts.pages = Number(text)),
  },
];

/** Fields whose values become the report's tags. */
const TAG_FIELDS = ['category', 'tags'];
const betweenTags = /[,\uff0c、;\uff1b]|\s\/\s/;

/**
 * Reads the fields that the catalogue knows; others are the author's own and left alone.
 * @param options.start the place of the front matter in the raw text
 * @throws YinjuError `source_unreadable` that names the field
 */
export function readFrontMatter(
  fields: readonly FrontMatterField[],
  options: { file: SourceFile; start: number },
): StatedFacts {
  const stated: StatedFacts['stated'] = { tags: [] };
  const places: StatedFacts['places'] = {};
  for (const rule of RULES) {
    const [value, ...more] = valuesOf(rule.name, rule.wanted);
    const text = value?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (value === undefined || text === '') continue;
    const fits = typeof rule.fits === 'function' ? rule.fits(text) : rule.fits.test(text);
    if (!fits || more.length > 0) throw misfit(rule.name, rule.wanted);
    rule.take(stated, text);
    places[rule.key] = options.start + value.start;
  }
  const named = TAG_FIELDS.flatMap((name) => valuesOf(name, 'a text or a list of texts'));
  const tags = named.flatMap(({ text }) => text.split(betweenTags)).map((tag) => tag.trim());
  stated.tags = [...new Set(tags)].filter((tag) => tag !== '');
  if (named[0] !== undefined) places.tags = options.start + named[0].start;
  return { stated, places };

  function valuesOf(name: string, wanted: string): FrontMatterValue[] {
    const field = fields.find((candidate) => candidate.name === name);
    if (field === undefined) return [];
    if (field.values === undefined) throw misfit(name, wanted);
    return field.values;
  }

  function misfit(name: string, wanted: string) {
    return sourceUnreadable({
      file: options.file,
      fault: 'front_matter',
      problem: `has a field \`${name}\` that is not ${wanted}`,
      hint: `Correct or remove \`${name}\` between the --- lines at the head of the file.`,
    });
  }
}

/** The day of a timestamp. */
function dayOf(text: string): string {
  return text.replace(/[T ].*$/, '');
}
