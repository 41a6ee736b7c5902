import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask as askApi } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { highlighted, openPage, pressUntilFocused } from './open-page.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';
/** Answered with more than one citation. */
const LIST_QUESTION = '可用性评估有哪些要求？';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `the page by keyboard (${CHROMIUM_MISSING})` : 'the page by keyboard', () => {
  let browser: Browser;
  let service: RunningService;
  const open = (options: Partial<Parameters<typeof openPage>[1]> = {}) =>
    openPage(browser, { url: service.url, ...options });

  beforeAll(async () => {
    browser = await launchChromium();
    service = await startService();
    await askApi(service.url, { question: LIST_QUESTION, conversationId: 'kept' });
    return async () => {
      await browser.close();
      await service.close();
    };
  });

  it('leads by keyboard alone from a question over its citations and feedback to a kept conversation', async () => {
    const { page, complaints, box, firstMark, evidence } = await open();
    const press = (key: string) => page.keyboard.press(key);
    const reach = (target: Parameters<typeof pressUntilFocused>[1]['target'], key = 'Tab') =>
      pressUntilFocused(page, { key, target });
    await reach(box);
    await page.keyboard.type(LIST_QUESTION);
    await press('Enter');
    await page.getByRole('button', { name: '没有帮助' }).waitFor();
    await reach(firstMark, 'Shift+Tab');
    await press('Enter');
    const first = await highlighted(evidence);
    await reach(evidence.getByRole('button', { name: '下一处引文' }), 'Shift+Tab');
    await press('Enter');
    await expect.poll(() => highlighted(evidence)).not.toBe(first);
    await press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await firstMark.evaluate((mark) => mark === document.activeElement)).toBe(true);

    const disliked = page.getByRole('button', { name: '没有帮助' });
    await reach(disliked);
    await press('Enter');
    await reach(page.getByRole('radio').first());
    await press('Space');
    await reach(page.getByRole('button', { name: '提交' }));
    await press('Enter');
    await page.getByText('谢谢').waitFor();
    expect(await disliked.evaluate((button) => button === document.activeElement)).toBe(true);

    await reach(page.getByRole('link', { name: '新对话' }), 'Shift+Tab');
    await press('Enter');
    await page.getByRole('list', { name: '可以这样问' }).waitFor();
    await reach(page.getByRole('link', { name: LIST_QUESTION }).last());
    await press('Enter');
    await page.getByRole('heading', { name: LIST_QUESTION, level: 2 }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('never hides what has the focus under the bars that stay', async () => {
    const { page } = await open({ url: `${service.url}/conversations/kept`, viewport: { width: 1280, height: 500 } });
    const article = page.getByRole('article');
    await article.getByRole('button', { name: '没有帮助' }).waitFor();
    const [first, last] = [article.getByRole('button').first(), article.getByRole('button').last()];
    const [header, question] = [page.getByRole('banner'), page.getByRole('region', { name: '问题' })];
    for (const [button, key] of [
      [first, 'Shift+Tab'],
      [last, 'Tab'],
    ] as const) {
      await pressUntilFocused(page, { key, target: button });
      const [at, over, under] = await Promise.all([button, header, question].map((it) => it.boundingBox()));
      expect(at!.y).toBeGreaterThanOrEqual(over!.y + over!.height);
      expect(at!.y + at!.height).toBeLessThanOrEqual(under!.y);
    }
  });

  it('begins with a way past the bar at the side', async () => {
    const { page } = await open();
    const skip = page.getByRole('link', { name: '跳到正文' });
    await skip.waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    expect(
      await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().left >= 0),
    ).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('keeps the focus in the list when a conversation is renamed, deleted and restored', async () => {
    await askApi(service.url, { question: QUESTION, conversationId: 'changed' });
    const { page } = await open();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const choose = async (name: string) => {
      await pressUntilFocused(page, { key: 'ArrowDown', target: page.getByRole('menuitem', { name }) });
      await page.keyboard.press('Enter');
    };
    const menu = page.getByRole('button', { name: `「${QUESTION}」的操作` });
    await pressUntilFocused(page, { key: 'Tab', target: menu.first() });
    await page.keyboard.press('Enter');
    await choose('重命名');
    await page.getByRole('textbox', { name: '对话标题' }).fill('评估时长');
    await page.keyboard.press('Enter');
    const renamed = page.getByRole('link', { name: '评估时长' });
    await renamed.waitFor();
    expect(await renamed.evaluate((link) => link === document.activeElement)).toBe(true);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await choose('删除');
    await expect.poll(focused).toBe('撤销');
    await page.keyboard.press('Enter');
    await renamed.waitFor();
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  it('opens menus, leaves them and follows their links by keyboard', async () => {
    const { page } = await open({ url: `${service.url}/conversations/kept` });
    const share = page.getByRole('button', { name: '分享' });
    await share.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => share.getAttribute('aria-expanded')).toBe('false');
    expect(await share.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const markdown = page.getByRole('menuitem', { name: 'Markdown' });
    // The keys are for the menu from when it has come in.
    await markdown.click({ trial: true });
    await pressUntilFocused(page, { key: 'ArrowDown', target: markdown });
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.md$/u);
    await expect.poll(() => share.getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps the filter by the keyboard: next after its button, and Escape leads back', async () => {
    const { page } = await open();
    const button = page.getByRole('button', { name: '全部报告' });
    await button.focus();
    await page.keyboard.press('Enter');
    const from = page.getByLabel('发布日期自');
    await from.waitFor();
    await pressUntilFocused(page, { key: 'Tab', target: from });
    await page.keyboard.press('Escape');
    await from.waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
