import { approximationAfter } from './approximation.js';
import { changeAround, type ChangeWords } from './change.js';
import { exactText, isBelow, negative, wholeNumber, type Exact } from './exact.js';
import type { Figure } from './figure.js';
import { matchAt } from './match-at.js';
import { isBareRange, type Place } from './place.js';

/** 33%、9%和173%: figures in a list share the words before the first. */
const LISTED = /^ ?(?:、|和|与|及|以及|and) ?$/;
/** 下降0.05个百分点至1.36%: where the change before it ended. */
const ENDED_AT = /^[ ,，]{0,2}(?:至|到|达到?|to )$/;
/** 5 0-100 亿 has its first end torn apart. */
const PARTED_ZERO = /^\d 0[-—]/;
/** No span of time in a report is so long: 20242026 年 has lost its dash. */
const MAX_YEARS = wholeNumber(999n);
/** 20年年) has lost digits; 5年年均 has not. */
const DOUBLED_YEAR = /年(?=[)）\s，,。]|$)/y;

/** The figure at a place that holds no label: value, unit and the words around it. */
export function readQuantity(place: Place, before: Figure | undefined): Figure {
  const { text, range, prefix } = place;
  const outer = isBareRange(range) ? undefined : prefix.outerCurrency;
  const currency = prefix.currency ?? outer?.unit;
  const after = approximationAfter(text, range.end);
  // 近3年 are the last three years, not nearly three.
  const isRecent = prefix.approximate === '近' && range.right.kind === 'time';
  const start = isRecent ? range.start : (outer?.start ?? prefix.start);
  const end = after?.end ?? range.end;
  const approximate =
    (isRecent ? undefined : prefix.approximate) ??
    range.left.approximate ??
    range.right.approximate ??
    after?.approximate;
  const values = isDamaged(place) ? undefined : signed(place);
  return {
    kind: 'quantity',
    start,
    end,
    low: values === undefined ? '' : exactText(values.low),
    high: values === undefined ? '' : exactText(values.high),
    unit: unitIn(currency, range.right.unit),
    ...(approximate === undefined ? {} : { approximate }),
    ...changeOf(place, { start, end, before }),
    ...(values === undefined ? { damaged: true } : {}),
  };
}

/** 港币3亿元 is in 港元: behind the number, 元 may be of any currency; 3亿美元 and 3家 say what they are. */
function unitIn(currency: string | undefined, unit: string): string {
  if (currency === undefined) return unit;
  return unit === '' || /^元(?:$|\/)/.test(unit) ? currency + unit.slice(1) : unit;
}

function signed({ range, prefix }: Place): { low: Exact; high: Exact } | undefined {
  const { low, high } = range;
  if (low === undefined || high === undefined) return undefined;
  if (prefix.sign === '±') return { low: negative(high), high };
  if (prefix.sign !== '-') return { low, high };
  return { low: negative(low), high: range.left === range.right ? negative(high) : high };
}

/** Whether the number is cut, doubled, headless, or its sign cannot be told from a dash. */
function isDamaged({ text, range, prefix }: Place): boolean {
  const { left, right } = range;
  if (left.cut !== undefined || right.cut !== undefined) return true;
  if (left.script === 'chinese') return false;
  const before = text.slice(Math.max(0, range.start - 1), range.start);
  if (before === '-' && prefix.sign === undefined) return true;
  if (PARTED_ZERO.test(text.slice(Math.max(0, range.start - 2), range.start + 2))) return true;
  if (!isBareRange(range) && (before === '.' || /^0\d/.test(left.signs))) return true;
  if (right.unit !== '年') return false;
  return isBelow(MAX_YEARS, range.high ?? MAX_YEARS) || matchAt(DOUBLED_YEAR, text, right.end) !== undefined;
}

function changeOf(place: Place, span: { start: number; end: number; before: Figure | undefined }): ChangeWords {
  const { text, floor } = place;
  const own = changeAround(text, { start: span.start, end: span.end, floor });
  const { before } = span;
  if (own.change !== undefined || own.direction !== undefined || before === undefined) return own;
  const between = text.slice(before.end, span.start);
  const ended = before.direction !== undefined && ENDED_AT.test(between);
  if (!ended && !LISTED.test(between)) return own;
  const { change, direction } = before;
  const reached = ended || before.reached;
  return {
    ...(change === undefined ? {} : { change }),
    ...(direction === undefined ? {} : { direction }),
    ...(reached === true ? { reached } : {}),
  };
}
