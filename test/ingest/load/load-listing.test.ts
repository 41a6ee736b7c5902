import { describe, expect, it } from 'vitest';
import { isListing, loadListing } from '../../../src/ingest/load/load-listing.js';
import { rawSpan } from '../../../src/ingest/mapped-text.js';

const BODY = '贷款余额稳步增长，客户数量持续增加。'.repeat(20);
const entry = (title: string, { body = BODY, date = '2024-01-24', pages = 37 } = {}) =>
  `  • ${title}\n\n    ${body}\n\n    浏览量0人已浏览 发布时间${date} ${pages}页 推荐指数推荐指数5星级\n`;
const page = (...entries: string[]) =>
  `某某报告网\n\n您的当前位置:某某报告网 > 金融证券\n${entries.join('')}4299条  共215\n会员购买\n客服\n`;
const load = (text: string) => loadListing({ path: 'pages/金融.txt', text });

describe('a listing page', () => {
  it('is known by titled entries with publishing date and page count', () => {
    expect(isListing(page(entry('某银行:2024白皮书(37页).pdf')))).toBe(true);
    expect(isListing('某银行2024白皮书\n发布时间2024-01-24 37页')).toBe(false);
    expect(isListing('  • 某银行2024白皮书(37页).pdf\n贷款余额稳步增长。')).toBe(false);
    expect(isListing('')).toBe(false);
  });

  it('gives a report for each entry, with what its catalogue line says', () => {
    const [first, second, ...others] = load(
      page(
        entry('某银行:2024白皮书(37页).pdf'),
        entry('证券行业:策略-240126(16页).pdf', { date: '2024-01-30', pages: 16 }),
      ),
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      title: '某银行:2024白皮书(37页).pdf',
      entry: '某银行:2024白皮书(37页).pdf',
      publisher: '某银行',
      publishedOn: '2024-01-24',
      reportDate: '2024',
      pages: 37,
      language: 'zh',
      held: true,
      format: 'listing',
      extracted: true,
      foreign: ['某某报告网'],
    });
    expect(second).toMatchObject({ publishedOn: '2024-01-30', reportDate: '2024-01-26', pages: 16 });
    expect(second?.publisher).toBeUndefined();
  });

  it('opens each text with its catalogue line, and nothing of the site around the entries is in it', () => {
    const [draft] = load(page(entry('某银行:2024白皮书(37页).pdf')));
    const text = draft?.text.text ?? '';
    expect(text.slice(draft?.listing.start, draft?.listing.end)).toBe(
      '某银行:2024白皮书(37页).pdf\n发布时间2024-01-24 37页',
    );
    expect(text.slice(draft?.listing.end).trim()).toBe(BODY);
  });

  it('keeps the whole line of the site in the raw text, and leads back into it', () => {
    const [{ raw, text } = { raw: '', text: { text: '', offsets: new Int32Array() } }] = load(
      page(entry('某银行:2024白皮书(37页).pdf')),
    );
    expect(raw).toContain('浏览量0人已浏览 发布时间2024-01-24 37页 推荐指数推荐指数5星级');
    const start = text.text.indexOf('发布时间');
    const { start: from, end: to } = rawSpan(text.offsets, { start, end: start + 18 });
    expect(raw.slice(from, to)).toBe(text.text.slice(start, start + 18));
  });

  it('keeps an entry with a mere snippet as listed, not held', () => {
    const [draft] = load(
      page(entry('证券行业:策略(16页).pdf', { body: '证券研究报告 请务必阅读正文最后的免责声明PS.' })),
    );
    expect(draft).toMatchObject({ held: false, title: '证券行业:策略(16页).pdf' });
  });

  it('takes a report that is listed twice once, with its text', () => {
    const stub = entry('某银行:2024白皮书(37页).pdf', { body: '白皮书PS.' });
    const full = entry('某银行:2024白皮书(37页).pdf');
    for (const text of [page(stub, full), page(full, stub)]) expect(load(text).map(({ held }) => held)).toEqual([true]);
  });

  it('leaves out an entry without publishing date, and reads the others', () => {
    const broken = '  • 没有日期的报告.pdf\n\n    正文\n\n';
    expect(load(page(broken, entry('某银行:2024白皮书(37页).pdf'))).map(({ title }) => title)).toEqual([
      '某银行:2024白皮书(37页).pdf',
    ]);
  });

  it('is read with Windows line ends, and without the name of its site', () => {
    const text = page(entry('某银行:2024白皮书(37页).pdf'));
    expect(load(text.replaceAll('\n', '\r\n'))).toEqual(load(text));
    expect(load(text.replace('您的当前位置', '位置'))[0]?.foreign).toEqual([]);
  });

  it('without any entry is refused with what to do', () => {
    expect(() => load('您的当前位置:某某报告网 > 金融证券')).toThrow(
      expect.objectContaining({ code: 'source_unreadable', message: expect.stringContaining('pages/金融.txt') }),
    );
  });
});
