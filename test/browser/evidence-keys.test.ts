import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNoteLibrary } from '../note-library.js';
import { startService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { highlighted, openPage } from './open-page.js';

/** Is answered from two reports, which disagree. */
const QUESTION = '2023年末普惠小微贷款余额是多少？';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `open evidence (${CHROMIUM_MISSING})` : 'open evidence', () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;

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

  async function openFirst(width = 1280) {
    const opened = await openPage(browser, { url: service.url, viewport: { width, height: 900 } });
    await opened.ask(QUESTION);
    await opened.firstMark.click();
    await highlighted(opened.evidence);
    return { ...opened, place: () => opened.evidence.locator('.citation-steps').innerText() };
  }

  it.each([
    ['[', ']', 1280],
    ['【', '】', 1280],
    ['[', ']', 390],
  ])('goes to the citation before with %s and to the next with %s, %i px wide', async (before, after, width) => {
    const { page, evidence, place, complaints } = await openFirst(width);
    const press = (key: string) => evidence.dispatchEvent('keydown', { key, bubbles: true });
    const first = await highlighted(evidence);
    await page.keyboard.press('[');
    expect(await place()).toContain('[1] / 2');
    await press(after);
    await expect.poll(place).toContain('[2] / 2');
    await expect.poll(() => highlighted(evidence)).not.toBe(first);
    await press(after);
    expect(await place()).toContain('[2] / 2');
    await press(before);
    await expect.poll(place).toContain('[1] / 2');
    await expect.poll(() => highlighted(evidence)).toBe(first);
    expect(complaints).toEqual([]);
  });

  it('leaves the keys to what else has the focus', async () => {
    const { page, box, firstMark, place, evidence } = await openFirst();
    await box.focus();
    await page.keyboard.type('[注]');
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('[注]');
    await firstMark.focus();
    await page.keyboard.press(']');
    expect(await place()).toContain('[1] / 2');
    expect(await evidence.isVisible()).toBe(true);
  });

  it('closes with Escape, back to the mark that opened it', async () => {
    const { page, evidence, firstMark } = await openFirst();
    await page.keyboard.press(']');
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await firstMark.evaluate((mark) => mark === document.activeElement)).toBe(true);
  });

  it('has the figure outlined that was pressed in the answer', async () => {
    const { page, evidence, complaints, ask } = await openPage(browser, { url: service.url });
    await ask(QUESTION);
    const figure = page.getByRole('article').locator('button.figure').filter({ hasText: '29.4万亿元' }).first();
    await figure.click();
    const outlined = evidence.locator('mark .figure-found');
    await outlined.waitFor();
    expect(await outlined.allInnerTexts()).toEqual(['29.4万亿元']);
    expect(await highlighted(evidence)).toContain('29.4万亿元');
    expect(complaints).toEqual([]);
  });
});
