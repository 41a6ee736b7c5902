import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headIn, labelCells } from '../../src/answer/label-cells.js';

const RANKING = '排名证券简称证券代码总分';

describe('a row of a flattened table', () => {
  it.each([
    [RANKING, '2甲银行600001.SH86.6', '排名第2，证券简称甲银行，证券代码600001.SH，总分86.6'],
    [RANKING, '2 甲银行 600001.SH 86.6', '排名第2，证券简称甲银行，证券代码600001.SH，总分86.6'],
    [RANKING, '12甲银行600001.SH(01001.HK)86.6', '排名第12，证券简称甲银行，证券代码600001.SH(01001.HK)，总分86.6'],
    ['序号地区贷款余额（亿元）', '3华东1,234.5', '序号3，地区华东，贷款余额（亿元）1,234.5'],
    ['编号机构名称增速', '7乙公司-5.2%', '编号7，机构名称乙公司，增速-5.2%'],
    ['序号企业标识企业名称得分', '1丙公司-U 90', '序号1，企业名称丙公司-U，得分90'],
  ])('under %s is read with the columns of its head: %s', (head, row, read) => {
    expect(labelCells(head, row)?.text).toBe(read);
  });

  it('has a name in two columns where nothing tells its cells apart', () => {
    expect(labelCells('序号证券简称科创主题总市值', '1丙公司新一代材料55.2')).toEqual({
      text: '序号1，证券简称、科创主题丙公司新一代材料，总市值55.2',
      cells: [
        { column: '序号', value: '1' },
        { column: '证券简称、科创主题', value: '丙公司新一代材料' },
        { column: '总市值', value: '55.2' },
      ],
    });
  });

  it.each([
    ['序号证券代码得分', '3688001.SH66.1', '序号3，证券代码688001.SH，得分66.1'],
    ['序号证券代码得分', '13688001.SH66.1', '序号13，证券代码688001.SH，得分66.1'],
    ['序号证券代码得分', '301001.HK66.1', '序号3，证券代码01001.HK，得分66.1'],
    ['序号证券代码得分', '1001001.HK66.1', '序号10，证券代码01001.HK，得分66.1'],
  ])('under %s has its number parted from the code it is glued to: %s', (head, row, read) => {
    expect(labelCells(head, row)?.text).toBe(read);
  });

  it.each([
    ['a cell too many', RANKING, '2甲银行600001.SH86.6优秀'],
    ['a cell too few', RANKING, '2甲银行600001.SH'],
    ['cells in another order', RANKING, '甲银行2 600001.SH86.6'],
    ['two figures that are glued', '排名机构得分占比', '1甲银行12.530%'],
    ['a number that is glued to a figure', '排名得分', '18600'],
    ['a name with a figure in it', RANKING, '2甲3银行600001.SH86.6'],
    ['nothing', RANKING, ''],
    ['a head with an unknown column', '排名证券简称甲乙丙丁戊己庚辛总分', '2甲银行86.6'],
    ['a head that is prose', '这里写的是一段话。', '2甲银行86.6'],
    ['a head of one column', '排名', '2'],
    ['an empty head', '', '2甲银行86.6'],
  ])('is not read where there is %s: nothing is guessed', (_what, head, row) => {
    expect(labelCells(head, row)).toBeUndefined();
  });
});

interface Cell {
  column: string;
  kind: 'words' | 'code' | 'figure' | 'picture';
  text: string;
}

const words = fc
  .array(fc.constantFrom(...Array.from('甲乙丙丁银行证券公司AB-')), { minLength: 1, maxLength: 6 })
  .map((signs) => `甲${signs.join('')}乙`);
const figure = fc.oneof(
  fc.nat(99_999).map(String),
  fc.tuple(fc.nat(999), fc.integer({ min: 0, max: 99 })).map(([whole, part]) => `${whole}.${part}`),
  fc.tuple(fc.nat(999), fc.constantFrom('%', '‰')).map(([whole, sign]) => `-${whole}.5${sign}`),
  fc.integer({ min: 1, max: 999 }).map((thousands) => `${thousands},000`),
);
const code = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('6SH', '3SZ', 'HK'))
  .map(([number, market]) => {
    const digits = String(number).padStart(5, '0');
    return market.length === 3 ? `${market[0]}${digits}.${market.slice(1)}` : `${digits}.${market}`;
  });
const cell = fc.oneof(
  fc.record({
    column: fc.constantFrom('证券简称', '银行名称', '科创主题', '地区'),
    kind: fc.constant('words' as const),
    text: words,
  }),
  fc.record({ column: fc.constant('证券代码'), kind: fc.constant('code' as const), text: code }),
  fc.record({
    column: fc.constantFrom('总分', '得分', '总市值（亿元）', '增速', '贷款余额'),
    kind: fc.constant('figure' as const),
    text: figure,
  }),
  fc.record({
    column: fc.constantFrom('企业标识', '星级'),
    kind: fc.constant('picture' as const),
    text: fc.constant(''),
  }),
);
const table = fc.record({
  first: fc.constantFrom('排名', '名次', '序号', '编号'),
  number: fc.integer({ min: 1, max: 300 }),
  cells: fc
    .array<Cell>(cell, { minLength: 1, maxLength: 5 })
    .filter((cells) => cells.some(({ kind }) => kind !== 'picture')),
});

/** What a reader of the table makes of its row: neighbouring words cannot be told apart. */
function readingOf(
  { first, number, cells }: { first: string; number: number; cells: readonly Cell[] },
  blank: string,
): string {
  const shown = [`${first}${['排名', '名次'].includes(first) ? '第' : ''}${number}`];
  let names: string[] = [];
  let texts: string[] = [];
  const shownCells = cells.filter(({ kind }) => kind !== 'picture');
  shownCells.forEach(({ column, kind, text }, at) => {
    names.push(column);
    texts.push(text);
    if (kind === 'words' && shownCells[at + 1]?.kind === 'words') return;
    shown.push(`${names.join('、')}${texts.join(blank)}`);
    [names, texts] = [[], []];
  });
  return shown.join('，');
}

const headOf = ({ first, cells }: { first: string; cells: readonly Cell[] }) =>
  [first, ...cells.map(({ column }) => column)].join('');
const rowOf = ({ number, cells }: { number: number; cells: readonly Cell[] }, blank: string) =>
  [String(number), ...cells.flatMap(({ kind, text }) => (kind === 'picture' ? [] : [text]))].join(blank);

describe('a row that is built from cells', () => {
  it('is read back with its columns where blanks part the cells', () => {
    fc.assert(
      fc.property(table, (built) => {
        expect(labelCells(headOf(built), rowOf(built, ' '))?.text).toBe(readingOf(built, ' '));
      }),
    );
  });

  it('is read back with its columns or not at all where they are glued', () => {
    fc.assert(
      fc.property(table, (built) => {
        expect([undefined, readingOf(built, '')]).toContain(labelCells(headOf(built), rowOf(built, ''))?.text);
      }),
      { numRuns: 500 },
    );
  });

  it('is not read with a cell more or the last cell less', () => {
    fc.assert(
      fc.property(table, (built) => {
        const head = headOf(built);
        expect(labelCells(head, `${rowOf(built, ' ')} 5 甲`)).toBeUndefined();
        const shown = built.cells.filter(({ kind }) => kind !== 'picture');
        const [last, before] = shown.toReversed();
        // Of words in two columns, nobody sees that a word is missing.
        fc.pre(!(last?.kind === 'words' && before?.kind === 'words'));
        const rest = { ...built, cells: shown.slice(0, -1) };
        expect(labelCells(head, rowOf(rest, ' '))).toBeUndefined();
      }),
    );
  });
});

describe('the head of a table', () => {
  it('is found where it stands in its line, behind a caption or alone', () => {
    expect(headIn(RANKING)).toEqual({ start: 0, end: RANKING.length });
    const line = `表 5“甲乙”得分排名${RANKING}`;
    expect(line.slice(headIn(line)!.start)).toBe(RANKING);
  });

  it.each(['', '排名', '以下为各银行的排名情况。', '2甲银行600001.SH86.6', '证券简称总分', '排名第一的是甲银行'])(
    'is none in "%s"',
    (line) => {
      expect(headIn(line)).toBeUndefined();
    },
  );

  it('is found for any table of known columns, whatever stands before it', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('', '表 3 甲乙丙', '见下：'), (built, before) => {
        const head = headOf(built);
        expect(headIn(before + head)).toEqual({ start: before.length, end: before.length + head.length });
      }),
    );
  });
});
