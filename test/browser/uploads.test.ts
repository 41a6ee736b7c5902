import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serviceStatusSchema } from '../../src/job-schemas.js';
import { buildPdf } from '../fixtures/build-pdf.js';
import { CHROMIUM_MISSING, skipsBrowserTests } from './chromium.js';
import { libraryInTest } from './library-in-test.js';
import { highlighted, pressUntilFocused } from './open-page.js';
import { findViolations } from './find-violations.js';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `uploads (${CHROMIUM_MISSING})` : 'uploads on the page', () => {
  const library = libraryInTest();

  it('take a file into the library, where it is listed and cited', async () => {
    const { page, complaints, chooser, items, reports, ask, firstMark, evidence } = await library.open('/library');
    await page.getByLabel('给接下来上传的文件加标签').fill('绿色金融，年报');
    await chooser.setInputFiles(library.fileOf('青松银行', '771亿元'));
    await items.getByText('已入库').waitFor();
    await reports.getByRole('link', { name: '青松银行绿色金融报告', exact: true }).waitFor();
    expect((await library.reports()).find(({ title }) => title.startsWith('青松'))?.tags).toEqual(['绿色金融', '年报']);
    await items.getByRole('link', { name: '就此提问：《青松银行绿色金融报告》' }).click();
    await ask('青松银行2024年绿色贷款余额是多少？');
    await firstMark.click();
    expect(await highlighted(evidence)).toContain('771亿元');
    expect(complaints).toEqual([]);
  });

  it('are taken by dropping, several at once', async () => {
    const { page, items } = await library.open('/library');
    const dropped = await page.evaluateHandle(() => {
      const files = new DataTransfer();
      for (const bank of ['红枫银行', '白桦银行']) {
        files.items.add(new File([`# ${bank}年报\n\n${bank}全年新开网点12家。\n`], `${bank}.md`));
      }
      return files;
    });
    // Beside the area nothing takes them, nor does the browser open them in place of the page.
    expect(
      await page.locator('.list-head').evaluate((beside) => {
        const drop = new DragEvent('drop', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
        return beside.dispatchEvent(drop);
      }),
    ).toBe(false);
    await page.locator('.upload-area').dispatchEvent('drop', { dataTransfer: dropped });
    await items.filter({ hasText: '红枫银行.md' }).getByText('已入库').waitFor();
    await items.filter({ hasText: '白桦银行.md' }).getByText('已入库').waitFor();
  });

  it('that cannot succeed are told before they are sent', async () => {
    const { page, chooser, items } = await library.open('/library');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await chooser.setInputFiles([
      { name: 'sheet.xlsx', mimeType: '', buffer: Buffer.from('PK') },
      { name: 'large.md', mimeType: '', buffer: Buffer.alloc(library.maxBytes + 1, 'a') },
      { name: 'empty.md', mimeType: '', buffer: Buffer.alloc(0) },
    ]);
    await items.getByText('无法读取该类型的文件').waitFor();
    await items.getByText('请选择较小的文件').waitFor();
    await items.getByText('文件为空').waitFor();
    expect(sent).toEqual([]);
    await page.getByRole('button', { name: '关闭：sheet.xlsx' }).click();
    expect(await items.count()).toBe(2);
  });

  it("that the service cannot read tell its reason, and what it takes for another's file", async () => {
    const { page, chooser, items } = await library.open('/library');
    await chooser.setInputFiles([
      { name: 'broken.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7 and nothing that follows') },
      { name: 'scan.pdf', mimeType: '', buffer: Buffer.from(buildPdf({ pages: ['0 0 100 100 re f'] })) },
      { name: 'binary.md', mimeType: '', buffer: Buffer.from([1, 0, 2, 0, 3, 0, 4, 0]) },
    ]);
    await items.filter({ hasText: 'broken.pdf' }).getByText('文件不完整：缺少结尾部分').waitFor();
    await items.filter({ hasText: 'binary.md' }).getByText('请上传含文字层的 PDF').waitFor();
    const scan = items.filter({ hasText: 'scan.pdf' });
    await scan.getByText('没有文字层').waitFor();
    expect(await scan.getByRole('link', { name: /就此提问/ }).count()).toBe(0);
    await scan.getByRole('link').click();
    await page.getByText('请先做文字识别').waitFor();
  });

  it('can be tried again when the connection was lost', async () => {
    const { page, chooser, items } = await library.open('/library');
    await page.route('**/api/v1/reports', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    );
    await chooser.setInputFiles(library.fileOf('银杏银行'));
    await items.getByText('与服务的连接中断').waitFor();
    await page.unroute('**/api/v1/reports');
    await page.getByRole('button', { name: '重试：银杏银行.md' }).click();
    await items.getByText('已入库').waitFor();
  });

  it('go on while the reader is elsewhere, and the one that waits can be called off', async () => {
    const { page, chooser, items } = await library.open('/library');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/reports', async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.fallback();
    });
    await chooser.setInputFiles([library.fileOf('香樟银行'), library.fileOf('紫杉银行')]);
    await page.getByRole('button', { name: '取消：紫杉银行.md' }).click();
    await page.getByRole('link', { name: '新对话' }).click();
    await page.getByRole('heading', { name: '想从报告里查什么？' }).waitFor();
    const before = (await library.reports()).filter((report) => report.held).length;
    // The start page tells how many reports there are.
    const told = page.waitForResponse(async (response) => {
      if (!response.url().endsWith('/api/v1/status')) return false;
      return serviceStatusSchema.parse(await response.json()).library?.reportsHeld === before + 1;
    });
    release();
    await told;
    await page.getByRole('link', { name: '资料库' }).click();
    await items.filter({ hasText: '香樟银行.md' }).getByText('已入库').waitFor();
    await items.filter({ hasText: '紫杉银行.md' }).getByText('已取消').waitFor();
    expect((await library.reports()).some(({ title }) => title.startsWith('紫杉'))).toBe(false);
  });

  it('say that the library had the very file', async () => {
    const { chooser, items } = await library.open('/library');
    await chooser.setInputFiles(library.fileOf('水杉银行'));
    await items.getByText('已入库').waitFor();
    await chooser.setInputFiles(library.fileOf('水杉银行'));
    await items.getByText('库中已有相同文件').waitFor();
  });
});

describe.skipIf(skips)(skips ? `deleting (${CHROMIUM_MISSING})` : 'deleting a report on the page', () => {
  const library = libraryInTest();

  async function openUploaded(bank: string, options: BrowserContextOptions = {}) {
    const opened = await library.open('/library', options);
    await opened.chooser.setInputFiles(library.fileOf(bank));
    await opened.items.getByRole('link', { name: `${bank}绿色金融报告`, exact: true }).click();
    const { page } = opened;
    const button = page.getByRole('button', { name: '删除报告' });
    await button.waitFor();
    return { ...opened, button, dialog: page.getByRole('dialog') };
  }
  const isThere = async (bank: string) => (await library.reports()).some(({ title }) => title.startsWith(bank));

  it('is asked for by keyboard, and can be undone', async () => {
    const { page, complaints, button, dialog } = await openUploaded('金桂银行');
    await pressUntilFocused(page, { key: 'Tab', target: button });
    await page.keyboard.press('Enter');
    await dialog.getByText('已有回答中的引文保留').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await pressUntilFocused(page, { key: 'Tab', target: dialog.getByRole('button', { name: '删除报告' }) });
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('即将删除《金桂银行绿色金融报告》').waitFor();
    expect(await page.locator('.removal').evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    // Who has reached the button has all the time there is.
    await page.getByRole('timer').getByText('已暂停').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/撤\s?销/);
    await page.keyboard.press('Enter');
    await button.waitFor();
    expect(await isThere('金桂')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('is sent some seconds later, and tells who had cited it, wherever the reader is by then', async () => {
    const { page, complaints, dialog, button } = await openUploaded('银桂银行');
    const question = '银桂银行2024年绿色贷款余额是多少？';
    const body = JSON.stringify({ question });
    await fetch(library.url('/answers'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    await button.click();
    await dialog.getByRole('button', { name: '删除报告' }).click();
    await page.getByRole('link', { name: '返回资料库' }).click();
    await page.getByRole('timer').getByText('秒后删除').waitFor();
    expect(await page.locator('.removal :focus, .removal:focus').count()).toBe(0);
    expect(await isThere('银桂')).toBe(true);
    await page.getByRole('status').getByText('已删除《银桂银行绿色金融报告》').waitFor();
    await page.getByRole('status').getByText(question).waitFor();
    const link = page.getByRole('table').getByRole('link', { name: '银桂银行绿色金融报告', exact: true });
    await link.waitFor({ state: 'detached' });
    expect(await isThere('银桂')).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('is sent when the reader leaves the page before the time is up', async () => {
    const { page, dialog, button, firstMark, evidence } = await openUploaded('铜桂银行');
    const body = JSON.stringify({ question: '铜桂银行2024年绿色贷款余额是多少？', conversationId: 'withdrawn' });
    await fetch(library.url('/answers'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    await button.click();
    await dialog.getByRole('button', { name: '删除报告' }).click();
    // Held, so that only leaving can send it.
    await page.getByRole('timer').hover();
    await page.getByRole('timer').getByText('已暂停').waitFor();
    await page.goto('about:blank');
    await expect.poll(() => isThere('铜桂'), { timeout: 30_000 }).toBe(false);

    // What was quoted stays with the answer.
    await page.goto(new URL('/conversations/withdrawn', library.url('/')).href);
    await firstMark.click();
    await evidence.getByText('报告已撤下，资料库中没有它的文字了').waitFor();
    await evidence.locator('q').getByText('58亿元').waitFor();
  });

  it.each(['light', 'dark'] as const)('keeps nobody out when it is asked for in a %s look', async (colorScheme) => {
    const { page, dialog, button } = await openUploaded(colorScheme === 'light' ? '丹桂银行' : '月桂银行', {
      colorScheme,
    });
    await button.click();
    await dialog.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '删除报告' }).click();
    await page.getByRole('button', { name: '撤销' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('is not offered for what comes from a source folder', async () => {
    const { page, reports } = await library.open('/library');
    await reports.getByRole('link', { name: '长年报', exact: true }).click();
    await page.getByRole('link', { name: '打开原文件' }).waitFor();
    expect(await page.getByRole('button', { name: '删除报告' }).count()).toBe(0);
  });
});
