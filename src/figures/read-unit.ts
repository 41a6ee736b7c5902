import { alternatives, matchAt, skipBlanks } from './match-at.js';
import { COUNTERS, GLUED_UNITS, NOT_FOLLOWED_BY, SPACED_UNITS, UNITS, type UnitKind } from './unit-table.js';

/** The canonical unit and kind of each way to write one, in lower case. */
const WRITTEN = new Map<string, { unit: string; kind: UnitKind }>();
for (const kind of ['money', 'ratio', 'time', 'measure'] as const) {
  for (const [unit, others] of Object.entries(UNITS[kind])) {
    for (const word of [unit, ...others]) WRITTEN.set(word.toLowerCase(), { unit, kind });
  }
}
for (const unit of COUNTERS) WRITTEN.set(unit, { unit, kind: 'counter' });

const GUARDED = Object.entries(NOT_FOLLOWED_BY).map(([sign, next]) => `${sign}(?![${next}])`);
const LETTERS_END = '(?![A-Za-z])';
const WORDS = [...WRITTEN.keys()].filter((word) => !(word in NOT_FOLLOWED_BY));
const endsInLetter = (word: string) => /[a-z]$/.test(word);
const UNIT = new RegExp(
  [
    alternatives(WORDS.filter((word) => !endsInLetter(word))),
    ...GUARDED,
    `(?:${alternatives(WORDS.filter(endsInLetter))})${LETTERS_END}`,
  ].join('|'),
  'iy',
);
const GLUED = new RegExp(`(?:${alternatives(Object.keys(GLUED_UNITS))})(?![A-Za-z\\d])`, 'iy');
const SPACED = new RegExp(`(?:${alternatives(Object.keys(SPACED_UNITS))})(?![A-Za-z\\d])`, 'iy');
/** What a rate may be counted by: 元/股, 条/月. */
const PER =
  /\/ ?(?<by>年|月|日|天|周|季度|小时|分钟|秒|平方米|平米|㎡|千瓦时|公顷|公斤|千克|盎司|[股户人家吨亩笔次单桶度份张克台辆套件页个])/y;

export interface Unit {
  end: number;
  unit: string;
  kind: UnitKind;
}

/** The unit after a number, blanks before it included. */
export function readUnit(text: string, at: number): Unit | undefined {
  const start = skipBlanks(text, at);
  const glued = matchAt(GLUED, text, at)?.[0];
  if (glued !== undefined) return ratio(at + glued.length, GLUED_UNITS[glued.toLowerCase()]);
  const spaced = start > at ? matchAt(SPACED, text, start)?.[0] : undefined;
  if (spaced !== undefined) return ratio(start + spaced.length, SPACED_UNITS[spaced.toLowerCase()]);
  const word = matchAt(UNIT, text, start)?.[0];
  const written = word === undefined ? undefined : WRITTEN.get(word.toLowerCase());
  if (word === undefined || written === undefined) return undefined;
  const end = start + word.length;
  const per = matchAt(PER, text, end);
  if (per === undefined) return { ...written, end };
  const by = per.groups?.by ?? '';
  return { ...written, unit: `${written.unit}/${WRITTEN.get(by)?.unit ?? by}`, end: end + per[0].length };
}

function ratio(end: number, unit = '%'): Unit {
  return { end, unit, kind: 'ratio' };
}

/** Whether a unit says what is counted (家, 笔) or is bare, rather than how much (元, %, 年, 吨). */
export function isCounter(unit: string): boolean {
  return unit === '' || WRITTEN.get(unit.toLowerCase())?.kind === 'counter';
}
