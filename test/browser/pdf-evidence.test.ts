import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPdf } from '../fixtures/build-pdf.js';
import { buildNoteLibrary } from '../note-library.js';
import { startService } from '../service.js';
import { findViolations } from './find-violations.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { inkOf, type DrawnInk } from './drawn-page.js';
import { highlighted, openPage, overhang } from './open-page.js';
import { HEAD, printReport, ROW } from './print-report.js';

/** Is answered by a row of the table on page 2, which is read with the table's head on page 1. */
const QUESTION = `${ROW[0]}贷款余额`;
/** Pixels of as many letters as are quoted, on a screen with two or three pixels to each of the page's. */
const LEAST_INK = 200;
const FILE = '海湾银行普惠金融年度报告.pdf';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `evidence from a PDF (${CHROMIUM_MISSING})` : 'evidence from a PDF', () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;
  let file: string;
  let pdf: Uint8Array;

  beforeAll(async () => {
    browser = await launchChromium();
    pdf = await printReport(browser);
    const { libraryDir, sources, remove } = await buildNoteLibrary({ [FILE]: pdf });
    file = join(sources, FILE);
    service = await startService({ env: { LIBRARY_DIR: libraryDir } });
    return async () => {
      await browser.close();
      await service.close();
      remove();
    };
  });

  /** The first mark of the answer, opened. */
  async function openEvidence(options: BrowserContextOptions = {}) {
    const opened = await openPage(browser, { url: service.url, deviceScaleFactor: 2, ...options });
    const files: string[] = [];
    opened.page.on('request', (request) => {
      if (request.url().endsWith('/file')) files.push(request.url());
    });
    await opened.ask(QUESTION);
    await opened.firstMark.click();
    return { ...opened, files };
  }

  /** The marks cover the quoted words, and next to nothing else. */
  function expectMarked({ marked, unmarked, other, elsewhere, marks }: DrawnInk): void {
    expect(marks).toBeGreaterThan(0);
    expect(marked).toBeGreaterThan(LEAST_INK);
    expect(unmarked).toBeLessThan(0.01 * marked);
    expect(other).toBeLessThan(0.02 * marked);
    expect(elsewhere).toBeGreaterThan(LEAST_INK);
  }

  it('is shown on its page, the quoted words marked', async () => {
    const { page, complaints, evidence, files } = await openEvidence();
    const row = await inkOf(evidence, 2);
    expectMarked(row);
    expect(row.marks).toBe(ROW.length);
    expect(await evidence.getByRole('figure').innerText()).toContain(ROW.join(' | '));

    const [mark, region] = [await evidence.locator('.page-mark').first().boundingBox(), evidence.getByRole('region')];
    const reader = await region.boundingBox();
    expect(mark!.y).toBeGreaterThanOrEqual(reader!.y);
    expect(mark!.y + mark!.height).toBeLessThanOrEqual(reader!.y + reader!.height);

    await page.getByRole('button', { name: '下一处引文' }).click();
    expectMarked(await inkOf(evidence, 1));
    await page.getByRole('button', { name: '上一处引文' }).click();
    await inkOf(evidence, 2);
    expect(files).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('turns pages and grows', async () => {
    const { evidence, firstMark, complaints } = await openEvidence();
    await inkOf(evidence, 2);
    const width = async () => (await evidence.locator('.page-sheet').boundingBox())!.width;
    const narrow = await width();
    await evidence.getByRole('button', { name: '放大' }).click();
    expectMarked(await inkOf(evidence, 2));
    expect(await width()).toBeGreaterThan(1.4 * narrow);
    await evidence.getByRole('button', { name: '上一页' }).click();
    expect(await inkOf(evidence, 1)).toMatchObject({ marks: 0, marked: 0 });
    expect(await evidence.getByRole('button', { name: '上一页' }).isDisabled()).toBe(true);
    await firstMark.click();
    expectMarked(await inkOf(evidence, 2));
    await evidence.getByRole('button', { name: '缩小' }).click();
    await expect.poll(width).toBe(narrow);
    expect(complaints).toEqual([]);
  });

  it('draws the last of citations that are opened in a hurry, and frees the file when closed', async () => {
    const { page, evidence, complaints, files } = await openEvidence();
    await evidence.locator('.page-tools').waitFor();
    for (const key of [']', '[', ']', '[', ']']) await page.keyboard.press(key);
    expectMarked(await inkOf(evidence, 1));
    expect(await evidence.locator('canvas').count()).toBe(1);
    expect(files).toHaveLength(1);
    expect(page.workers()).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.workers().length).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows its text on request, marked too, and keeps to it', async () => {
    const { page, evidence, complaints } = await openEvidence();
    await inkOf(evidence, 2);
    await evidence.getByRole('button', { name: '文字' }).click();
    expect(await highlighted(evidence)).toBe(ROW.join(''));
    await page.keyboard.press(']');
    await expect.poll(() => highlighted(evidence)).toBe(HEAD.join(''));
    await evidence.getByRole('button', { name: '原页' }).click();
    expectMarked(await inkOf(evidence, 1));
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('keeps nobody out, in a %s look', async (colorScheme) => {
    const { page, evidence } = await openEvidence({ colorScheme });
    await inkOf(evidence, 2);
    expect(await findViolations(page)).toEqual([]);
  });

  it('fits a screen of 320 px', async () => {
    const { page, evidence, complaints } = await openEvidence({
      viewport: { width: 320, height: 640 },
      deviceScaleFactor: 3,
    });
    expectMarked(await inkOf(evidence, 2));
    expect(await overhang(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('loads nothing of what draws pages before a page is opened', async () => {
    const { page } = await openPage(browser, { url: service.url });
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /pdf/u.test(name))).toEqual([]);
  });

  describe('falls back to its text, and says why,', () => {
    const expectText = async (reason: RegExp) => {
      const { evidence, page } = await openEvidence();
      await evidence.getByRole('status').getByText(reason).waitFor();
      expect(await highlighted(evidence)).toBe(ROW.join(''));
      expect(await evidence.getByRole('button', { name: '文字' }).getAttribute('aria-pressed')).toBe('true');
      return { evidence, page };
    };
    const whole = () => writeFileSync(file, pdf);

    it('where its file is gone, until it is back', async () => {
      rmSync(file);
      const { evidence } = await expectText(/已不在原处/);
      whole();
      await evidence.getByRole('button', { name: '原页' }).click();
      expectMarked(await inkOf(evidence, 2));
    });

    it('where its file has changed', async () => {
      writeFileSync(file, buildPdf({ pages: ['', ''] }));
      await expectText(/建库之后有改动/);
      whole();
    });

    it.each([
      ['asks for a password', buildPdf({ pages: [''], locked: true }), /设有密码/],
      ['is damaged', new TextEncoder().encode('%PDF-1.4\nxyz\n%%EOF'), /已损坏/],
    ])('where what comes %s', async (_, bytes, reason) => {
      const context = await openPage(browser, { url: service.url });
      await context.page.route('**/file', (route) => route.fulfill({ body: Buffer.from(bytes) }));
      await context.ask(QUESTION);
      await context.firstMark.click();
      await context.evidence.getByRole('status').getByText(reason).waitFor();
      expect(await highlighted(context.evidence)).toBe(ROW.join(''));
    });
  });
});
