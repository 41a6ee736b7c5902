import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask as askApi } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { findViolations } from './find-violations.js';
import { highlighted, openPage, overhang, type OpenedPage } from './open-page.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';
/** Answered with more than one citation. */
const LIST_QUESTION = '可用性评估有哪些要求？';
const OUT_OF_SCOPE = '明天杭州的天气怎么样？';
const PHONE = { viewport: { width: 390, height: 800 } };

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `access to the page (${CHROMIUM_MISSING})` : 'access to the page', () => {
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

  const answered = async ({ page, ask, firstMark, evidence }: OpenedPage) => {
    await ask(QUESTION);
    await page.getByRole('button', { name: '没有帮助' }).waitFor();
    await firstMark.click();
    await highlighted(evidence);
  };
  const views: [string, (opened: OpenedPage) => Promise<unknown>][] = [
    ['the welcome', ({ page }) => page.getByRole('list', { name: '可以这样问' }).waitFor()],
    ['an answer with its evidence open', answered],
    [
      'a refusal',
      async ({ page, ask }) => {
        await ask(OUT_OF_SCOPE);
        await page.getByRole('button', { name: '改写问题' }).waitFor();
      },
    ],
    [
      'the filter',
      async ({ page }) => {
        await page.getByRole('button', { name: '全部报告' }).click();
        await page.getByLabel('发布日期自').waitFor();
      },
    ],
    [
      'the feedback form',
      async ({ page, ask }) => {
        await ask(QUESTION);
        await page.getByRole('button', { name: '没有帮助' }).click();
        await page.getByRole('group', { name: '问题在哪里？' }).waitFor();
      },
    ],
    [
      'a menu',
      async ({ page }) => {
        await page
          .getByRole('button', { name: /的操作$/u })
          .first()
          .click();
        await page.getByRole('menuitem', { name: '重命名' }).waitFor();
      },
    ],
    [
      'the state of the service',
      async ({ page }) => {
        await page.getByRole('button', { name: '状态' }).click();
        await page.getByText('资料库版本').waitFor();
      },
    ],
  ];
  const phoneViews: typeof views = [
    [
      'the menu',
      async ({ page }) => {
        await page.getByRole('button', { name: '菜单' }).click();
        await page.getByRole('link', { name: LIST_QUESTION }).waitFor();
      },
    ],
    ['the evidence', answered],
  ];

  /** Nothing fades in over what is measured, as readers may wish. */
  const calm = { reducedMotion: 'reduce' } as const;

  it.each([
    ...views.map(([name, show]) => [name, {}, show] as const),
    ...phoneViews.map(([name, show]) => [`${name} on a phone`, PHONE, show] as const),
    ...views.map(([name, show]) => [`${name} in the dark`, { colorScheme: 'dark' }, show] as const),
    ...phoneViews.map(
      ([name, show]) => [`${name} on a phone in the dark`, { ...PHONE, colorScheme: 'dark' }, show] as const,
    ),
  ])('meets no barrier in %s', async (_, options, show) => {
    const opened = await open({ ...options, ...calm });
    await show(opened);
    expect(await findViolations(opened.page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it.each(['/feedback', '/conversations/kept/print'])('meets no barrier in English at %s', async (path) => {
    const { page } = await open({ ...calm, url: service.url });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Not investment advice').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.addInitScript(() => (window.print = () => undefined));
    await page.goto(`${service.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await findViolations(page)).toEqual([]);
  });

  it('has one heading over each view, and none that skips a level', async () => {
    const { page, ask } = await open();
    await ask(QUESTION);
    await page.getByRole('list', { name: '资料来源' }).waitFor();
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map((heading) => Number(/\d/.exec(heading.tagName)?.[0])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(await page.title()).toContain(QUESTION);
  });

  it('announces that an answer is there once, and none of its parts', async () => {
    const { page, ask } = await open();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const live = element?.closest('[role=status],[role=alert],[aria-live]');
          if (live?.textContent) heard.push(live.textContent);
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    await ask(QUESTION);
    await page.getByRole('button', { name: '没有帮助' }).waitFor();
    const heard = await page.evaluate<string[]>('window.heard');
    const told = heard.filter((text, at) => text !== heard[at - 1]);
    expect(told).toEqual(['正在回答…', expect.stringMatching(/^回答完毕：引用 \d+ 处原文。$/u)]);
  });

  it.each([
    ['magnified to 200 %', { width: 640, height: 450 }],
    ['320 px wide', { width: 320, height: 640 }],
  ])('loses nothing %s', async (_, viewport) => {
    const opened = await open({ viewport });
    const { page, box } = opened;
    await answered(opened);
    expect(await overhang(page)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '没有帮助' }).click();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('谢谢').waitFor();
    await box.scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '全部报告' }).click();
    await page.getByLabel('发布日期自').waitFor();
    expect(await overhang(page)).toBe(0);
  });
});
