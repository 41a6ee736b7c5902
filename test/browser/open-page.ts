import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

export interface OpenedPage {
  page: Page;
  /** Errors of the page's scripts, of its console, and breaches of its content policy. */
  complaints: string[];
  /** The box that questions are typed into. */
  box: Locator;
  /** Marks of the first source, in the answer and in its notes. */
  firstMark: Locator;
  /** The evidence, as a panel or as a drawer. */
  evidence: Locator;
  ask: (question: string) => Promise<void>;
}

/** The chat page in a fresh browser profile, until the test ends. */
export async function openPage(
  browser: Browser,
  { url, ...options }: { url: string } & BrowserContextOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(url);
  const box = page.getByRole('textbox', { name: '问题' });
  return {
    page,
    complaints,
    box,
    firstMark: page.getByRole('button', { name: /^来源 1：/ }).first(),
    evidence: page.getByRole('complementary', { name: '出处原文' }).or(page.getByRole('dialog')),
    ask: async (question) => {
      await box.fill(question);
      await box.press('Enter');
    },
  };
}

/** How far the page reaches beyond the window's right edge, in CSS pixels. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The highlighted words in the evidence, as the browser shows them. */
export async function highlighted(evidence: Locator): Promise<string> {
  await evidence.locator('mark').first().waitFor();
  return (await evidence.locator('mark').allTextContents()).join('');
}

/** Presses a key until the element has the focus. @throws when it never gets it */
export async function pressUntilFocused(page: Page, { key, target }: { key: string; target: Locator }): Promise<void> {
  // More presses than the page has places to stop at.
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${String(target)}`);
}
