import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/ingest/draft.js';
import { loadListing } from '../../src/ingest/load/load-listing.js';
import { identityMap, rawSpan } from '../../src/ingest/mapped-text.js';
import { prepareReport } from '../../src/ingest/prepare-report.js';
import { prose, runTogether } from './repair/printed-pages.js';

const ORIGIN = { file: 'reports/a.txt', sha256: 'f'.repeat(64) };

function draftOf(
  raw: string,
  { listing = 0, ...facts }: Partial<Omit<Draft, 'listing'>> & { listing?: number } = {},
): Draft {
  return {
    title: '观察',
    language: 'zh',
    tags: [],
    held: true,
    format: 'text',
    raw,
    text: identityMap(raw),
    listing: { start: 0, end: listing },
    extracted: true,
    headings: [],
    kinds: [],
    pageSpans: [],
    boxes: [],
    ...facts,
  };
}

describe('prepareReport', () => {
  it('repairs an extracted text, and every passage leads back to the raw one', () => {
    const line = '《观察》，页数：2页。';
    const raw = `${line}\n\n工商银行工商银行在国内同业率先实现(含)22 家。${prose(1, 300)}。`;
    const prepared = prepareReport(draftOf(raw, { listing: line.length }), ORIGIN);
    expect(prepared.text).toContain('工商银行在国内同业率先实现（含）22 家。');
    expect(prepared.raw).toBe(raw);
    expect(prepared.offsets.length).toBe(prepared.text.length);
    for (const { start, end } of prepared.sentences) {
      const source = rawSpan(prepared.offsets, { start, end });
      expect(raw.slice(source.start, source.start + 1)).toBe(prepared.text[start]);
      expect(source.end - source.start).toBeGreaterThanOrEqual(end - start);
    }
  });

  it('leaves an authored text as it is, with the headings and kinds it came with', () => {
    const raw = '《观察》。\n\n总论\n\n工商银行工商银行, (含)\n\n甲 | 1\n乙 | 2';
    const table = { kind: 'table' as const, start: raw.indexOf('甲'), end: raw.length };
    const headings = [{ title: '总论', level: 1, start: raw.indexOf('总论') }];
    const prepared = prepareReport(draftOf(raw, { listing: 5, extracted: false, headings, kinds: [table] }), ORIGIN);
    expect(prepared.text).toBe(raw);
    expect(prepared.headings).toEqual(headings);
    expect(prepared.passages.map(({ kind }) => kind)).toEqual(['listing', 'prose']);
    expect(prepared.sentences.map(({ start, end }) => raw.slice(start, end)).slice(-2)).toEqual(['甲 | 1', '乙 | 2']);
  });

  it('finds the printed pages of an extracted text by its running headers, and names them in passages', () => {
    const bodies = Array.from({ length: 12 }, (_, index) => `${prose(index, 300)}。`);
    const { pages, passages, text } = prepareReport(
      draftOf(`《观察》。\n${runTogether(bodies, (page) => `某某金融发展蓝皮书${page}`)}`, { listing: 5 }),
      ORIGIN,
    );
    expect(pages.map(({ page }) => page)).toEqual(bodies.map((_, index) => index + 1));
    pages.forEach(({ start, end }, index) => expect(text.slice(start, end).trim()).toBe(bodies[index]));
    const fifth = passages.find(({ start, end }) => text.slice(start, end).includes(bodies[4]?.slice(0, 250) ?? '?'));
    expect(fifth?.pageFrom).toBeLessThanOrEqual(5);
    expect(fifth?.pageTo).toBeGreaterThanOrEqual(5);
  });

  it('keeps the lines of a PDF as they were laid out, and its pages where they start', () => {
    const line = '《观察》。';
    const raw = '商业银行应当建立健全产业园区金融服务体系。1.优化流程\n服务质量服务质量。\n\n第二页的文字也在这里';
    const shift = line.length + 2;
    const second = raw.indexOf('第二页');
    const prepared = prepareReport(
      draftOf(line + '\n\n' + raw, {
        listing: line.length,
        format: 'pdf',
        pageSpans: [
          { page: 1, start: shift, end: shift + second - 2 },
          { page: 2, start: shift + second, end: shift + raw.length },
        ],
      }),
      ORIGIN,
    );
    expect(prepared.text).toBe(`${line}\n\n${raw}`);
    expect(prepared.pages.map(({ page, start }) => [page, prepared.text.slice(start, start + 4)])).toEqual([
      [1, '商业银行'],
      [2, '第二页的'],
    ]);
  });

  it('moves what the layout of a PDF tells along with repairs, and finds more by rule beside it', () => {
    const line = '《观察》。';
    const rows = ['机构 | 余额', '东海 | 12.5', '滨江 | 9.8', '南湖 | 7.5', '北山 | 6.1'];
    const raw = ['普惠金融,概览', '更多行业报告请扫码关注', '1. 服务体系', ...rows, '（一）产品'].join('\n');
    const place = (text: string) => line.length + 2 + raw.indexOf(text);
    const prepared = prepareReport(
      draftOf(`${line}\n\n${raw}`, {
        listing: line.length,
        format: 'pdf',
        headings: [{ title: '普惠金融,概览', level: 1, start: place('普惠') }],
        kinds: [{ kind: 'table', start: place('机构'), end: place('6.1') + 3, caption: '机构 余额' }],
      }),
      ORIGIN,
    );
    expect(
      prepared.headings.map(({ title, level, start }) => [title, level, prepared.text.slice(start, start + 2)]),
    ).toEqual([
      ['普惠金融，概览', 1, '普惠'],
      ['1. 服务体系', 6, '1.'],
      ['（一）产品', 4, '（一'],
    ]);
    const table = prepared.passages.find(({ kind }) => kind === 'table');
    expect(table?.headings).toEqual(['普惠金融，概览', '机构 余额']);
    expect(prepared.sentences.map(({ start, end }) => prepared.text.slice(start, end))).toEqual(
      expect.arrayContaining(rows),
    );
  });

  it('keeps a title that sounds like an advertisement, and deletes such a line of the body', () => {
    const line = '某银行：关注公众号生态，更多行业报告\n发布时间';
    const { text } = prepareReport(
      draftOf(`${line}\n\n关注公众号获取更多报告\n正文。`, { listing: line.length }),
      ORIGIN,
    );
    expect(text).toBe(`${line}\n\n\n正文。`);
  });

  it.each([{ title: '东方财富深度报告' }, { publisher: '东方财富' }])(
    'keeps the name of the site in a report that is about it or by it: %j',
    (facts) => {
      const raw = '报告期内东方财富营业收入增长。';
      const textOf = (named: Partial<Omit<Draft, 'listing'>>) =>
        prepareReport(draftOf(raw, { foreign: ['东方财富'], ...named }), ORIGIN).text;
      expect(textOf(facts)).toBe(raw);
      expect(textOf({})).toBe('报告期内营业收入增长。');
    },
  );

  it('has the whole of a report that is not held as listing', () => {
    const raw = '某银行(16页).pdf\n发布时间2024-01-30 16页\n\n证券研究报告。1.目录\n';
    const { passages, report } = prepareReport(draftOf(raw, { listing: 30, held: false, format: 'listing' }), ORIGIN);
    expect(report.held).toBe(false);
    expect(new Set(passages.map(({ kind }) => kind))).toEqual(new Set(['listing']));
  });

  it('keeps a title whole that looks like the running header of its pages', () => {
    const body = '某某金融发展白皮书。'.padEnd(320, prose(3, 400));
    const pages = Array.from({ length: 30 }, (_, index) => `${prose(index, 300)}${index + 1}某某金融发展白皮书`).join(
      '',
    );
    const text = `  • 某银行:2024某某金融发展白皮书(37页).pdf\n\n    ${body}${pages}\n\n    发布时间2024-01-24 37页\n`;
    const [draft] = loadListing({ path: 'a.txt', text });
    if (draft === undefined) throw new Error('no draft');
    const prepared = prepareReport(draft, ORIGIN);
    const [listing] = prepared.passages;
    expect(prepared.report.title).toBe('某银行:2024某某金融发展白皮书(37页).pdf');
    expect(prepared.text.slice(listing?.start, listing?.end)).toContain('2024某某金融发展白皮书（37页）');
  });
});

describe('ids', () => {
  const idsOf = (raw: string, file = 'a.txt', entry?: string) => {
    const { report, passages } = prepareReport(draftOf(raw, { entry }), { file, sha256: '' });
    return { report: report.id, passages: passages.map(({ id }) => id) };
  };

  it('stay the same while file, entry and text do', () => {
    expect(idsOf('余额增长。')).toEqual(idsOf('余额增长。'));
    expect(idsOf('余额增长。').report).toMatch(/^[0-9a-f]{16}$/);
  });

  it('of a report come from its file and entry, of a passage also from its place and text', () => {
    expect(idsOf('余额下降。').report).toBe(idsOf('余额增长。').report);
    expect(idsOf('余额下降。').passages).not.toEqual(idsOf('余额增长。').passages);
    expect(idsOf('余额增长。', 'b.txt').report).not.toBe(idsOf('余额增长。').report);
    expect(idsOf('余额增长。', 'a.txt', '第一').report).not.toBe(idsOf('余额增长。').report);
  });
});
