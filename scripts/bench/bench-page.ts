import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import type { Config } from '../../src/config.js';
import { CHROMIUM_MISSING, findChromium, launchChromium } from '../browser/chromium.js';
import { startChild } from '../browser/start-child.js';
import { median } from './median.js';

const LOADS = 5;

/** What the page's first load weighs, and how long it takes until a question can be typed. */
export async function benchPage(config: Config): Promise<string[]> {
  if (findChromium() === undefined) return [`page                   not measured: ${CHROMIUM_MISSING}`];
  const { url, stop } = await startChild(config);
  const browser = await launchChromium();
  try {
    const loads: { kilobytes: number; ms: number }[] = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await firstLoad(browser, url));
    const kilobytes = loads[0]?.kilobytes ?? 0;
    return [
      `page: first load       ${kilobytes.toFixed(0)} kB of script, compressed (aim ≤ 400 kB)`,
      `page: to interactive   ${median(loads.map(({ ms }) => ms)).toFixed(0)} ms (p50 of ${LOADS}, nothing cached)`,
    ];
  } finally {
    await browser.close();
    await stop();
  }
}

async function firstLoad(browser: Browser, url: string): Promise<{ kilobytes: number; ms: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url);
  await page.getByRole('textbox', { name: '问题' }).waitFor();
  // Ready is when the box is there and the page has nothing left to do.
  const idle = 'new Promise((done) => requestIdleCallback(() => done(performance.now())))';
  const ms = z.number().parse(await page.evaluate(idle));
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { kilobytes: bytes / 1_000, ms };
}
