import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/adapters/xlsx-workbook.js';
import { loadContent } from '../../src/ingest/load/load-content.js';
import { buildWorkbook } from '../fixtures/build-workbook.js';

const load = async (bytes: Uint8Array, path = 'reports/余额表.xlsx') => {
  const [draft] = await loadContent(
    { path, bytes },
    { format: 'xlsx', called: 'an Excel workbook', read: readWorkbook },
  );
  return draft!;
};

describe('an Excel workbook', () => {
  it('is read sheet by sheet, under their names, each table with title, head and notes', async () => {
    const draft = await load(
      buildWorkbook([
        {
          name: '贷款',
          rows: [
            ['各行贷款余额'],
            ['单位：亿元'],
            ['银行', '余额', undefined],
            [undefined, '2022年', '2023年'],
            ['海燕银行', [312.5, 0], [345, 0]],
            ['苍鹭银行', undefined, [97, 0]],
            ['注：年末数 & 审计后'],
            undefined,
            ['地区', '家数'],
            ['东部', [12, 0]],
          ],
          merged: ['A1:C1', 'A3:A4', 'B3:C3'],
        },
        { name: '底稿', rows: [['看不见', [1, 0]]], hidden: true },
        { name: '说明', rows: [['口径见附注。']] },
      ]),
    );
    expect(draft.raw).toBe(
      '贷款\n\n各行贷款余额\n\n单位：亿元\n\n银行 | 余额 2022年 | 余额 2023年\n海燕银行 | 312.5 | 345\n' +
        '苍鹭银行 |  | 97\n\n注：年末数 & 审计后\n\n地区 | 家数\n东部 | 12\n\n说明\n\n口径见附注。',
    );
    expect(draft.headings.map(({ title, level }) => [title, level])).toEqual([
      ['贷款', 1],
      ['说明', 1],
    ]);
    expect(draft.kinds.map(({ kind, caption }) => [kind, caption])).toEqual([
      ['table', '各行贷款余额 单位：亿元'],
      ['table', undefined],
    ]);
    expect(draft).toMatchObject({ title: '余额表', format: 'xlsx', held: true });
  });

  it('shows numbers, shares and dates as Excel does', async () => {
    const formats = ['#,##0.00', '0.0%', 'yyyy"年"m"月"d"日"', 14, 10, '[Red]-#,##0;(#,##0)', 31, '0.00"亿元"'];
    const values = [1234567.891, 0.0523, 45000, 45000, 0.12345, -1500, 45000, 3.1];
    const rows = values.map((value, at): [string, [number, number]] => [`第${at}`, [value, at + 1]]);
    const { raw } = await load(buildWorkbook([{ name: '表', rows: [['项', '值'], ...rows] }], { formats }));
    expect(raw.split('\n').slice(3)).toEqual([
      '第0 | 1,234,567.89',
      '第1 | 5.2%',
      '第2 | 2023年3月15日',
      '第3 | 2023-03-15',
      '第4 | 12.35%',
      '第5 | (1,500)',
      '第6 | 2023年3月15日',
      '第7 | 3.10亿元',
    ]);
  });

  it('shows a number plainly where its format is no format', async () => {
    const rows: [string, [number, number]][] = [
      ['甲', [1.5, 1]],
      ['乙', [2.5, 2]],
    ];
    const sheet = { name: '表', rows: [['项', '值'], ...rows] };
    const { raw } = await load(buildWorkbook([sheet], { formats: ['['.repeat(100_000), '0"'], from1904: true }));
    expect(raw).toMatch(/甲 \| 1\.5\n乙 \| (?:2\.5|#+)$/u);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const sheet = {
      name: '表',
      rows: [
        ['日', '数'],
        [[43538, 1] as [number, number], [43538, 0] as [number, number]],
      ],
    };
    const { raw } = await load(buildWorkbook([sheet], { formats: ['yyyy-mm-dd'], from1904: true }));
    expect(raw).toContain('2023-03-15 | 43538');
  });

  it('keeps merged cells in each of their rows, also where rows between are empty', async () => {
    const rows = [
      ['地区', '银行', '余额'],
      ['东部', '甲', [1, 0]],
      undefined,
      [undefined, '乙', [2, 0]],
      ['西部', '丙', [3, 0]],
    ];
    const { raw } = await load(buildWorkbook([{ name: '表', rows: rows as never, merged: ['A2:A4', 'B9:C9'] }]));
    expect(raw).toBe('表\n\n地区 | 银行 | 余额\n东部 | 甲 | 1\n东部 | 乙 | 2\n西部 | 丙 | 3');
  });

  it('reads what lies far out, or claims to, in no time', async () => {
    const far = buildWorkbook([
      {
        name: '表',
        rows: [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
        merged: ['A1:XFD1048576'],
      },
    ]);
    const parts = unzipSync(far);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!).replace('r="A2"', 'r="A1048576"');
    const moved = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace('r="B2"', 'r="ZZZ9999999"')) });
    expect((await load(moved)).raw).toBe('表\n\n甲');
  });

  it('without content stays in the catalogue; without its parts it is damaged', async () => {
    expect((await load(buildWorkbook([{ name: '空', rows: [] }]))).held).toBe(false);
    await expect(load(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({
      message: 'reports/余额表.xlsx is damaged and cannot be read as an Excel workbook.',
    });
  });
});
