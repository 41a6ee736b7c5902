import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answerSchema, reportTextSchema, type Citation } from '../../src/schemas.js';
import { startService } from '../service.js';
import { ROOT } from '../test-library.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { highlighted, openPage, overhang, pressUntilFocused } from './open-page.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';
const OUT_OF_SCOPE = '明天杭州的天气怎么样？';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `the chat page (${CHROMIUM_MISSING})` : 'the chat page', () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;
  const open = (options: Partial<Parameters<typeof openPage>[1]> = {}) =>
    openPage(browser, { url: service.url, ...options });

  beforeAll(async () => {
    browser = await launchChromium();
    service = await startService();
    return async () => {
      await browser.close();
      await service.close();
    };
  });

  /** The first citation of the answer to QUESTION, from the API itself. */
  async function firstCitation(): Promise<Citation> {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ question: QUESTION });
    const response = await fetch(new URL('/api/v1/answers', service.url), { method: 'POST', headers, body });
    return answerSchema.parse(await response.json()).citations[0]!;
  }

  async function reportText(id: string): Promise<string> {
    const response = await fetch(new URL(`/api/v1/reports/${id}/text`, service.url));
    return reportTextSchema.parse(await response.json()).text;
  }

  it('streams an answer, and opens a mark at the very words that it cites', async () => {
    const { page, complaints, ask, firstMark, evidence } = await open();
    const response = page.waitForResponse('**/api/v1/answers');
    await ask(QUESTION);
    expect((await response).headers()['content-type']).toContain('text/event-stream');
    await firstMark.click();

    const citation = await firstCitation();
    const text = await reportText(citation.reportId);
    expect(await highlighted(evidence)).toBe(text.slice(citation.start, citation.end));
    expect(await highlighted(evidence)).toBe(citation.quote);
    await expect.poll(() => evidence.innerText()).toContain('报告称');
    expect(await evidence.innerText()).toContain(citation.title);

    const mark = await evidence.locator('mark').first().boundingBox();
    const reader = await evidence.getByRole('region').boundingBox();
    expect(mark!.y).toBeGreaterThanOrEqual(reader!.y);
    expect(mark!.y).toBeLessThan(reader!.y + reader!.height);
    expect(complaints).toEqual([]);
  });

  it('lists the sources, each of which opens the same evidence', async () => {
    const { page, ask, evidence } = await open();
    await ask(QUESTION);
    const citation = await firstCitation();
    const card = page.getByRole('list', { name: '资料来源' }).getByRole('button').first();
    await expect.poll(() => card.innerText()).toContain(citation.title);
    await card.click();
    expect(await highlighted(evidence)).toBe(citation.quote);
  });

  it('tells over the evidence what its source says of the text', async () => {
    const { ask, firstMark, evidence } = await open();
    await ask(QUESTION);
    await firstMark.click();
    const { note } = await firstCitation();
    expect(note).toBeDefined();
    await expect.poll(() => evidence.innerText()).toContain(`说明：${note}`);
  });

  it('shows a refusal as one, with neither marks nor sources', async () => {
    const { page, complaints, ask } = await open();
    await ask(OUT_OF_SCOPE);
    await page.getByRole('heading', { name: /^(超出本库范围|库内未找到依据)$/ }).waitFor();
    expect(await page.getByRole('button', { name: /^来源/ }).count()).toBe(0);
    expect(await page.getByRole('list', { name: '资料来源' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says how it answers and that it gives no investment advice, also on a phone', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    await page.getByRole('main').getByText('仅引用原文').waitFor();
    await page.getByText('不构成投资建议').waitFor();
  });

  it('says, in the language chosen, that refusals were calibrated on another library', async () => {
    const other = await startService({ sources: [join(ROOT, 'test/fixtures/ranking')] });
    onTestFinished(() => other.close());
    const { page } = await open({ url: other.url });
    await page.getByText('另一资料库').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('calibrated on another library').waitFor();
  });

  it('says nothing of a calibration where refusals were calibrated on this library', async () => {
    const { page } = await open();
    await page.getByText('不构成投资建议').waitFor();
    await page.getByRole('list', { name: '可以这样问' }).waitFor();
    expect(await page.getByText('另一资料库').count()).toBe(0);
  });

  it('asks a suggested first question with one press', async () => {
    const { page } = await open();
    const suggestion = page.getByRole('list', { name: '可以这样问' }).getByRole('button').first();
    const question = await suggestion.innerText();
    await suggestion.click();
    await page.getByRole('heading', { name: question, exact: true, level: 2 }).waitFor();
  });

  it('works with the network cut: it asks nothing of any other host', async () => {
    const { page, ask, firstMark, evidence } = await open();
    const elsewhere: string[] = [];
    await page.context().route(
      (url) => url.origin !== new URL(service.url).origin,
      (route) => {
        elsewhere.push(route.request().url());
        return route.abort();
      },
    );
    await page.reload();
    await ask(QUESTION);
    await firstMark.click();
    expect(await highlighted(evidence)).not.toBe('');
    await page.getByRole('link', { name: '资料库' }).click();
    await page.getByRole('table').waitFor();
    expect(elsewhere).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    const { page, box, firstMark, evidence } = await open();
    await pressUntilFocused(page, { key: 'Tab', target: box });
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await firstMark.waitFor();
    await pressUntilFocused(page, { key: 'Shift+Tab', target: firstMark });
    await page.keyboard.press('Enter');
    expect(await highlighted(evidence)).not.toBe('');
    expect(await evidence.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await firstMark.evaluate((mark) => mark === document.activeElement)).toBe(true);
  });

  it('breaks a line with Shift+Enter, and leaves Enter to an input method that composes', async () => {
    const { page, box } = await open();
    await box.fill('可用性评估');
    await box.press('Shift+Enter');
    await box.dispatchEvent('compositionstart');
    await box.press('Enter');
    await box.dispatchEvent('compositionend');
    expect(await box.inputValue()).toContain('可用性评估\n');
    expect(await page.getByRole('article').count()).toBe(0);
    await box.fill(QUESTION);
    await box.press('Enter');
    await page.getByRole('article').waitFor();
  });

  it.each([320, 375])('fits a screen of %i px, with the evidence in a drawer', async (width) => {
    const { page, complaints, ask, firstMark, evidence } = await open({ viewport: { width, height: 640 } });
    expect(await overhang(page)).toBe(0);
    await ask(QUESTION);
    await firstMark.click();
    expect(await highlighted(evidence)).toBe((await firstCitation()).quote);
    expect(await overhang(page)).toBe(0);
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await firstMark.evaluate((mark) => mark === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('sends the turns before with a follow-up, and those alone when it is asked again', async () => {
    const { page, ask } = await open();
    await ask(QUESTION);
    await page.getByRole('button', { name: '发送' }).waitFor();
    const request = page.waitForRequest('**/api/v1/answers');
    await ask('那准备时间呢？');
    const { history } = (await request).postDataJSON();
    expect(history.map((turn: { role: string }) => turn.role)).toEqual(['user', 'assistant']);
    expect(history[0].content).toBe(QUESTION);

    await page.getByRole('button', { name: '发送' }).waitFor();
    const second = page.getByRole('heading', { name: '那准备时间呢？', level: 2 });
    expect(await second.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(150);
    await page.route('**/api/v1/answers', () => undefined);
    const asked = page.waitForRequest('**/api/v1/answers');
    const again = page.getByRole('article').first().getByRole('button', { name: '重新回答' });
    await again.click();
    expect((await asked).postDataJSON()).toMatchObject({ question: QUESTION, history: [] });
    expect(await again.isDisabled()).toBe(true);
  });

  it('offers another try when the connection is lost, and keeps the question over a reload', async () => {
    const { page, box, ask, firstMark } = await open();
    await page.route('**/api/v1/answers', (route) => route.abort());
    await ask(QUESTION);
    await page.getByRole('alert').getByText('与服务的连接中断。').waitFor();
    expect(await box.inputValue()).toBe(QUESTION);
    await page.reload();
    expect(await box.inputValue()).toBe(QUESTION);
    await box.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/v1/answers');
    await page.getByRole('button', { name: '重试' }).click();
    await firstMark.waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await box.inputValue()).toBe('');
  });

  it("shows the service's message and hint when it refuses a request", async () => {
    const { page, box, ask } = await open();
    await ask('？！');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('paragraph').count()).toBe(2);
    expect(await alert.getByRole('button').count()).toBe(0);
    expect(await box.inputValue()).toBe('？！');
  });

  it('counts what a long question has left, and says by how much it is too long instead of asking it', async () => {
    const { page, box, ask } = await open();
    await box.fill('问'.repeat(1_990));
    await page.getByText('还可输入 10 字').waitFor();
    await ask('问'.repeat(2_001));
    await page.getByText('问题最长 2000 字，超出 1 字').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await ask(QUESTION);
    await page.getByRole('article').waitFor();
  });

  it('stops on request', async () => {
    const { page, box, ask } = await open();
    await page.route('**/api/v1/answers', () => undefined);
    await ask(QUESTION);
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止').waitFor();
    expect(await box.inputValue()).toBe(QUESTION);
  });

  it('speaks English on request, and remembers it', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await page.getByText('Not investment advice').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('不构成投资建议').waitFor();
  });

  it.each(['light', 'dark'] as const)('follows a %s system', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const lightness = Number(/\d+/.exec(ground)?.[0]);
    expect(lightness > 128).toBe(colorScheme === 'light');
  });
});
