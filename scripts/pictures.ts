import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { explain } from '../src/explain.js';
import { CHROMIUM_MISSING, findChromium, launchChromium } from './browser/chromium.js';
import { startChild } from './browser/start-child.js';

const HELP = `npm run pictures -- [FOLDER]

Takes the pictures of the README from the page as it is, over the sample reports: an answer with its evidence open, a
refusal, the library, a phone. They are written to FOLDER (docs/pictures when it is left out). Needs Chromium or Chrome.
`;

interface Picture {
  name: string;
  path?: string;
  width?: number;
  take: (page: Page) => Promise<void>;
}

const FIGURE_QUESTION = '长沙银行的AI助手比老式机器人准多少？';

const PICTURES: readonly Picture[] = [
  {
    name: 'answer',
    take: async (page) => {
      await ask(page, FIGURE_QUESTION);
      await page
        .getByRole('button', { name: /^来源 1：/u })
        .first()
        .click();
      await page.getByRole('complementary', { name: '出处原文' }).locator('mark').first().waitFor();
    },
  },
  {
    name: 'refusal',
    take: async (page) => {
      await ask(page, '长沙银行2030年的净利润是多少？');
      await page.getByText('看看最接近的段落').click();
    },
  },
  {
    name: 'library',
    path: '/library',
    take: (page) =>
      page
        .getByRole('link', { name: /工行白皮书/u })
        .first()
        .waitFor(),
  },
  { name: 'phone', width: 390, take: (page) => ask(page, FIGURE_QUESTION) },
];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (findChromium() === undefined) throw new Error(CHROMIUM_MISSING);
  const folder = resolve(positionals[0] ?? 'docs/pictures');
  const libraryDir = resolve('.cache/pictures');
  const service = await startChild({ libraryDir, sources: [resolve('data/library')] });
  const browser = await launchChromium();
  try {
    for (const picture of PICTURES) {
      await takePicture(browser, { picture, url: service.url, folder });
      process.stdout.write(`${picture.name}.png\n`);
    }
  } finally {
    await browser.close();
    await service.stop();
    // The next pictures must not show these conversations.
    rmSync(`${libraryDir}-records`, { recursive: true, force: true });
  }
}

async function takePicture(
  browser: Browser,
  { picture, url, folder }: { picture: Picture; url: string; folder: string },
): Promise<void> {
  const { name, path = '/', width = 1280, take } = picture;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(new URL(path, url).href);
  await take(page);
  await page.screenshot({ path: resolve(folder, `${name}.png`) });
  await context.close();
}

async function ask(page: Page, question: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '问题' });
  await box.fill(question);
  await box.press('Enter');
  // What can be done with an answer stands under it once it is whole.
  await page.getByRole('button', { name: '重新回答' }).waitFor();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
