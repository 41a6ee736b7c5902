import { describe, expect, it } from 'vitest';
import { CHROMIUM_MISSING, skipsBrowserTests } from './chromium.js';
import { libraryInTest } from './library-in-test.js';
import { overhang, pressUntilFocused } from './open-page.js';
import { findViolations } from './find-violations.js';

const skips = skipsBrowserTests();

describe.skipIf(skips)(skips ? `the library (${CHROMIUM_MISSING})` : 'the library on the page', () => {
  const library = libraryInTest();

  it('lists its reports, the newest first, and sorts them by a head of the table', async () => {
    const { page, complaints, reports } = await library.open('/library');
    const titles = () => reports.getByRole('rowheader').allInnerTexts();
    await expect.poll(titles).toEqual(['长年报', 'Payments review', '海燕银行绿色金融报告']);
    await page.getByText('共 3 份报告').waitFor();
    await reports.getByRole('button', { name: '页数' }).click();
    await reports.getByRole('button', { name: '页数' }).click();
    await expect.poll(titles).toEqual(['Payments review', '长年报', '海燕银行绿色金融报告']);
    const head = reports.getByRole('columnheader', { name: '页数' });
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(complaints).toEqual([]);
  });

  it('searches after a pause in typing, and the address leads back to what was found', async () => {
    const { page, reports } = await library.open('/library');
    const box = page.getByRole('searchbox', { name: /搜索标题/ });
    await box.pressSequentially('haiyan ');
    await page.waitForURL('**/library?q=haiyan');
    await page.getByText('共 2 份报告').waitFor();
    await box.pressSequentially('research');
    expect(await box.inputValue()).toBe('haiyan research');
    await page.waitForURL('**/library?q=haiyan+research');
    await page.reload();
    await reports.getByRole('link', { name: 'Payments review', exact: true }).click();
    await page.getByRole('heading', { name: 'Payments review', level: 1 }).waitFor();
    await page.goBack();
    await page.getByText('共 1 份报告').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByText('共 3 份报告').waitFor();
    expect(await box.inputValue()).toBe('');
  });

  it('keeps to a language, to a tag, and to what is only listed', async () => {
    const { page, reports } = await library.open('/library');
    await page.getByRole('combobox', { name: '语言' }).selectOption('英文');
    await page.getByText('共 1 份报告').waitFor();
    await page.getByRole('combobox', { name: '语言' }).selectOption('全部');
    await page.getByRole('combobox', { name: '标签' }).selectOption('支付');
    await reports.getByRole('link', { name: 'Payments review', exact: true }).waitFor();
    await page.getByRole('combobox', { name: '全文' }).selectOption('仅目录');
    await page.getByText('没有符合条件的报告').waitFor();
  });

  it('asks about one report alone', async () => {
    const { page, ask, reports } = await library.open('/library');
    await reports.getByRole('link', { name: '就此提问：《海燕银行绿色金融报告》' }).click();
    await page.getByRole('button', { name: '《海燕银行绿色金融报告》' }).waitFor();
    const request = page.waitForRequest('**/api/v1/answers');
    await ask('海燕银行2024年绿色贷款余额是多少？');
    const [haiyan] = (await library.reports()).filter(({ title }) => title.startsWith('海燕'));
    expect((await request).postDataJSON().filter).toEqual({ reports: [haiyan!.id] });
    await page.getByRole('article').getByText('312亿元').first().waitFor();
    await page.getByText('范围：《海燕银行绿色金融报告》').waitFor();
    await page.getByRole('button', { name: '发送' }).waitFor();

    await ask('How many cities does the review of mobile payments cover?');
    await page.getByRole('heading', { name: '所选范围内未找到依据' }).waitFor();
    const everywhere = page.waitForRequest('**/api/v1/answers');
    await page.getByRole('button', { name: '在全部报告中找' }).click();
    expect((await everywhere).postDataJSON()).not.toHaveProperty('filter');
  });

  it('opens a report at a place, leads through its outline, and shows how it was cut', async () => {
    const { page, complaints } = await library.open('/library');
    const long = (await library.reports()).find(({ title }) => title === '长年报')!;
    await page.goto(new URL(`/library/${long.id}`, page.url()).href);
    await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '第50节' }).click();
    const heading = page.getByRole('heading', { name: '第50节', exact: true });
    await expect.poll(() => heading.evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(200);
    expect(await heading.evaluate((it) => it.parentElement === document.activeElement)).toBe(true);
    const address = page.url();
    expect(address).toMatch(/\?at=\d+$/);

    const before = await heading.evaluate((it) => it.getBoundingClientRect().top);
    await page.evaluate(() =>
      document.querySelector('.report-edge button')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    await page.getByRole('heading', { name: '第1节', exact: true }).waitFor();
    const after = await heading.evaluate((it) => it.getBoundingClientRect().top);
    expect(Math.abs(after - before)).toBeLessThan(2);

    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => heading.evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(200);
    await page.getByText('段落与类型').click();
    await page.locator('.report-passages').getByText('正文').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('hands out the file that a report was made from', async () => {
    const { page } = await library.open('/library');
    const [report] = await library.reports();
    await page.goto(new URL(`/library/${report!.id}`, page.url()).href);
    const href = await page.getByRole('link', { name: '打开原文件' }).getAttribute('href');
    expect((await fetch(new URL(href!, page.url()))).status).toBe(200);
  });

  it('asks a question that a report answers by following it, of that report alone', async () => {
    const { page } = await library.open('/library');
    const haiyan = (await library.reports()).find(({ title }) => title.startsWith('海燕'))!;
    const question = '2024年绿色贷款增长多少？';
    await page.route('**/questions', (route) => route.fulfill({ json: { questions: [question] } }));
    await page.goto(new URL(`/library/${haiyan.id}`, page.url()).href);
    const request = page.waitForRequest('**/api/v1/answers');
    await page.getByRole('main').getByRole('link', { name: question }).click();
    expect((await request).postDataJSON()).toMatchObject({ question, filter: { reports: [haiyan.id] } });
    await page.waitForURL('**/conversations/*');
  });

  it('puts the question of a link from elsewhere into the box and asks nothing, and a new conversation has no filter', async () => {
    const { page, box } = await library.open('/library');
    const [report] = await library.reports();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(request.url());
    });
    await page.goto(new URL(`/?report=${report!.id}&question=${encodeURIComponent('余额是多少？')}`, page.url()).href);
    await expect.poll(() => box.inputValue()).toBe('余额是多少？');
    await page.waitForURL(`**/?report=${report!.id}`);
    await page.getByRole('button', { name: '清除范围' }).waitFor();
    await page.getByRole('link', { name: '新对话' }).click();
    await page.getByRole('button', { name: '全部报告' }).waitFor();
    expect(await box.inputValue()).toBe('余额是多少？');
    expect(asked).toEqual([]);
  });

  it.each([
    ['a wide page', {}],
    ['a phone', { viewport: { width: 320, height: 640 } }],
    ['a dark look', { colorScheme: 'dark' }],
  ] as const)('keeps nobody out on %s', async (_, options) => {
    const { page, chooser, items, complaints } = await library.open('/library', options);
    await page.getByText('共 3 份报告').waitFor();
    await chooser.setInputFiles({ name: 'a.exe', mimeType: '', buffer: Buffer.from('MZ') });
    await items.first().waitFor();
    expect(await overhang(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '长年报', exact: true }).click();
    await page.getByRole('heading', { name: '第2节', exact: true }).waitFor();
    expect(await overhang(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    const { page, chooser, reports } = await library.open('/library');
    await page.getByText('共 3 份报告').waitFor();
    // Waited for before the first key, since the browser has to be told that a test chooses.
    const chosen = page.waitForEvent('filechooser');
    await pressUntilFocused(page, { key: 'Tab', target: chooser });
    await page.keyboard.press('Enter');
    await chosen;
    await pressUntilFocused(page, { key: 'Tab', target: page.getByRole('searchbox', { name: /搜索标题/ }) });
    await page.keyboard.type('长年报');
    await page.getByText('共 1 份报告').waitFor();
    await pressUntilFocused(page, { key: 'Tab', target: reports.getByRole('link', { name: '长年报', exact: true }) });
    await page.keyboard.press('Enter');
    const outline = page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '第3节', exact: true });
    await pressUntilFocused(page, { key: 'Tab', target: outline });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^第3节/);
  });
});
