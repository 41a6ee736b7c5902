import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { statusSchema } from '../../src/schemas.js';
import { startService, type RunningService } from '../service.js';
import { startBreakingProxy } from './breaking-proxy.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { openPage } from './open-page.js';

const QUESTION = '可用性评估每场不宜超过多长时间？';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `the state of the service (${CHROMIUM_MISSING})` : 'the state of the service', () => {
  let browser: Browser;
  let service: RunningService;

  beforeAll(async () => {
    browser = await launchChromium();
    service = await startService();
    return async () => {
      await browser.close();
      await service.close();
    };
  });

  it('is told when it breaks off an answer, which keeps what had come, and when it is back', async () => {
    const proxy = await startBreakingProxy(service.url);
    onTestFinished(() => proxy.close());
    const { page, box, ask, firstMark } = await openPage(browser, { url: proxy.url });
    await box.waitFor();
    proxy.holdNextAnswer();
    await ask(QUESTION);
    const article = page.getByRole('article');
    await firstMark.waitFor();
    proxy.breakOff();
    await article.getByText('回答没有完成').waitFor();
    const alert = article.getByRole('alert');
    expect(await alert.innerText()).toContain('与服务的连接中断');
    expect(await article.locator('.answer-text').innerText()).not.toBe('');
    expect(await firstMark.isVisible()).toBe(true);
    expect(await box.inputValue()).toBe(QUESTION);

    await proxy.comeBack();
    await alert.getByText('服务已恢复').waitFor();
    await alert.getByRole('button', { name: '重试' }).click();
    await article.getByRole('button', { name: '复制' }).waitFor();
    expect(await article.count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByText('回答没有完成').count()).toBe(0);
    expect(await box.inputValue()).toBe('');
  });

  it('says what a job does to the library and how far it is, until it ends', async () => {
    const { page, complaints, box } = await openPage(browser, { url: service.url });
    await box.waitFor();
    const job = {
      id: 'j1',
      kind: 'upload',
      status: 'running',
      file: '年报.pdf',
      createdAt: '2025-03-31T08:00:00.000Z',
    };
    let jobs: object[] = [{ ...job, stage: 'embed', done: 420, total: 1_000 }];
    await page.route('**/api/v1/status', async (route) => {
      const response = await route.fetch();
      const status = statusSchema.parse(await response.json());
      await route.fulfill({ response, json: { ...status, ...(jobs[0] && { job: jobs[0] }) } });
    });
    await page.getByRole('button', { name: '状态' }).click();
    await page.getByText('正在收入报告 年报.pdf · 计算向量 42%').waitFor();
    const changes = page.getByText('资料库正在更新');
    await changes.waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('420');
    jobs = [];
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await changes.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('is asked for again when the window gets the focus, and not while nobody looks', async () => {
    const { page } = await openPage(browser, { url: service.url });
    await page.getByRole('list', { name: '可以这样问' }).waitFor();
    await page.route('**/api/v1/status', async (route) => {
      const response = await route.fetch();
      const status = statusSchema.parse(await response.json());
      await route.fulfill({ response, json: { ...status, model: { id: 'gone', reachable: false } } });
    });
    expect(await page.getByText('模型 gone 目前连不上').count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByText('模型 gone 目前连不上').waitFor();

    await page.unroute('**/api/v1/status');
    await page.route('**/api/v1/status', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const banner = page.getByText('暂时无法提问');
    await banner.waitFor();
    expect(await banner.innerText()).not.toContain('502');
    await page.unroute('**/api/v1/status');
    await banner.waitFor({ state: 'detached' });
  });
});
