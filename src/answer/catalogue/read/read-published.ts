import type { Granularity, Period } from '../../../figures/period.js';
import { parsePeriods } from '../../../figures/parse-periods.js';
import type { Span } from '../../../ingest/draft.js';
import type { Reading } from '../catalogue-question.js';
import { daysFrom } from '../../days.js';
import { resolveRelative } from '../../relative-periods.js';
import { readRecently } from './read-recently.js';
import { PUBLISH } from './report-nouns.js';
import { stretchOf } from './stretch-of.js';

/** ISO dates, both inclusive; an end that is left out is open. */
export interface DateRange {
  from?: string;
  to?: string;
}

/** The dates that a question gives for reports: of publishing, or of the reports themselves; any of them will do. */
export interface AskedDates {
  published?: readonly DateRange[];
  dated?: readonly DateRange[];
}

const AFTER = /^ {0,2}(?:（含）|\(含\))?(?:之后|以后|后(?!半))|^ {0,2}(?:or later)\b/iu;
const SINCE = /^ {0,2}(?:以来|起|开始|至今|到现在|到今天)|^ {0,2}(?:onwards?|or later)\b/iu;
const BEFORE = /^ {0,2}(?:之前|以前|前(?![一二两三四五六七八九十半几\d]))/u;
const LATER = /(?:晚于|later than|after|later)\s?(?:the )?$/iu;
const FROM = /(?:不早于|自从?|since|starting|not before|on or after)\s?$/iu;
const EARLIER = /(?:早于|before|earlier than|prior to)\s?$/iu;
const UNTIL = /(?:截至|截止到?|不晚于|直到|until|till|by|up to|not later than|on or before)\s?$/iu;
const UNTIL_AFTER = /^ {0,2}(?:为止|截止)/u;
const BETWEEN = /(?:between|from|从)\s?$/iu;
const BETWEEN_AFTER = /^ {0,2}(?:之间|期间)/u;
const LISTED = /^ {0,2}(?:、|,|，|或者?|和|与|及|以及|到|至|and|or|to) {0,2}$/iu;
const VERB_AFTER = new RegExp(`^ {0,2}(?:当天|当日|期间|间|之间|内|里|份)?[^，,。？?]{0,4}${PUBLISH}`, 'u');
const VERB_BEFORE = /(?:published|released|issued|listed|added|dated)(?: (?:in|on|during|between|from))?\s?$/iu;
/** A day or month is no part of a title, so any such word in the question tells that it is of publishing. */
const ANY_VERB = new RegExp(`${PUBLISH}|published|released|issued|listed|added`, 'iu');

/**
 * The dates that a question asks for reports by. Dates that it names come before those that reach back from a day.
 * @param options.asOf the day that 近三个月 and 去年 are counted from; without it such words are not read
 * @param options.year the year of dates that name none
 */
export function readPublished(
  question: string,
  options: { asOf?: string; year?: number; place: boolean },
): Reading<AskedDates> {
  const { asOf, year, place } = options;
  const resolved = asOf === undefined ? undefined : resolveRelative(question, asOf);
  const text = resolved?.text ?? question;
  const isRelative = (period: Span) =>
    resolved?.named.some(({ start, end }) => start < period.end && end > period.start) ?? false;
  const read = readNamed(text, {
    year,
    isOfPublishing: (period) => isRelative(period) || isOfPublishing(text, period, place),
  });
  if (read === undefined) {
    const recent = asOf === undefined ? undefined : readRecently(question, asOf);
    return recent ? { value: { published: [recent.value] }, spans: recent.spans } : { value: {}, spans: [] };
  }
  const placeIn = (at: number) => resolved?.toOriginal(at) ?? at;
  return {
    value: read.value,
    spans: read.spans.map(({ start, end }) => ({ start: placeIn(start), end: placeIn(end) })),
  };
}

function readNamed(
  text: string,
  { year, isOfPublishing: isPublished }: { year?: number; isOfPublishing: (period: Period) => boolean },
): Reading<AskedDates> | undefined {
  const [first, ...further] = parsePeriods(text, { year });
  if (first?.from === undefined || first.to === undefined) return undefined;
  const listed = listedWith(text, first, further);
  const [second] = listed;
  const between =
    BETWEEN.test(text.slice(0, first.start)) || BETWEEN_AFTER.test(text.slice(listed.at(-1)?.end ?? first.end));
  if (second?.to !== undefined && listed.length === 1 && between) {
    const span = { start: first.start, end: second.end };
    return { value: { published: [{ from: first.from, to: second.to }] }, spans: [span] };
  }
  const related = listed.length === 0 ? relate(text, first) : undefined;
  if (related) return { value: { published: [related.range] }, spans: [related.span] };
  const stretches = [first, ...listed].map((period) => ({ ...stretchOf(text, period), start: period.start }));
  const ranges = stretches.map(({ from, to }) => ({ from, to }));
  const spans = stretches.map(({ start, end }) => ({ start, end }));
  return { value: [first, ...listed].some(isPublished) ? { published: ranges } : { dated: ranges }, spans };
}

/** The periods that a list goes on with: 1月23日或1月25日. */
function listedWith(text: string, first: Period, further: readonly Period[]): Period[] {
  const listed: Period[] = [];
  for (const period of further) {
    if (!LISTED.test(text.slice(stretchOf(text, listed.at(-1) ?? first).end, period.start))) break;
    listed.push(period);
  }
  return listed;
}

/** A period with a word that opens it to one side: 2025年之后, since 2024. */
function relate(
  question: string,
  { start, end, from = '', to = '' }: Period,
): { range: DateRange; span: Span } | undefined {
  const before = question.slice(0, start);
  const after = question.slice(end);
  const reading = (range: DateRange, words: { before?: RegExp; after?: RegExp }) => ({
    range,
    span: {
      start: start - (words.before?.exec(before)?.[0].length ?? 0),
      end: end + (words.after?.exec(after)?.[0].length ?? 0),
    },
  });
  if (SINCE.test(after) || FROM.test(before)) return reading({ from }, { before: FROM, after: SINCE });
  if (/^ {0,2}以后/u.test(after)) return reading({ from }, { after: AFTER });
  if (AFTER.test(after) || LATER.test(before))
    return reading({ from: daysFrom(to, 1) }, { before: LATER, after: AFTER });
  if (BEFORE.test(after) || EARLIER.test(before))
    return reading({ to: daysFrom(from, -1) }, { before: EARLIER, after: BEFORE });
  if (UNTIL.test(before) || UNTIL_AFTER.test(after)) return reading({ to }, { before: UNTIL, after: UNTIL_AFTER });
  return undefined;
}

const PART_OF_TITLE: ReadonlySet<Granularity> = new Set<Granularity>(['year']);

/** Years stand in titles, too; only one with a word of publishing beside it is a publishing date. */
function isOfPublishing(question: string, { start, end, granularity }: Period, place: boolean): boolean {
  if (VERB_AFTER.test(question.slice(end)) || VERB_BEFORE.test(question.slice(0, start))) return true;
  return !PART_OF_TITLE.has(granularity) && (place || ANY_VERB.test(question));
}
