import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isListing, loadListing } from '../../src/ingest/load/load-listing.js';
import { rawSpan } from '../../src/ingest/mapped-text.js';
import { prepareReport, type PreparedReport } from '../../src/ingest/prepare-report.js';
import { TARGET_PASSAGE } from '../../src/ingest/split/split-passages.js';
import { SEEDS } from '../test-library.js';
import { repaired } from './repair/repaired.js';

const hasReports = existsSync(SEEDS.reports);

function prepareSeeds(): PreparedReport[] {
  return readdirSync(SEEDS.reports).flatMap((name) => {
    const text = readFileSync(join(SEEDS.reports, name), 'utf8');
    expect(isListing(text)).toBe(true);
    return loadListing({ path: name, text }).map((draft) => prepareReport(draft, { file: name, sha256: '' }));
  });
}

/** Publishing date, pages stated and, where its text is held, how many pages are found by their headers at least. */
const LISTED: [publishedOn: string, pages: number, found?: number][] = [
  ['2024-01-30', 16],
  ['2024-01-30', 27],
  ['2024-01-30', 83],
  ['2024-01-30', 24],
  ['2024-01-29', 52, 0],
  ['2024-01-26', 24],
  ['2024-01-26', 34],
  ['2024-01-26', 17],
  ['2024-01-26', 36],
  ['2024-01-25', 89, 86],
  ['2024-01-25', 63, 58],
  ['2024-01-24', 52, 0],
  ['2024-01-24', 37, 33],
  ['2024-01-24', 25],
  ['2024-01-23', 25, 23],
  ['2024-01-23', 22, 20],
  ['2024-01-23', 18],
  ['2024-01-23', 24],
  ['2024-01-22', 32, 27],
  ['2024-01-22', 98, 47],
];

describe.skipIf(!hasReports)('the full reports beside the project (../shared/seeds)', () => {
  const reports = hasReports ? prepareSeeds() : [];
  const held = reports.filter(({ report }) => report.held);

  it('are 20 listed reports with their dates and pages, of which nine are held', () => {
    expect(reports.map(({ report }) => [report.publishedOn, report.pages])).toEqual(
      LISTED.map(([publishedOn, pages]) => [publishedOn, pages]),
    );
    expect(reports.map(({ report }) => report.held)).toEqual(LISTED.map(([, , found]) => found !== undefined));
    expect(held.length).toBe(9);
    expect(new Set(reports.map(({ report }) => report.id)).size).toBe(20);
  });

  it('have the printed pages that their running headers show', () => {
    reports.forEach(({ report, pages }, index) => {
      const [, , least = 0] = LISTED[index] ?? [];
      expect(pages.length).toBeGreaterThanOrEqual(least);
      expect(Math.max(0, ...pages.map(({ page }) => page))).toBeLessThanOrEqual(report.pages ?? 0);
      expect(pages.map(({ page }) => page)).toEqual(pages.map(({ page }) => page).sort((a, b) => a - b));
    });
  });

  it('are not changed by another repair', () => {
    for (const { text } of held) expect(repaired(text) === text).toBe(true);
  });

  it('have passages that are slices of whole sentences, none too long, and hold all of the text', () => {
    for (const { text, sentences, passages } of reports) {
      let covered = 0;
      for (const passage of passages) {
        expect(passage.start).toBe(sentences[passage.sentenceFrom]?.start);
        expect(passage.end).toBe(sentences[passage.sentenceTo - 1]?.end);
        expect(passage.sentenceFrom).toBeLessThanOrEqual(covered);
        expect(passage.end - passage.start).toBeLessThanOrEqual(TARGET_PASSAGE);
        covered = passage.sentenceTo;
      }
      expect(covered).toBe(sentences.length);
      const shown = sentences.map(({ start, end }) => text.slice(start, end)).join('');
      expect(shown.replace(/\s/gu, '') === text.replace(/\s/gu, '')).toBe(true);
    }
  });

  it('lead every sentence back to its place in the raw text', () => {
    for (const { text, raw, offsets, sentences } of held) {
      for (const { start, end } of sentences) {
        const source = rawSpan(offsets, { start, end });
        const ends = [text[start], text[end - 1]].map((sign) => sign?.normalize('NFKC'));
        expect([raw[source.start], raw[source.end - 1]].map((sign) => sign?.normalize('NFKC'))).toEqual(ends);
      }
    }
  });

  it('lose their noise', () => {
    const text = held.map((report) => report.text).join('\n');
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect(count(/上海品茶/gu)).toBe(0);
    expect(count(/而不是相关的文章的链接/gu)).toBe(1);
    expect(count(/产业园区综合金融服务创新-蓝皮书-\d/gu)).toBe(0);
    expect(count(/(?<!\d)\d{1,2}商业银行用户体验体系建设白皮书/gu)).toBe(0);
    // Four letters and more that stand twice: bold type that was drawn twice.
    expect(count(/(\p{Script=Han}{4,20})\1/gu)).toBe(0);
    expect(count(/\p{Script=Han}[,;?!]\p{Script=Han}/gu)).toBe(0);
  });

  it('keep their structure: contents, tables and headings', () => {
    const kinds = held.flatMap(({ passages }) => passages.map(({ kind }) => kind));
    const count = (kind: string) => kinds.filter((other) => other === kind).length;
    expect(count('listing')).toBe(9);
    expect(count('contents')).toBeGreaterThanOrEqual(6);
    expect(count('table')).toBeGreaterThanOrEqual(18);
    expect(held.flatMap(({ headings }) => headings).length).toBeGreaterThanOrEqual(30);
    expect(kinds.length).toBeGreaterThan(950);
    expect(kinds.length).toBeLessThan(1_150);
  });

  it('keep what is damaged as it stands', () => {
    const text = held.map((report) => report.text).join('\n');
    for (const damaged of ['3.1V.65 亿元', '3.27&.46 亿元', '2.64.4万亿', '36.13!64.04', '40.50w.08']) {
      expect(text).toContain(damaged);
    }
  });
});
