import type { TableCell } from '../schemas.js';

/** The first column of a numbered table, at which its head starts. */
const FIRST_COLUMN = /排名|名次|排行|序号|编号/gu;
/** Columns by what their names end with, and what their cells look like. */
const COLUMNS: readonly { name: RegExp; cell: Column['cell'] }[] = [
  { name: /^(?:排名|名次|排行|序号|编号)/u, cell: 'number' },
  { name: /^\p{Script=Han}{0,4}?代码/u, cell: 'code' },
  { name: /^\p{Script=Han}{0,6}?(?:标识|图标|星级|走势)/u, cell: 'picture' },
  {
    name: /^\p{Script=Han}{0,6}?(?:得分|总分|评分|分数|均分|市值|金额|规模|余额|收入|利润|占比|比例|比率|增速|数量)(?:[（(][^）)]{1,8}[）)])?/u,
    cell: 'figure',
  },
  {
    name: /^(?:(?![的是])[\p{Script=Han}\p{Script=Latin}\s]){0,12}?(?:简称|名称|全称|主题|分类|类别|类型|(?:行业|地区|机构|企业|公司|银行|单位|产品)(?!标识|图标|简称|名称|全称|代码|\p{Script=Han}{0,2}(?:分类|类[别型])))/u,
    cell: 'words',
  },
];
/** A security's code: six digits, in Hong Kong five. */
const CODE = String.raw`(?:\d{5}\.HK|\d{6}\.(?!HK)[A-Z]{2})`;
const CELLS: Readonly<Record<Exclude<Column['cell'], 'picture'>, RegExp>> = {
  number: /^\d{1,3}(?!\d)/u,
  code: new RegExp(`^${CODE}(?:[（(][^）)]{1,12}[）)])?`, 'u'),
  figure: /^-?\d[\d,]*(?:\.\d+)?\s?[%‰]?/u,
  // The minus of a figure that follows is the figure's.
  words: /^(?!-\d)[^\d]+?(?=-?\d|$)/u,
};
/** A row's number may be glued to a security's code: 3688008.SH is row 3. */
const NUMBER_BEFORE_CODE = new RegExp(`^\\d{1,3}?(?=${CODE})`, 'u');
/** A rank is read as a place. */
const RANK = /^(?:排名|名次|排行)$/u;

interface Column {
  name: string;
  cell: 'number' | 'code' | 'figure' | 'words' | 'picture';
}

/** Where the head of a numbered table stands in a line; undefined when the line has none. */
export function headIn(line: string): { start: number; end: number } | undefined {
  const start = [...line.matchAll(FIRST_COLUMN)]
    .map(({ index }) => index)
    .find((at) => {
      const [, second] = columnsOf(line.slice(at));
      // A caption may end as the head begins: …得分排名排名证券简称.
      return second !== undefined && second.cell !== 'number';
    });
  return start === undefined ? undefined : { start, end: line.length };
}

/** A row that is read with its head: in words, and cell by cell. */
export interface ReadRow {
  text: string;
  cells: TableCell[];
}

/**
 * A row of a flattened table with its column names beside its cells: 2民生银行600016.SH86.6 under
 * 排名证券简称证券代码总分 is 排名第2，证券简称民生银行，…. Cells that cannot be told apart share the names of their
 * columns. Undefined when head and row do not fit: nothing is guessed.
 */
export function labelCells(head: string, row: string): ReadRow | undefined {
  // A picture leaves no cell in the text.
  const columns = columnsOf(head).flatMap(({ name, cell }) => (cell === 'picture' ? [] : [{ name, cell }]));
  const labelled: string[] = [];
  const cells: TableCell[] = [];
  let rest = row.trim();
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    if (column === undefined) continue;
    const cell = cellAt(rest, column.cell);
    if (cell === undefined) return undefined;
    const names = [column.name];
    while (column.cell === 'words' && columns[at + 1]?.cell === 'words') {
      at += 1;
      names.push(columns[at]?.name ?? '');
    }
    cells.push({ column: names.join('、'), value: cell });
    labelled.push(`${names.join('、')}${RANK.test(column.name) ? '第' : ''}${cell}`);
    rest = rest.slice(rest.indexOf(cell) + cell.length).trim();
  }
  return rest === '' && cells.length > 1 ? { text: labelled.join('，'), cells } : undefined;
}

function cellAt(rest: string, cell: Exclude<Column['cell'], 'picture'>): string | undefined {
  const glued = cell === 'number' ? NUMBER_BEFORE_CODE.exec(rest) : null;
  return (glued ?? CELLS[cell].exec(rest))?.[0].trim();
}

function columnsOf(head: string): Column[] {
  const columns: Column[] = [];
  let rest = head.trim();
  while (rest !== '') {
    const found = COLUMNS.flatMap(({ name, cell }) => {
      const match = name.exec(rest)?.[0];
      return match === undefined ? [] : [{ name: match, cell }];
    }).sort((a, b) => a.name.length - b.name.length)[0];
    if (found === undefined) return [];
    columns.push({ ...found, name: found.name.trim() });
    rest = rest.slice(found.name.length).trimStart();
  }
  return columns;
}
