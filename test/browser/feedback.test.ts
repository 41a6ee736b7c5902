import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionSchema } from '../../src/evaluate/question.js';
import { feedbackItemSchema } from '../../src/feedback-schemas.js';
import type { Answer } from '../../src/schemas.js';
import { ask, postJson } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { highlighted, openPage, overhang } from './open-page.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';
const OTHER = '明天杭州的天气怎么样？';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `feedback on the page (${CHROMIUM_MISSING})` : 'feedback on the page', () => {
  let browser: Browser;
  let service: RunningService;
  let answer: Answer;
  const open = (query = '', options: Partial<Parameters<typeof openPage>[1]> = {}) =>
    openPage(browser, { url: `${service.url}/feedback${query}`, ...options });

  beforeAll(async () => {
    browser = await launchChromium();
    service = await startService();
    const give = (id: string, body: object) => postJson(`${service.url}/api/v1/answers/${id}/feedback`, body);
    answer = await ask(service.url, { question: QUESTION, conversationId: 'rated' });
    await give(answer.id, { rating: 'down', reason: 'wrong_figure', comment: '应为三小时' });
    const refused = await ask(service.url, { question: OTHER });
    await give(refused.id, { rating: 'up' });
    return async () => {
      await browser.close();
      await service.close();
    };
  });

  it('is listed, the latest first, with what was asked, found and said', async () => {
    const { page, complaints } = await open();
    const entries = page.getByRole('article');
    await entries.nth(1).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([OTHER, QUESTION]);
    const told = await entries.nth(1).innerText();
    for (const part of ['没有帮助', '数字不对', '应为三小时']) expect(told).toContain(part);
    expect(complaints).toEqual([]);
  });

  it('is filtered by fields that the address holds, so that it can be passed on', async () => {
    const { page } = await open();
    await page.getByRole('combobox', { name: '评价' }).selectOption('没有帮助');
    await page.getByRole('combobox', { name: '原因' }).selectOption('数字不对');
    await expect.poll(() => page.getByRole('article').count()).toBe(1);
    await page.getByLabel('日期自').fill('2001-02-03');
    await expect.poll(() => page.url()).toContain('/feedback?rating=down&reason=wrong_figure&from=2001-02-03');

    const passedOn = await open(new URL(page.url()).search);
    await passedOn.page.getByRole('heading', { name: QUESTION }).waitFor();
    expect(await passedOn.page.getByRole('article').count()).toBe(1);
    expect(await passedOn.page.getByLabel('日期自').inputValue()).toBe('2001-02-03');
    await passedOn.page.getByRole('combobox', { name: '原因' }).selectOption('已过时');
    await passedOn.page.getByText('没有符合条件的反馈').waitFor();
  });

  it('shows the answer as it was given, and opens what it cites', async () => {
    const { page, complaints, firstMark, evidence } = await open('?rating=down');
    await page.getByRole('button', { name: '查看回答' }).click();
    await firstMark.click();
    expect(await highlighted(evidence)).toBe(answer.citations[0]!.quote);
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await firstMark.evaluate((mark) => mark === document.activeElement)).toBe(true);
    await page.getByRole('link', { name: '打开所在对话' }).click();
    await page.waitForURL('**/conversations/rated');
    await page.getByRole('heading', { name: QUESTION, level: 2 }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('becomes an evaluation question, with where to put it', async () => {
    const { page, complaints } = await open('?rating=down');
    await page.getByRole('button', { name: '转为评测问题' }).click();
    const line = page.getByRole('region', { name: '评测问题' });
    expect(questionSchema.parse(JSON.parse(await line.innerText()))).toMatchObject({ question: QUESTION });
    await page.getByText('data/eval/').waitFor();
    await page.getByRole('button', { name: '复制这一行' }).click();
    await page.getByText('已复制').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is exported with the same filter', async () => {
    const { page } = await open('?rating=up');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 JSONL' }).click();
    const stream = await (await download).createReadStream();
    const lines = Buffer.concat(await stream.toArray())
      .toString()
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => feedbackItemSchema.parse(JSON.parse(line)).question)).toEqual([OTHER]);
  });

  it('is read a page at a time, and the focus goes on to the next page', async () => {
    const { page } = await open('?rating=none');
    await page.route('**/api/v1/feedback*', (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '1');
      return route.continue({ url: url.href });
    });
    await page.reload();
    await page.getByRole('button', { name: '显示更多' }).click();
    const second = page.getByRole('article').nth(1);
    await second.waitFor();
    expect(await second.evaluate((entry) => entry === document.activeElement)).toBe(true);
    expect(await page.getByRole('button', { name: '显示更多' }).count()).toBe(0);
  });

  it('says what went wrong, and can be tried again', async () => {
    const { page } = await open();
    await page.route('**/api/v1/feedback*', (route) => route.abort());
    await page.reload();
    await page.getByText('与服务的连接中断').waitFor();
    await page.unroute('**/api/v1/feedback*');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: QUESTION }).waitFor();
  });

  it('fits a screen of 320 px, with an answer and a question open', async () => {
    const { page } = await open('', { viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: '查看回答' }).last().click();
    await page.getByRole('button', { name: '转为评测问题' }).last().click();
    await page.getByRole('region', { name: '评测问题' }).waitFor();
    expect(await overhang(page)).toBe(0);
  });
});
