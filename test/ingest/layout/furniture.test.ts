import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/ingest/layout/read-layout.js';
import type { PdfRun } from '../../../src/ingest/load/pdf-content.js';
import { linesAt, pageOf, rowAt, rowsAt, runAt } from '../../fixtures/page-of.js';

const BODY = [
  '信贷投放保持平稳。',
  '资产质量持续向好。',
  '客户基础更加扎实。',
  '渠道建设稳步推进。',
  '科技投入继续加大。',
];
const body = (page: number) => linesAt([BODY[page - 1] ?? ''], { x: 50, y: 120 });
const pagesWith = (count: number, printed: (page: number) => PdfRun[]) =>
  Array.from({ length: count }, (_, at) => pageOf([...body(at + 1), ...printed(at + 1)]));
const text = (pages: ReturnType<typeof pageOf>[]) => readLayout(pages).text.text;
const only = (count: number) => BODY.slice(0, count).join('\n\n');
const header = (words: string, y = 40, size = 9) => runAt(words, { x: 200, y, size });
const footer = (words: string) => runAt(words, { x: 290, y: 770, size: 9 });

describe('what is printed on every page', () => {
  it('is not read, and stays in the raw text', () => {
    const pages = pagesWith(4, (page) => [header('海湾银行2024年度报告'), footer(`第 ${page + 10} 页`)]);
    expect(text(pages)).toBe(only(4));
    expect(readLayout(pages).raw).toContain(`海湾银行2024年度报告\n${BODY[1]}\n第 12 页`);
  });

  it.each(['7', '- 7 -', '第7页', '第7页，共80页', '7 / 80', 'Page 7 of 80'])(
    'may be a page number like %s',
    (form) => {
      expect(text(pagesWith(3, (page) => [footer(form.replace('7', String(page + 6)))]))).toBe(only(3));
    },
  );

  it('may be numbered in Roman', () => {
    expect(text(pagesWith(3, (page) => [footer(['i', 'ii', 'iii'][page - 1] ?? '')]))).toBe(only(3));
  });

  it('may hold a page number beside words, and differ on left and right pages', () => {
    const printed = (page: number) => (page % 2 === 1 ? [header(`年度报告 ${page}`)] : [header(`${page} 海湾银行`)]);
    const pages = Array.from({ length: 6 }, (_, at) =>
      pageOf([...linesAt([BODY[at % 5] ?? ''], { x: 50, y: 120 }), ...printed(at + 1)]),
    );
    expect(text(pages)).not.toMatch(/年度报告|海湾银行/u);
  });

  it('may name a chapter of two pages, where headers are known to stand', () => {
    const names = ['总体情况', '总体情况', '总体情况', '风险管理', '风险管理'];
    expect(text(pagesWith(5, (page) => [header(names[page - 1] ?? '')]))).toBe(only(5));
  });
});

describe('what stands at a page’s edge and is read', () => {
  it('is a title like the header, at another place or in another size', () => {
    const title = runAt('海湾银行年度报告', { x: 150, y: 46, size: 24 });
    const pages = [pageOf([title, ...body(1)]), ...pagesWith(4, () => [header('海湾银行年度报告')]).slice(1)];
    expect(text(pages)).toBe(`海湾银行年度报告\n${only(4)}`);
  });

  it('is the head of a table that is printed again on each of its pages', () => {
    const xs = [50, 200, 300];
    const names = ['机构', '余额', '增速'];
    const pages = BODY.slice(0, 4).map((_, at) =>
      pageOf([
        header('年度报告'),
        ...rowAt(names, { xs, y: 60 }),
        ...rowsAt(
          [
            [`甲${at}行`, '1.2', '3%'],
            [`乙${at}行`, '2.3', '4%'],
          ],
          { xs, y: 80 },
        ),
      ]),
    );
    expect(text(pages).match(/机构 \| 余额 \| 增速/gu)).toHaveLength(4);
    expect(text(pages)).not.toContain('年度报告');
  });

  it('is a figure that does not run with the pages', () => {
    const figures = [120, 98, 143, 77];
    expect(text(pagesWith(4, (page) => [footer(String(figures[page - 1]))]))).toContain('143');
    const sentences = [1.5, 1.9, 1.2, 1.7];
    expect(text(pagesWith(4, (page) => [header(`不良贷款率为${sentences[page - 1]}%`)]))).toContain('不良贷款率为1.2%');
  });

  it('is anything in a report of two pages', () => {
    expect(text(pagesWith(2, () => [header('海湾银行年度报告')]))).toContain('海湾银行年度报告');
  });

  it('is a repeated line with text between it and the edge', () => {
    const pages = pagesWith(4, (page) => [
      runAt(`${BODY[(page + 1) % 5]}独此一句${'甲乙丙丁'[page - 1]}`, { x: 50, y: 20 }),
      header('风险提示', 60),
    ]);
    expect(text(pages).match(/风险提示/gu)).toHaveLength(4);
  });
});
