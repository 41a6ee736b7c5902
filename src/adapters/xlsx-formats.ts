import { format } from 'numfmt';
import type { ZipContent } from '../ingest/load/zip-content.js';
import { readXml } from './read-xml.js';

/** Formats that a workbook names by number alone. How Windows is set up decides 14 to 22 and 27 to 58; dates are in ISO form then. */
const DATE = 'yyyy-mm-dd';
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: DATE,
  15: DATE,
  16: 'mm-dd',
  17: 'yyyy-mm',
  18: 'hh:mm',
  19: 'hh:mm:ss',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: `${DATE} hh:mm`,
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: DATE,
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
/** Excel takes no longer one. */
const LONGEST_CODE = 255;
/** Days from Excel's first day to the one that old workbooks of Macs begin with. */
const DAYS_TO_1904 = 1_462;
/** Clocks and calendars in a format's code, outside of quotes and brackets. */
const isDate = (code: string) => /[ymdhs]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));

/** How a workbook shows a number in a cell of a style. */
export type ShowNumber = (value: number, style: number) => string;

/** Reads a workbook's styles. Numbers are shown with `numfmt`, as Excel shows them where a column is wide enough. */
export async function readFormats(zip: ZipContent, { from1904 }: { from1904: boolean }): Promise<ShowNumber> {
  const codes = new Map(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const styles: number[] = [];
  let inCells = false;
  await readXml(zip, 'xl/styles.xml', {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') {
        if ((formatCode?.length ?? Infinity) <= LONGEST_CODE) codes.set(Number(numFmtId), formatCode ?? '');
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return (value, style) => {
    const code = codes.get(styles[style] ?? 0) ?? 'General';
    const serial = from1904 && isDate(code) ? value + DAYS_TO_1904 : value;
    return format(code, serial, { locale: 'zh-CN', throws: false }).trim();
  };
}
