import { spanOfDataPeriod } from '../ingest/dates/data-period.js';
import type { NewerEdition, Report } from '../schemas.js';
import { editionNumber, seriesTitle } from './series-title.js';

/** Words that any publisher calls a report by. */
const COMMON_WORDS =
  /报告|白皮书|蓝皮书|绿皮书|年度|半年|季度?|月度?|研究|发展|中国|行业|annual|interim|quarterly|report|whitepaper/gu;
/** A title of a report whose publisher is not known must say this much more, or two publishers may share it. */
const OWN_LETTERS = 4;

/**
 * The newest edition of each report that has a newer one, by the older one's id. Editions are reports of one publisher
 * and language whose titles are the same once years, dates and numbers of editions are left out.
 */
export function findEditions(reports: readonly Report[]): Map<string, NewerEdition> {
  const series = new Map<string, Report[]>();
  for (const report of reports) {
    const name = seriesOf(report);
    if (name !== undefined) series.set(name, [...(series.get(name) ?? []), report]);
  }
  const newer = new Map<string, NewerEdition>();
  for (const editions of series.values()) {
    // Reports may lack the very date that would put three of them in one order: only what nothing is newer than is led to.
    const isNewer = (one: Report, other: Report) => compareEditions(one, other) > 0;
    const newest = editions.filter((report) => !editions.some((other) => isNewer(other, report)));
    for (const report of editions) {
      const edition = newest.find((one) => isNewer(one, report));
      if (edition) newer.set(report.id, toEdition(edition));
    }
  }
  return newer;
}

function seriesOf({ title, publisher = '', language }: Report): string | undefined {
  const name = seriesTitle(title);
  const own = name.replace(COMMON_WORDS, '');
  if (name === '' || (publisher === '' && own.length < OWN_LETTERS)) return undefined;
  return [language, publisher.normalize('NFKC').trim().toLowerCase(), name].join('\n');
}

/** More than 0 when the first is the newer one; 0 when nothing tells. What is most about the content counts first. */
function compareEditions(one: Report, other: Report): number {
  return (
    compareDates(untilOf(one), untilOf(other)) ||
    compareDates(one.reportDate, other.reportDate) ||
    compareDates(one.publishedOn, other.publishedOn) ||
    compareNumbers(editionNumber(one.title), editionNumber(other.title))
  );
}

/** The last day that a report's data are of. */
function untilOf({ dataPeriod }: Report): string | undefined {
  return dataPeriod === undefined ? undefined : spanOfDataPeriod(dataPeriod).to;
}

/** Compared as far as both are known: 2024 and 2024-03 tell nothing. */
function compareDates(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const length = Math.min(one.length, other.length);
  const [first, second] = [one.slice(0, length), other.slice(0, length)];
  return first === second ? 0 : first > second ? 1 : -1;
}

function compareNumbers(one: readonly number[] | undefined, other: readonly number[] | undefined): number {
  if (one === undefined || other === undefined) return 0;
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function toEdition({ id, title, publishedOn }: Report): NewerEdition {
  return { id, title, ...(publishedOn !== undefined && { publishedOn }) };
}
