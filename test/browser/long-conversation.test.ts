import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import type { AnswerEvent } from '../../src/schemas.js';
import { readPdf } from '../../src/adapters/pdfjs-pdf.js';
import { startApp } from '../api/start-app.js';
import { answer, status } from '../api/samples.js';
import { ROOT } from '../test-library.js';
import { CHROMIUM_MISSING, launchChromium, skipsBrowserTests } from './chromium.js';
import { openPage } from './open-page.js';

const skips = skipsBrowserTests();
const EXCHANGES = 100;
const SENTENCES = 100;
/** With its full stop, 30 characters: 100 of them are an answer of 3,000. */
const SENTENCE = `${'全年净利润增长百分之五'.repeat(3).slice(0, 29)}。`;

describe.skipIf(skips)(skips ? `a long conversation (${CHROMIUM_MISSING})` : 'a long conversation', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
    return () => browser.close();
  });

  const turns = Array.from({ length: EXCHANGES }, (_, at) => ({
    question: `第${at}问`,
    askedAt: '2024-01-01T00:00:00.000Z',
    answer: { ...answer, id: `a${at}` },
  }));
  const conversation = {
    id: 'c1',
    title: '长对话',
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: '2024-01-01T00:00:00.000Z',
    answers: EXCHANGES,
  };

  async function* streamed(): AsyncGenerator<AnswerEvent, void, undefined> {
    yield { type: 'answer-start', data: { id: 'new', mode: 'extractive' } };
    for (let at = 0; at < SENTENCES; at += 1) {
      yield { type: 'answer-delta', data: { text: SENTENCE, statement: at } };
      // Each sentence in a part of its own.
      await new Promise((done) => setTimeout(done, 5));
    }
    const statement = { text: SENTENCE.repeat(SENTENCES), citations: [], support: 'supported' as const };
    yield {
      type: 'answer-end',
      data: { ...answer, id: 'new', answer: statement.text, statements: [statement], citations: [] },
    };
  }

  it('draws what is near the window, and nothing anew but the answer that comes', async () => {
    const { url } = await startApp(
      {
        status: () => status,
        streamAnswer: streamed,
        reportQuestions: () => [],
        conversations: {
          list: () => ({ conversations: [conversation] }),
          find: () => ({ ...conversation, turns }),
        },
      },
      { webDir: join(ROOT, 'dist/web') },
    );
    const { page, complaints, ask } = await openPage(browser, { url: `${url}/conversations/c1` });
    await page.getByRole('heading', { name: `第${EXCHANGES - 1}问` }).waitFor();
    expect(await page.getByRole('article').count()).toBeLessThan(EXCHANGES / 4);

    await page.evaluate(() => {
      const drawn = new Set<string>();
      Object.assign(window, { drawn });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const title = element?.closest('article')?.querySelector('h2')?.textContent;
          if (title) drawn.add(title);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await ask('最后一问');
    await page.getByRole('article').getByText(SENTENCE.repeat(2)).first().waitFor();
    await page.getByRole('button', { name: '发送' }).waitFor();
    // The exchange that was last before loses what stands only under the last.
    const drawn = await page.evaluate(() => [...(Reflect.get(window, 'drawn') as Set<string>)]);
    expect(drawn.filter((title) => ![`第${EXCHANGES - 1}问`, '最后一问'].includes(title))).toEqual([]);
    expect(await page.locator('.answer-text').last().innerText()).toHaveLength(SENTENCE.length * SENTENCES);
    expect(await page.getByRole('article').count()).toBeLessThan(EXCHANGES / 4);

    // The browser's own printing puts all of it onto paper.
    const pdf = await readPdf(await page.pdf({ format: 'A4' }));
    if ('problem' in pdf) throw pdf.cause;
    const paper = pdf.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    const missing = turns.filter(({ question }) => !paper.includes(question));
    expect(missing).toEqual([]);
    await expect.poll(() => page.locator('.on-paper').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('has earlier answers before those that are read, from where it stopped, and the reader stays in place', async () => {
    const cursor = '2024-01-01T00:00:00.000Z.50';
    const { url } = await startApp(
      {
        status: () => status,
        conversations: {
          list: () => ({ conversations: [conversation] }),
          find: (_, asked) =>
            asked.cursor === undefined
              ? { ...conversation, turns: turns.slice(50), nextCursor: cursor }
              : { ...conversation, turns: turns.slice(0, 50) },
        },
      },
      { webDir: join(ROOT, 'dist/web') },
    );
    const { page } = await openPage(browser, { url: `${url}/conversations/c1` });
    await page.getByRole('heading', { name: '长对话', level: 1 }).waitFor();
    await page.getByRole('heading', { name: `第${EXCHANGES - 1}问` }).waitFor();
    await page.route(`**/conversations/c1?cursor=*`, (route) => route.abort());
    const first = page.getByRole('heading', { name: '第50问' });
    const earlier = page.getByRole('button', { name: '显示更早的问答' });
    await page.evaluate(() => scrollTo(0, 0));
    await first.waitFor();
    await earlier.click();
    const again = page.getByRole('button', { name: '重试' });
    await again.waitFor();
    await page.unroute(`**/conversations/c1?cursor=*`);
    await page.evaluate(() => scrollTo(0, 0));
    const before = await first.evaluate((heading) => heading.getBoundingClientRect().top);
    await again.click();
    await again.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '第49问' }).waitFor({ state: 'attached' });
    // The notice that was over it is gone.
    await expect
      .poll(() => first.evaluate((heading) => heading.getBoundingClientRect().top))
      .toBeLessThanOrEqual(before);
    expect(await first.evaluate((heading) => heading.getBoundingClientRect().bottom)).toBeGreaterThan(0);
  });
});
