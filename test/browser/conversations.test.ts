import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeConversationSchema } from '../../src/conversation-schemas.js';
import { startService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { highlighted, openPage, type OpenedPage } from './open-page.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';
const OTHER = '长沙银行的AI助手比老式机器人准多少？';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `conversations (${CHROMIUM_MISSING})` : 'conversations on the page', () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;
  const open = (path = '') => openPage(browser, { url: new URL(path, service.url).href });

  beforeAll(async () => {
    browser = await launchChromium();
    service = await startService();
    return async () => {
      await browser.close();
      await service.close();
    };
  });

  const list = ({ page }: OpenedPage) => page.getByRole('navigation', { name: '对话' });

  /** A page with a question that has its answer, and the path of its conversation. */
  async function asked(question: string) {
    const opened = await open();
    await opened.ask(question);
    await opened.firstMark.waitFor();
    await opened.page.getByRole('button', { name: '发送' }).waitFor();
    await opened.page.waitForURL('**/conversations/*');
    return { ...opened, path: new URL(opened.page.url()).pathname };
  }

  it('keep answers with their citations over a reload', async () => {
    const { page, complaints, firstMark, evidence, path } = await asked(QUESTION);
    const whole = async () => {
      // What the cited report answers besides comes last, after the answer itself.
      await page.getByRole('list', { name: '这份报告还能回答' }).waitFor();
      return page.getByRole('article').innerText();
    };
    const before = await whole();
    await firstMark.click();
    const quote = await highlighted(evidence);

    await page.reload();
    await firstMark.waitFor();
    expect(await whole()).toBe(before);
    await firstMark.click();
    expect(await highlighted(evidence)).toBe(quote);
    const kept = await fetch(new URL(`/api/v1${path}`, service.url));
    const { turns } = wholeConversationSchema.parse(await kept.json());
    expect(turns[0]?.answer.citations[0]?.quote).toBe(quote);
    expect(complaints).toEqual([]);
  });

  it('open for others by their link', async () => {
    const { path } = await asked(QUESTION);
    const { page, firstMark } = await open(path);
    await page.getByRole('heading', { name: QUESTION, level: 2 }).waitFor();
    await firstMark.waitFor();
  });

  it('say so when their link leads nowhere', async () => {
    const { page } = await open('/conversations/nothing');
    await page.getByRole('alert').waitFor();
    await page.goto(new URL('/nowhere', service.url).href);
    expect(await page.locator('body').innerText()).toContain('not_found');
  });

  it('are listed and found by words', async () => {
    await asked(QUESTION);
    const opened = await asked(OTHER);
    const links = list(opened).getByRole('link');
    await expect.poll(() => links.allInnerTexts()).toContain(OTHER);
    await list(opened).getByRole('searchbox').fill('可用性');
    await expect.poll(async () => new Set(await links.allInnerTexts())).toEqual(new Set([QUESTION]));
    await list(opened).getByRole('searchbox').fill('没有这个词');
    await opened.page.getByText('没有找到。').waitFor();
  });

  it('are renamed, deleted, and restored', async () => {
    const opened = await asked(OTHER);
    const { page, path } = opened;
    const link = list(opened).locator(`a[href="${path}"]`);
    const act = async (action: string) => {
      const item = list(opened)
        .getByRole('listitem')
        .filter({ has: page.locator(`a[href="${path}"]`) });
      await item.getByRole('button').click();
      await page.getByRole('menuitem', { name: action }).click();
    };
    await act('重命名');
    await page.getByRole('textbox', { name: '对话标题' }).fill('长沙银行');
    await page.keyboard.press('Enter');
    await expect.poll(() => link.innerText()).toBe('长沙银行');
    await page.getByRole('heading', { name: '长沙银行', level: 1 }).waitFor();
    await act('删除');
    await link.waitFor({ state: 'detached' });
    await page.waitForURL(service.url);
    await page.getByRole('button', { name: '撤销' }).click();
    await link.click();
    await opened.firstMark.waitFor();
    expect(opened.complaints).toEqual([]);
  });

  it('go on as they were when the reader has been elsewhere', async () => {
    const { page, box, firstMark } = await asked(QUESTION);
    await box.fill('还没问完的话');
    await page.getByRole('link', { name: '新对话' }).first().click();
    await expect.poll(() => box.inputValue()).toBe('');
    await page.goBack();
    await firstMark.waitFor();
    expect(await box.inputValue()).toBe('还没问完的话');
  });

  it('keep what is typed about an answer while it is out of sight, also when it is praised instead', async () => {
    const { page, firstMark } = await asked(QUESTION);
    await page.getByRole('button', { name: '没有帮助' }).click();
    const comment = page.getByRole('textbox', { name: '补充说明' });
    await comment.fill('应为三小时');
    await page.getByRole('link', { name: '资料库' }).click();
    await comment.waitFor({ state: 'detached' });
    await page.goBack();
    await firstMark.waitFor();
    expect(await comment.inputValue()).toBe('应为三小时');
    await page.getByRole('button', { name: '有帮助', exact: true }).click();
    await page.getByText('谢谢').waitFor();
    await page.getByRole('button', { name: '没有帮助' }).click();
    expect(await comment.inputValue()).toBe('应为三小时');
  });

  it('leave what came before to the service while it is not here', async () => {
    const { path } = await asked(QUESTION);
    const { page, ask } = await open();
    await page.route(`**/api/v1${path}`, () => undefined);
    await page.goto(new URL(path, service.url).href);
    const request = page.waitForRequest('**/api/v1/answers');
    await ask('那准备时间呢？');
    expect((await request).postDataJSON()).not.toHaveProperty('history');
  });

  it('can be taken along', async () => {
    const { page, path } = await asked(QUESTION);
    await page.getByRole('button', { name: '分享' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Word' }).click();
    expect((await download).suggestedFilename()).toMatch(/可用性.*\.docx$/u);

    await page.route('**/export?*', (route) =>
      route.fulfill({ status: 503, json: { error: { code: 'not_ready', message: '暂时不行。', hint: '稍后再试。' } } }),
    );
    for (const name of ['分享', '导出']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('menuitem', { name: 'Markdown' }).last().click();
      await page
        .getByText('暂时不行。')
        .nth(name === '分享' ? 0 : 1)
        .waitFor();
    }
    await page.unroute('**/export?*');
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: '重试' }).first().click();
    expect((await again).suggestedFilename()).toMatch(/\.md$/u);
    await page.getByRole('button', { name: '分享' }).click();
    const print = page.getByRole('menuitem', { name: '打印' }).getByRole('link');
    expect(await print.getAttribute('href')).toBe(`${path}/print`);
  });
});
