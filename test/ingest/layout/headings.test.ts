import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/ingest/layout/read-layout.js';
import type { PdfRun } from '../../../src/ingest/load/pdf-content.js';
import { linesAt, pageOf, runAt } from '../../fixtures/page-of.js';

const text = (y: number) =>
  linesAt(['本行把服务实体经济放在首位，持续扩大覆盖面。', '线上渠道成为客户办理业务的主要方式。'], { x: 50, y });
const headings = (...pages: PdfRun[][]) =>
  readLayout(pages.map((runs) => pageOf(runs))).headings.map(({ title, level }) => [title, level]);

describe('headings by type', () => {
  it('have levels by their size, and below them those that are only bold', () => {
    expect(
      headings(
        [
          runAt('普惠金融报告', { x: 50, y: 60, size: 24 }),
          runAt('总体情况', { x: 50, y: 100, size: 16 }),
          ...text(140),
        ],
        [
          runAt('产品', { x: 50, y: 60, bold: true }),
          ...text(90),
          runAt('风险管理', { x: 50, y: 140, size: 15.8 }),
          ...text(170),
        ],
      ),
    ).toEqual([
      ['普惠金融报告', 1],
      ['总体情况', 2],
      ['产品', 3],
      ['风险管理', 2],
    ]);
  });

  it('are put together where they take two lines', () => {
    const title = linesAt(['数字时代商业银行普惠金融', '服务能力建设研究'], { x: 50, y: 60, size: 20 });
    expect(headings([...title, ...text(160)])).toEqual([['数字时代商业银行普惠金融服务能力建设研究', 1]]);
  });

  it.each<[string, PdfRun[]]>([
    ['a large sentence', [runAt('本行服务客户超过百万户。', { x: 50, y: 60, size: 16 })]],
    ['a large figure', [runAt('18.4%', { x: 50, y: 60, size: 30 })]],
    [
      'lines of a bold paragraph',
      linesAt(['加强产品开发与客户服务', '提升经营质量与管理水平'], { x: 50, y: 60, bold: true }),
    ],
    ['a bold caption', [runAt('图3 各机构贷款余额', { x: 50, y: 60, bold: true })]],
    ['a line of a contents page', [runAt('总体情况 ........ 3', { x: 50, y: 60, size: 14 })]],
    ['small type', [runAt('注释与说明', { x: 50, y: 60, size: 8 })]],
  ])('are not %s', (_, runs) => {
    expect(headings([...runs, ...text(160)])).toEqual([]);
  });

  it('are not told by weight where the body itself is bold', () => {
    const bold = text(100).map((run) => ({ ...run, font: { ...run.font, bold: true } }));
    expect(headings([runAt('产品', { x: 50, y: 60, bold: true }), ...bold])).toEqual([]);
  });
});
