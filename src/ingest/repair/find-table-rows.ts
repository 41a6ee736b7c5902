/** Rows of a flattened table are followed at most this far by the next one. */
const MAX_ROW = 160;
/** Fewer numbered pieces than this may be a numbered sentence. */
const MIN_ROWS = 3;
const SENTENCE_END = /[。！？；]/u;
/** What follows a row number: the row's first cell, a name or a security's code, and no unit of the number itself. */
const FIRST_CELL = /^\s?(?![亿万千元家个年月日号户名项支只人次倍起笔])[\p{Script=Han}\p{Lu}]|^\d{6}\.(?:SH|SZ|HK|BJ)/u;
/** 第1类, 图1: the number of a class or a figure. */
const LABEL = /[第图表]\s?$/u;
/** 2021/12/1, 2023-06-3: the digits before would be a date's, not a cell of their own. */
const CUT_DATE = /\d[/-]\d{0,2}$/;

/** The share of rows that end with a decimal figure from which on every row is taken to end with its first one. */
const ENDING_ALIKE = 0.8;
const DECIMAL = /\d\.\d{1,2}(?!\d)/u;

/**
 * Where the rows of a flattened, numbered table start, and where text that was glued to a row's last figure does. Row numbers are glued to the value before them
 * (…HK83.22沪农商行: 83.2, then row 2), so a row starts where the digits end with the number that is due next. Ranks may tie.
 */
export function findTableRows(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  while (at < text.length) {
    const rows = rowsFrom(text, at);
    if (rows.length >= MIN_ROWS) {
      starts.push(...rows, ...gluedTo(text, rows));
      at = (rows.at(-1) ?? at) + 1;
    } else {
      const next = nextOne(text, at);
      if (next === undefined) break;
      at = next;
    }
  }
  return starts;
}

/** Where rows end with a decimal figure (…HK83.2), what follows one is no part of its row: the head of the next page. */
function gluedTo(text: string, rows: readonly number[]): number[] {
  const spans = rows.map((start, index) => {
    const line = text.indexOf('\n', start);
    const end = Math.min(rows[index + 1] ?? start + MAX_ROW, line < 0 ? text.length : line);
    const figure = DECIMAL.exec(text.slice(start, end));
    return { end, figure: figure === null ? undefined : start + figure.index + figure[0].length };
  });
  const alike = spans.filter(({ end, figure }) => figure !== undefined && text.slice(figure, end).trim() === '');
  if (alike.length < ENDING_ALIKE * rows.length) return [];
  return spans.flatMap(({ end, figure }) => (figure === undefined || figure >= end ? [] : [figure]));
}

/** The next place after `at` where a 1 may be the number of a first row. */
function nextOne(text: string, at: number): number | undefined {
  const found = text.indexOf('1', at + 1);
  return found < 0 ? undefined : found;
}

function rowsFrom(text: string, first: number): number[] {
  const before = text.slice(Math.max(0, first - 2), first);
  if (text[first] !== '1' || /[\d.]$/.test(before) || LABEL.test(before)) return [];
  if (!FIRST_CELL.test(text.slice(first + 1, first + 11))) return [];
  const rows = [first];
  let from = first + 1;
  let number = 1;
  for (;;) {
    const next = nextRow(text, { number, from });
    if (next === undefined) return rows;
    rows.push(next.at);
    number = next.number;
    from = next.at + String(number).length;
  }
}

/** The row after `number`; where that is missing, a tie (two rows 22) or the row after a tie (24 after two 22). */
function nextRow(text: string, options: { number: number; from: number }): { number: number; at: number } | undefined {
  for (const number of [options.number + 1, options.number, options.number + 2]) {
    const at = rowNumbered(text, { due: number, from: options.from });
    if (at !== undefined) return { number, at };
  }
  return undefined;
}

function rowNumbered(text: string, options: { due: number; from: number }): number | undefined {
  const number = String(options.due);
  const row = text.slice(options.from, options.from + MAX_ROW + number.length);
  const sentenceEnd = row.search(SENTENCE_END);
  const limit = sentenceEnd < 0 ? MAX_ROW : sentenceEnd;
  for (let at = row.indexOf(number, 2); at >= 0 && at < limit; at = row.indexOf(number, at + 1)) {
    const after = options.from + at + number.length;
    if (FIRST_CELL.test(text.slice(after, after + 10)) && endsAValue(row.slice(0, at))) return options.from + at;
  }
  return undefined;
}

/** Whether what stands before a row number is a finished cell: a value in figures, or a name. */
function endsAValue(before: string): boolean {
  const cell = before.trimEnd();
  if (CUT_DATE.test(before) || LABEL.test(before)) return false;
  const digits = /[\d.,]+$/.exec(cell)?.[0];
  if (digits === undefined) return /[\p{L})）%]$/u.test(cell);
  return /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(digits);
}
