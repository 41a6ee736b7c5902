import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/ingest/layout/read-layout.js';
import type { PdfRun } from '../../../src/ingest/load/pdf-content.js';
import { linesAt, pageOf, proseOf, rowAt, rowsAt, runAt } from '../../fixtures/page-of.js';

const XS = [50, 200, 300];
const ROWS = [
  ['机构', '贷款余额', '增速'],
  ['东海营业部', '412.9', '15.3%'],
  ['滨江营业部', '386.2', '21.7%'],
];
const WRITTEN = ROWS.map((cells) => cells.join(' | '));
const PROSE = '下表列出各机构普惠贷款的余额和增速单位分别为亿元和百分比各机构的口径一致并且可以相互比较。';
const prose = linesAt(proseOf(PROSE, 40), { x: 50, y: 100 });

const read = (...pages: PdfRun[][]) => {
  const { text, tables, raw, quality } = readLayout(pages.map((runs) => pageOf(runs)));
  const shown = tables.map(({ start, end, caption }) => ({ lines: text.text.slice(start, end).split('\n'), caption }));
  return { text: text.text, tables: shown, raw, quality };
};

describe('a table', () => {
  it('is read row by row, its cells parted by strokes, with the names of its columns for a caption', () => {
    const { text, tables, raw } = read([...prose, ...rowsAt(ROWS, { xs: XS, y: 160 })]);
    expect(tables).toEqual([{ lines: WRITTEN, caption: '机构 贷款余额 增速' }]);
    expect(text).toBe([PROSE, ...WRITTEN].join('\n'));
    expect(raw).toContain('滨江营业部 386.2 21.7%');
  });

  it('is read row by row where the file has it column by column', () => {
    const byColumn = XS.flatMap((_, column) =>
      ROWS.map((cells, row) => runAt(cells[column] ?? '', { x: XS[column] ?? 0, y: 160 + 20 * row })),
    );
    expect(read([...prose, ...byColumn]).tables.map(({ lines }) => lines)).toEqual([WRITTEN]);
  });

  it('has its title and its unit in the caption', () => {
    const above = linesAt(['表3 各机构普惠贷款', '单位：亿元'], { x: 50, y: 130 });
    const { tables } = read([...above, ...rowsAt(ROWS, { xs: XS, y: 160 })]);
    expect(tables[0]?.caption).toBe('表3 各机构普惠贷款 单位：亿元 机构 贷款余额 增速');
  });

  it('keeps the place of cells that are empty', () => {
    const rows = [
      ['', '2022年', '2023年'],
      ['余额', '412.9', ''],
      ['增速', '', '15.3%'],
      ['户数', '12', '13'],
    ];
    expect(read(rowsAt(rows, { xs: XS, y: 160 })).tables[0]?.lines).toEqual(rows.map((cells) => cells.join(' | ')));
  });

  it('puts wrapped cells together, whether they stand at the top of their row or in its middle', () => {
    const head = rowAt(['机构', '余额', '说明'], { xs: XS, y: 120 });
    const last = rowAt(['南湖', '9.8', '持平'], { xs: XS, y: 182 });
    const note = ['新增专营团队', '覆盖三个县'];
    const atTop = [...rowAt(['滨江', '386.2', note[0]!], { xs: XS, y: 140 }), runAt(note[1]!, { x: 300, y: 152 })];
    const inMiddle = [
      runAt(note[0]!, { x: 300, y: 140 }),
      ...rowAt(['滨江', '386.2', ''], { xs: XS, y: 148 }),
      runAt(note[1]!, { x: 300, y: 156 }),
    ];
    for (const middle of [atTop, inMiddle]) {
      expect(read([...head, ...middle, ...last]).tables[0]?.lines).toEqual([
        '机构 | 余额 | 说明',
        '滨江 | 386.2 | 新增专营团队覆盖三个县',
        '南湖 | 9.8 | 持平',
      ]);
    }
  });

  it('never puts the figures of two rows together where a first cell is empty', () => {
    const rows = [
      ['地区', '行', '余额'],
      ['东部', '甲行', '1.2'],
      ['', '乙行', '3.4'],
      ['西部', '丙行', '5.6'],
    ];
    expect(read(rowsAt(rows, { xs: XS, y: 160 })).tables[0]?.lines).toContain(' | 乙行 | 3.4');
  });

  it('goes on across pages, with its head once in its caption', () => {
    const more = [
      ['南湖营业部', '255.0', '9.8%'],
      ['北山营业部', '91.2', '3.1%'],
    ];
    const { tables, text } = read(rowsAt(ROWS, { xs: XS, y: 160 }), rowsAt(more, { xs: XS, y: 60 }));
    expect(tables).toEqual([
      { lines: [...WRITTEN, ...more.map((cells) => cells.join(' | '))], caption: '机构 贷款余额 增速' },
    ]);
    expect(text).not.toContain('\n\n');
  });

  it('keeps to its column of the page', () => {
    const right = linesAt(proseOf(PROSE.repeat(5), 20), { x: 330, y: 100 });
    const left = linesAt(proseOf(PROSE.repeat(2), 24), { x: 50, y: 100 });
    const table = rowsAt(ROWS, { xs: [50, 130, 200], y: 203 });
    expect(read([...left, ...table, ...right]).text.replaceAll('\n', '')).toBe(
      [PROSE.repeat(2), ...WRITTEN, PROSE.repeat(5)].join(''),
    );
  });
});

describe('what is no table', () => {
  it.each<[string, PdfRun[]]>([
    [
      'a contents page',
      rowsAt(
        [
          ['一、总体情况', '3'],
          ['二、各机构情况', '12'],
          ['三、展望', '25'],
        ],
        { xs: [50, 400], y: 100 },
      ),
    ],
    ['two halves of a line', rowsAt([['海湾银行', '2024年3月']], { xs: [50, 400], y: 100 })],
    [
      'prose with a word at the margin',
      [
        ...linesAt(proseOf(PROSE.repeat(4), 30), { x: 50, y: 100 }),
        runAt('旁注', { x: 450, y: 100 }),
        runAt('另注', { x: 450, y: 175 }),
      ],
    ],
    [
      'prose in columns',
      [...linesAt(proseOf(PROSE, 12), { x: 50, y: 100 }), ...linesAt(proseOf(PROSE, 12), { x: 190, y: 100 })],
    ],
  ])('is %s', (_, runs) => {
    expect(read(runs).tables).toEqual([]);
    expect(read(runs).quality[0]?.tables).toBe(0);
  });
});
