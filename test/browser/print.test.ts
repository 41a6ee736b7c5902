import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeConversationSchema, type WholeConversation } from '../../src/conversation-schemas.js';
import { ask } from '../ask.js';
import { buildNoteLibrary } from '../note-library.js';
import { startService, type RunningService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { openPage } from './open-page.js';

const QUESTIONS = [
  '2023年末普惠小微贷款余额是多少？',
  '可用性评估每场不宜超过多长时间，评估费用是多少元？',
  '明天杭州的天气怎么样？',
];

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `the printed page (${CHROMIUM_MISSING})` : 'a conversation on paper', () => {
  let browser: Browser;
  let service: RunningService;
  let conversation: WholeConversation;

  beforeAll(async () => {
    browser = await launchChromium();
    const { libraryDir, remove } = await buildNoteLibrary();
    service = await startService({ env: { LIBRARY_DIR: libraryDir } });
    for (const question of QUESTIONS) await ask(service.url, { question, conversationId: 'printed' });
    const kept = await fetch(`${service.url}/api/v1/conversations/printed`);
    conversation = wholeConversationSchema.parse(await kept.json());
    return async () => {
      await browser.close();
      await service.close();
      remove();
    };
  });

  /** The printed page, whose service gives a turn at a time, and how often it asked to be printed. */
  async function openPrinted(path = '/conversations/printed/print', options: { colorScheme?: 'dark' } = {}) {
    const opened = await openPage(browser, { url: `${service.url}/library`, ...options });
    const { page } = opened;
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = `${document.documentElement.dataset.printed ?? ''}${document.querySelectorAll('article').length}.`;
      };
    });
    await page.route('**/api/v1/conversations/printed*', (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '1');
      return route.continue({ url: url.href });
    });
    await page.goto(`${service.url}${path}`);
    return { ...opened, printed: () => page.evaluate(() => document.documentElement.dataset.printed) };
  }

  it('has all of it, and is printed once when all of it is there', async () => {
    const { page, complaints, printed } = await openPrinted();
    await expect.poll(printed).toBe(`${QUESTIONS.length}.`);
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(QUESTIONS);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(conversation.title);
    expect(await page.title()).toContain(conversation.title);
    const text = (await page.getByRole('main').innerText()).replace(/\s+/gu, '');
    for (const part of ['打印于', '以下部分未作答', '附注', '不构成投资建议']) expect(text).toContain(part);
    for (const { answer } of conversation.turns) {
      for (const { quote, title, publishedOn = '' } of answer.citations)
        for (const part of [quote, title, publishedOn]) expect(text).toContain(part.replace(/\s+/gu, ''));
    }
    await page.getByRole('button', { name: '打印' }).click();
    expect(await printed()).toBe(`${QUESTIONS.length}.${QUESTIONS.length}.`);
    await page.getByRole('link', { name: '返回对话' }).click();
    await page.waitForURL('**/conversations/printed');
    expect(complaints).toEqual([]);
  });

  it('is black on white without bars, also where the screen is dark', async () => {
    const { page, printed } = await openPrinted(undefined, { colorScheme: 'dark' });
    await expect.poll(printed).toBeDefined();
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        ground: of('body').backgroundColor,
        ink: of('.answer-text').color,
        mark: [of('.citation-mark').color, of('.citation-mark').backgroundColor],
        source: of('.printed-sources li').breakInside,
      };
    });
    expect(colours).toEqual({
      ground: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      mark: ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'],
      source: 'avoid',
    });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: '返回对话' }).isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is one answer alone where the reader asks for that', async () => {
    const { page, printed } = await openPrinted('/conversations/printed');
    const asked = conversation.turns.at(-1)!;
    const tools = page.getByRole('article', { name: asked.question });
    await tools.getByRole('button', { name: '导出' }).click();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('menuitem', { name: '打印' }).click();
    const address = new URL((await opened).url());
    expect(address.search).toBe(`?answer=${asked.answer.id}`);
    await page.goto(address.href);
    await expect.poll(printed).toBe('1.');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([asked.question]);
  });

  it('says so when there is no such conversation, and prints nothing', async () => {
    const { page, printed } = await openPrinted('/conversations/unknown/print');
    await page.getByRole('alert').waitFor();
    expect(await printed()).toBeUndefined();
  });
});
