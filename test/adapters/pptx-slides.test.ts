import { describe, expect, it } from 'vitest';
import { readSlides } from '../../src/adapters/pptx-slides.js';
import { loadContent } from '../../src/ingest/load/load-content.js';
import { prepareReport } from '../../src/ingest/prepare-report.js';
import { buildSlides } from '../fixtures/build-slides.js';

const SLIDES = [
  { title: '海燕银行年度汇报' },
  {
    title: '经营',
    points: [
      ['净利润增长5%', 0],
      ['普惠先行', 1],
      ['不良率降到1.2%', 0],
    ] as [string, number][],
  },
  { title: '看不见', hidden: true },
  {
    boxes: ['贷款投放加快。', '表格如下'],
    table: [
      ['银行', '余额', null],
      ['', '2022年', '2023年'],
      ['海燕银行', '312', '345'],
    ],
    notes: '这句只给讲的人。',
  },
];

const load = async (bytes: Uint8Array) => {
  const [draft] = await loadContent(
    { path: 'reports/某银行:汇报.pptx', bytes },
    { format: 'pptx', called: 'a PowerPoint file', read: readSlides },
  );
  return draft!;
};

describe('a PowerPoint file', () => {
  it('is read slide by slide in their order, titles as headings, notes and hidden slides left out', async () => {
    const draft = await load(buildSlides(SLIDES));
    expect(draft.raw).toBe(
      '海燕银行年度汇报\n\n经营\n\n- 净利润增长5%\n  - 普惠先行\n- 不良率降到1.2%\n\n贷款投放加快。\n\n表格如下\n\n' +
        '银行 | 余额 2022年 | 余额 2023年\n海燕银行 | 312 | 345',
    );
    expect(draft).toMatchObject({ title: '某银行:汇报', publisher: '某银行', pages: 4, format: 'pptx' });
    expect(draft.headings.map(({ title }) => title)).toEqual(['海燕银行年度汇报', '经营']);
    expect(draft.kinds.map(({ kind, caption }) => [kind, caption])).toEqual([
      ['list', undefined],
      ['table', undefined],
    ]);
  });

  it('knows on which slide each passage stands', async () => {
    const draft = await load(buildSlides(SLIDES));
    const pages = draft.pageSpans.map(({ page, start, end }) => [page, draft.text.text.slice(start, end)]);
    expect(pages.map(([page]) => page)).toEqual([1, 2, 4]);
    expect(pages[1]?.[1]).toBe('经营\n\n- 净利润增长5%\n  - 普惠先行\n- 不良率降到1.2%');
    const report = prepareReport(draft, { file: 'a.pptx', sha256: '' });
    const passage = report.passages.find(({ start, end }) => report.text.slice(start, end).includes('345'))!;
    expect(passage.pageTo).toBe(4);
  });

  it('is named by its properties where they hold a title', async () => {
    expect((await load(buildSlides(SLIDES, { title: '海燕银行2023年汇报' }))).title).toBe('海燕银行2023年汇报');
    expect((await load(buildSlides(SLIDES, { title: 'PowerPoint 演示文稿' }))).title).toBe('某银行:汇报');
  });

  it('without text stays in the catalogue', async () => {
    expect(await load(buildSlides([{}]))).toMatchObject({ held: false, pages: 1 });
  });
});
