import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/adapters/pdfjs-pdf.js';
import { loadPdf } from '../../src/ingest/load/load-pdf.js';
import { prepareReport, type PreparedReport } from '../../src/ingest/prepare-report.js';
import { ask } from '../ask.js';
import { buildNoteLibrary } from '../note-library.js';
import { startService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { inkOf } from './drawn-page.js';
import { openPage } from './open-page.js';
import { HEADER, IN_COLUMN, LEFT, printLayout, printScan, TABLE } from './print-layout.js';

const FILE = '海湾银行普惠金融年度报告.pdf';
const skips = skipsBrowserTests();

describe.skipIf(skips)(
  skips ? `the layout of a printed report (${CHROMIUM_MISSING})` : 'the layout of a printed report',
  () => {
    let browser: Browser;
    let pdf: Uint8Array;
    let report: PreparedReport;

    async function draftOf(bytes: Uint8Array) {
      const [draft] = await loadPdf({ path: FILE, bytes }, readPdf);
      return draft!;
    }

    beforeAll(async () => {
      browser = await launchChromium();
      pdf = await printLayout(browser);
      report = prepareReport(await draftOf(pdf), { file: FILE, sha256: '' });
      return () => browser.close();
    });

    it('reads each column whole, a sentence over its lines as one', () => {
      expect(report.text).toContain(`\n${LEFT.repeat(4)}\n${IN_COLUMN}`);
      const sentences = report.sentences.map(({ start, end }) => report.text.slice(start, end));
      expect(sentences).toContain(IN_COLUMN);
      expect(sentences).toContain(LEFT);
    });

    it('reads the words of a sentence in Latin letters as they were written', () => {
      expect(report.text).toContain(
        'Lending to small and medium-sized enterprises rose faster than planned, and the restructuring of older portfolios was completed.',
      );
    });

    it('reads a table by rows, under its title and the names of its columns', () => {
      const rows = TABLE.map((cells) => cells.join(' | '));
      expect(report.text).toContain(rows.join('\n'));
      const sentences = report.sentences.map(({ start, end }) => report.text.slice(start, end));
      for (const cells of rows) expect(sentences).toContain(cells);
      const passage = report.passages.find(({ start, end }) => report.text.slice(start, end).includes(rows[2] ?? ''));
      expect(passage?.headings.at(-1)).toBe(`表1 各机构普惠贷款 ${TABLE[0].join(' ')}`);
    });

    it('knows headings by their type', () => {
      expect(report.headings.map(({ title, level }) => [title, level])).toEqual([
        ['海湾银行普惠金融年度报告', 1],
        ['总体情况', 2],
        ['各机构情况', 2],
        ['English summary', 3],
        ['后记', 2],
      ]);
    });

    it('leaves out what is printed on every page, and keeps footnote marks apart from figures', () => {
      expect(report.pages.length).toBeGreaterThanOrEqual(3);
      expect(report.text).not.toContain(HEADER);
      expect(report.text).not.toMatch(/第 ?\d 页/u);
      // Chromium writes radicals for some characters.
      expect(report.raw.normalize('NFKC')).toContain(HEADER);
      expect(report.text).toContain('期末余额为1256.8亿元³。');
    });

    it('knows a scan by its picture, and does not hold its text', async () => {
      const draft = await draftOf(await printScan(browser));
      expect(draft).toMatchObject({ held: false, raw: '', pageQuality: [{ page: 1, characters: 0, tables: 0 }] });
      expect(draft.pageQuality?.[0]?.pictures).toBeGreaterThan(0.6);
    });

    describe('in a library', () => {
      let service: Awaited<ReturnType<typeof startService>>;
      beforeAll(async () => {
        const { libraryDir, remove } = await buildNoteLibrary({ [FILE]: pdf });
        service = await startService({ env: { LIBRARY_DIR: libraryDir } });
        return async () => {
          await service.close();
          remove();
        };
      });

      it('answers by row and column, and quotes the row with its place', async () => {
        const answer = await ask(service.url, { question: '滨江营业部的贷款余额和增速是多少？' });
        const cited = answer.citations.find(({ quote }) => quote.includes('滨江营业部'));
        expect(cited?.quote).toBe(TABLE[2].join(' | '));
        expect(answer.answer).toContain('增速：21.7%');
        // Four cells, one of them on several lines.
        expect(cited?.boxes?.length).toBeGreaterThan(4);
      });

      it('marks a sentence of a column over its words, and over nothing else', async () => {
        const {
          ask: askPage,
          firstMark,
          evidence,
          complaints,
        } = await openPage(browser, {
          url: service.url,
          deviceScaleFactor: 2,
        });
        await askPage('海湾银行2023年末不良贷款率是多少？');
        await firstMark.click();
        const { marked, unmarked, other, elsewhere, marks } = await inkOf(evidence, 1);
        expect(marks).toBeGreaterThan(1);
        expect(marked).toBeGreaterThan(1_000);
        // Where the sentence ends within a run, its place is reckoned.
        expect(unmarked).toBeLessThan(0.02 * marked);
        expect(other).toBeLessThan(0.02 * marked);
        expect(elsewhere).toBeGreaterThan(marked);
        expect(complaints).toEqual([]);
      });
    });
  },
);
