import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPdf, textAt } from '../fixtures/build-pdf.js';
import { buildNoteLibrary } from '../note-library.js';
import { startService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { inkOf } from './drawn-page.js';
import { openPage } from './open-page.js';

/** A black square of 8 by 8, as a fax: each row begins black and stays so. */
const FAX_ROWS = ['001' + '00110101' + '000101', ...Array.from({ length: 7 }, () => '11')].join('');
const FAX = (FAX_ROWS.padEnd(Math.ceil(FAX_ROWS.length / 8) * 8, '0').match(/.{8}/gu) ?? [])
  .map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0'))
  .join('');
const SQUARE =
  'q 100 0 0 100 150 50 cm BI /W 8 /H 8 /BPC 1 /CS /G /F [/AHx /CCF] ' +
  `/DP [null << /K -1 /Columns 8 /Rows 8 /EndOfBlock false >>] ID ${FAX}> EI Q`;
/** In a font that the file names but does not hold. */
const SENTENCE = '港湾银行2023年末不良贷款率为1.2%。';
const PDF = buildPdf({
  size: [300, 300],
  pages: [`${textAt({ x: 20, y: 250, size: 10, font: 'F2', lines: [SENTENCE] })} ${SQUARE}`],
});

const skips = skipsBrowserTests();

describe.skipIf(skips)(
  skips ? `what a PDF leaves to its reader (${CHROMIUM_MISSING})` : 'what a PDF leaves to its reader',
  () => {
    let browser: Browser;
    let service: Awaited<ReturnType<typeof startService>>;

    beforeAll(async () => {
      browser = await launchChromium();
      const { libraryDir, remove } = await buildNoteLibrary({ '港湾银行年度报告.pdf': PDF });
      service = await startService({ env: { LIBRARY_DIR: libraryDir } });
      return async () => {
        await browser.close();
        await service.close();
        remove();
      };
    });

    it('comes from the service: character maps, fonts and the decoder of faxes', async () => {
      const { page, complaints, ask, firstMark, evidence } = await openPage(browser, {
        url: service.url,
        deviceScaleFactor: 2,
      });
      const others: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(service.url) && !request.url().startsWith('data:')) others.push(request.url());
      });
      await ask('港湾银行2023年末不良贷款率是多少？');
      await firstMark.click();
      const { marks, other, elsewhere } = await inkOf(evidence, 1);
      expect(marks).toBe(1);
      expect(other).toBeGreaterThan(200);
      // The square is a ninth of the page, which is some 400 px wide, at two pixels each.
      expect(elsewhere).toBeGreaterThan(50_000);
      expect(others).toEqual([]);
      expect(complaints).toEqual([]);
    });
  },
);
