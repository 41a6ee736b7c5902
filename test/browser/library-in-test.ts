import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { beforeAll } from 'vitest';
import { greenLoans, uploadsInTest } from '../api/uploads-in-test.js';
import { launchChromium } from './chromium.js';
import { openPage } from './open-page.js';

/** Larger than what the tests send, and soon reached. */
const MAX_BYTES = 20_000;

const ENGLISH = `---
title: Payments review
publisher: Haiyan Research
published: 2023-05-06
pages: 12
category: 支付
---

# Payments

The review covers mobile payments in eleven cities and counts the merchants that accept them.
`;

const LONG_PARAGRAPHS = 60;

function longReport(): string {
  const chapters = Array.from({ length: LONG_PARAGRAPHS }, (_, at) => {
    const sentence = `第${at + 1}节说明支行在当年办理的各项业务，以及这些业务怎样分工、怎样复核。`;
    return `## 第${at + 1}节\n\n${sentence.repeat(8)}\n`;
  });
  return `---\ntitle: 长年报\npublisher: 云杉银行\npublished: 2024-02-03\npages: 280\n---\n\n${chapters.join('\n')}`;
}

/** The page over a small library of its own, which tests may change. */
export function libraryInTest() {
  const uploads = uploadsInTest({ UPLOAD_MAX_BYTES: String(MAX_BYTES) });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
    writeFileSync(join(uploads.sources, 'payments.md'), ENGLISH);
    writeFileSync(join(uploads.sources, 'long.md'), longReport());
    await uploads.service().reindex([uploads.sources]);
    return () => browser.close();
  });
  return {
    ...uploads,
    maxBytes: MAX_BYTES,
    open: async (path: string, options: BrowserContextOptions = {}) => {
      const opened = await openPage(browser, { url: new URL(path, uploads.service().url).href, ...options });
      const { page } = opened;
      return {
        ...opened,
        chooser: page.getByLabel('上传报告'),
        reports: page.getByRole('table', { name: '资料库' }),
        items: page.getByRole('list', { name: '上传进度' }).getByRole('listitem'),
      };
    },
    /** A file as a chooser gives it, of which each bank has its own. */
    fileOf: (bank: string, amount = '58亿元') => ({
      name: `${bank}.md`,
      mimeType: 'text/markdown',
      buffer: Buffer.from(greenLoans(bank, amount)),
    }),
  };
}
