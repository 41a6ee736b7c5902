import type { MappedText } from '../mapped-text.js';
import { MappedWriter } from './mapped-writer.js';

/** What a report's catalogue line tells about it. */
export interface ListingFacts {
  title: string;
  publisher?: string;
  publishedOn?: string;
  reportDate?: string;
  pages?: number;
  tags?: readonly string[];
  /** The report that this one is a digest of. */
  original?: string;
  /** What its source says of the text itself: a rewritten digest, a translation. */
  note?: string;
  /** False adds that the library has the report's name but not its text. */
  held?: boolean;
}

type Field = keyof ListingFacts;

interface Part {
  field: Field;
  before: string;
  value: string;
  after: string;
}

/**
 * The line by which the catalogue knows a report, in the report's language. It is what counts and comparisons cite.
 * @param source.raw the report's raw text
 * @param source.start the place in it for all that stands nowhere in it
 * @param source.places where the values stand in it: a value found there letter by letter is mapped so, any other to
 * its first letter, together with the words that name it. A value that stands before one already written is mapped to
 * the latter's end, because offsets never fall.
 */
export function renderListingLine(
  facts: ListingFacts,
  source: { raw: string; language: string; start: number; places?: Partial<Record<Field, number>> },
): MappedText {
  const writer = new MappedWriter();
  const chinese = source.language === 'zh';
  for (const part of chinese ? chineseParts(facts) : englishParts(facts)) {
    const place = source.places?.[part.field] ?? source.start;
    writer.render(part.before, place);
    writer.quote(part.value, place, source.raw);
    writer.render(part.after);
  }
  writer.render(chinese ? '。' : '.');
  return writer.finish();
}

function chineseParts(facts: ListingFacts): Part[] {
  return [
    { field: 'title', before: '《', value: facts.title, after: '》' },
    ...partFor('publisher', facts.publisher, '，发布者：'),
    ...partFor('publishedOn', facts.publishedOn, '，发布日期：'),
    ...partFor('reportDate', facts.reportDate, '，报告日期：'),
    ...partFor('pages', facts.pages, '，页数：', '页'),
    ...partFor('tags', facts.tags?.join('、'), '，分类：'),
    ...partFor('original', facts.original, '，原报告：'),
    ...partFor('note', facts.note, '，说明：'),
    ...partFor('held', facts.held === false ? '' : undefined, '，未收录正文'),
  ];
}

function englishParts(facts: ListingFacts): Part[] {
  return [
    { field: 'title', before: '“', value: facts.title, after: '”' },
    ...partFor('publisher', facts.publisher, ', publisher: '),
    ...partFor('publishedOn', facts.publishedOn, ', published: '),
    ...partFor('reportDate', facts.reportDate, ', report date: '),
    ...partFor('pages', facts.pages, ', pages: '),
    ...partFor('tags', facts.tags?.join(', '), ', category: '),
    ...partFor('original', facts.original, ', original report: '),
    ...partFor('note', facts.note, ', note: '),
    ...partFor('held', facts.held === false ? '' : undefined, ', text not held'),
  ];
}

/** Nothing where the report does not state the value. */
function partFor(field: Field, value: string | number | undefined, before: string, after = ''): Part[] {
  if (value === undefined || (value === '' && field !== 'held')) return [];
  return [{ field, before, value: String(value), after }];
}
