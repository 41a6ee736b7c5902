import { YinjuError } from './errors.js';
import type { Report, ReportList, ReportListRequest } from './schemas.js';

type SortKey = NonNullable<ReportListRequest['sort']>;

/** Chinese by its pinyin, numbers by their value. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/**
 * A page of the reports that fit.
 * @param reports in the order of their ids
 * @param fold makes words alike that a reader takes for the same
 * @throws YinjuError `invalid_request` when the cursor is no place in the list
 */
export function listReports(
  reports: readonly Report[],
  asked: ReportListRequest,
  fold: (text: string) => string,
): ReportList {
  const { q = '', held, tag, language, sort, order = 'asc', limit, cursor } = asked;
  const words = fold(q)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const fits = (report: Report): boolean => {
    if (held !== undefined && report.held !== (held === 'true')) return false;
    if (tag !== undefined && !report.tags.includes(tag)) return false;
    if (language !== undefined && report.language !== language) return false;
    const told = fold(
      [report.title, report.publisher, ...report.tags, report.source.file, report.source.entry ?? ''].join('\n'),
    );
    return words.every((word) => told.includes(word));
  };
  const inOrder = order === 'asc' ? 1 : -1;
  const compare = (one: Report, other: Report): number =>
    (sort === undefined ? 0 : compareBy(sort, { one, other, inOrder })) ||
    inOrder * (one.id < other.id ? -1 : Number(one.id > other.id));
  const isAfter = placeIn(reports, { cursor, sort, inOrder, compare });
  const fitting = reports.filter(fits);
  const found = fitting.filter(isAfter).sort(compare);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { reports: page, total: fitting.length, ...(last && found.length > limit && { nextCursor: last.id }) };
}

/** What comes after the report that a cursor names; in the order of ids that report itself need not be there any more. */
function placeIn(
  reports: readonly Report[],
  {
    cursor,
    sort,
    inOrder,
    compare,
  }: {
    cursor: string | undefined;
    sort: SortKey | undefined;
    inOrder: number;
    compare: (one: Report, other: Report) => number;
  },
): (report: Report) => boolean {
  if (cursor === undefined) return () => true;
  if (sort === undefined) return ({ id }) => (inOrder > 0 ? id > cursor : id < cursor);
  const last = reports.find(({ id }) => id === cursor);
  if (last) return (report) => compare(report, last) > 0;
  throw new YinjuError({
    code: 'invalid_request',
    message: 'cursor is no place in this list.',
    hint: 'Take nextCursor from the page before; when its last report was deleted, begin again without cursor.',
  });
}

/** Less than 0 when `one` comes first. A report that does not state it comes after all that do, whatever the order. */
function compareBy(sort: SortKey, { one, other, inOrder }: { one: Report; other: Report; inOrder: number }): number {
  const [first, second] = [one[sort], other[sort]];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  if (typeof first === 'number' && typeof second === 'number') return inOrder * (first - second);
  return inOrder * collator.compare(String(first), String(second));
}
