import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as turns from '../fakes/model-turns.js';
import { startModelServer } from '../fakes/scripted-model-server.js';
import { startService } from '../service.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { highlighted, openPage } from './open-page.js';

const skips = skipsBrowserTests();
const QUESTION = '长沙银行的AI助手比老式机器人准多少？';
const TRUE = '长沙银行的助手准确率比老式智能机器人高43.34%。[E1]';
const FALSE = '长沙银行的助手准确率比老式智能机器人高53.34%。[E1]';

describe.skipIf(skips)(skips ? `a written answer (${CHROMIUM_MISSING})` : 'a written answer on the page', () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;
  let model: Awaited<ReturnType<typeof startModelServer>>;

  beforeAll(async () => {
    browser = await launchChromium();
    model = await startModelServer();
    service = await startService({
      env: { MODEL_BASE_URL: model.url, MODEL_NAME: 'scripted', UNSUPPORTED: 'mark' },
    });
    return async () => {
      await browser.close();
      await service.close();
      await model.close();
    };
  });

  it('says who wrote it, opens its evidence, and strikes out what failed the check', async () => {
    model.script(turns.answers(TRUE + FALSE), turns.answers('S1: 删'));
    const { page, complaints, ask, evidence } = await openPage(browser, { url: service.url });
    await ask(QUESTION);
    const answer = page.getByRole('article');
    await answer.getByText('由 scripted 撰写').waitFor();
    const struck = answer.locator('s');
    expect(await struck.allInnerTexts()).toEqual([FALSE.replace('[E1]', '')]);
    expect(await answer.locator('.answer-text').innerText()).not.toContain('53.34%');
    await answer.getByRole('button', { name: /1/u }).first().click();
    expect(await highlighted(evidence)).toContain('43.34%');
    expect(complaints).toEqual([]);
  });

  it('renders no link and no image of the model', async () => {
    model.script(turns.answers(`${TRUE}![x](https://evil.example/x.png) <img src="https://evil.example/y.png">`));
    const { page, complaints, ask } = await openPage(browser, { url: service.url });
    await ask(QUESTION);
    await page.getByText('由 scripted 撰写').first().waitFor();
    expect(await page.locator('article a, article img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says that quotations stand in when the model fails', async () => {
    model.script(turns.refuses(500));
    const { page, complaints, ask } = await openPage(browser, { url: service.url });
    await ask(QUESTION);
    await page.getByText('模型暂时不可用，因此以原文引用作答').waitFor({ timeout: 20_000 });
    expect(complaints).toEqual([]);
  });
});
