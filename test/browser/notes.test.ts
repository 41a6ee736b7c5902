import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNoteLibrary } from '../note-library.js';
import { startService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { highlighted, openPage, overhang } from './open-page.js';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `notes on the page (${CHROMIUM_MISSING})` : 'notes on the page', () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;
  const open = (width?: number) =>
    openPage(browser, { url: service.url, ...(width !== undefined && { viewport: { width, height: 640 } }) });

  beforeAll(async () => {
    browser = await launchChromium();
    const { libraryDir, remove } = await buildNoteLibrary();
    service = await startService({ env: { LIBRARY_DIR: libraryDir } });
    return async () => {
      await browser.close();
      await service.close();
      remove();
    };
  });

  it.each([undefined, 320])(
    'show figures that disagree in a table whose marks open them, %s px wide',
    async (width) => {
      const { page, complaints, ask, evidence } = await open(width);
      await ask('2023年末普惠小微贷款余额是多少？');
      const rows = page.getByRole('table').getByRole('row');
      await rows.nth(2).waitFor();
      const texts = await rows.allInnerTexts();
      expect(texts[1]).toMatch(/29\.4万亿元[\s\S]*2023年末[\s\S]*信贷市场评述[\s\S]*2024-06-30 发布/);
      expect(texts[2]).toMatch(/28\.6万亿元[\s\S]*2023年末[\s\S]*金融运行观察[\s\S]*2024-01-24 发布/);
      expect(await overhang(page)).toBe(0);
      await rows.nth(2).getByRole('button').click();
      expect(await highlighted(evidence)).toContain('28.6万亿元');
      expect(complaints).toEqual([]);
    },
  );

  it('show the raw text of a damaged figure', async () => {
    const { page, complaints, ask } = await open();
    await ask('滨海产业园区专项债券的利率和发行规模是多少？');
    await page.getByText('3.1V.65 亿元 在提取出的原文里').waitFor();
    expect(complaints).toEqual([]);
  });

  it('show the part of a question that is not answered', async () => {
    const { page, ask } = await open();
    await ask('可用性评估每场不宜超过多长时间，评估费用是多少元？');
    await page.getByRole('heading', { name: '以下部分未作答' }).waitFor();
    await page.getByRole('article').getByRole('listitem').getByText('评估费用是多少元').waitFor();
  });
});
