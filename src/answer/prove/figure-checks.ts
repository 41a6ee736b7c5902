import { exact, isBelow, times, type Exact } from '../../figures/exact.js';
import type { Direction, Figure } from '../../figures/figure.js';
import { isCounter } from '../../figures/read-unit.js';
import type { Span } from '../../ingest/draft.js';
import { governingPeriod } from './governing-period.js';
import { roleOf, type Role } from './figure-role.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';
import { fitsPeriod } from './same-period.js';
import { isYearless, type StatedPeriod } from './stated-periods.js';

/** One figure of a sentence against one of a passage. */
export interface FigurePair {
  statement: Statement;
  told: number;
  passage: ReadPassage;
  stated: number;
  /** The period that the question asks about, where it asks about one. */
  asked?: StatedPeriod;
}

/** Words that name what a change is measured against; 较上年 and 同比 mean the same of a year. */
const AGAINST: readonly { is: RegExp; stands: RegExp }[] = [
  {
    is: /^(?:同比|较上年)$/,
    stands:
      /同比|按年|同期|上年|去年|上一年|year[- ]on[- ]year|year[- ]over[- ]year|yoy|y\/y|(?:previous|prior|last) year|a year earlier/i,
  },
  {
    is: /^环比$/,
    stands:
      /环比|按月|按季|上季|上月|上期|qoq|mom|(?:quarter|month)[- ]on[- ](?:quarter|month)|(?:previous|prior) (?:quarter|month)/i,
  },
  {
    is: /^较(?:上年末|年初)$/,
    stands: /年初|上年[末底]|去年[末底]|(?:beginning|start) of the year|end of (?:last|the previous) year/i,
  },
  { is: /^较上(?:季|月|期)$/, stands: /环比|上(?:一|个)?[季月期]|期初|previous (?:quarter|month|period)/i },
];
const CHANGE_WORD =
  /[增减升降涨跌]|提高|提升|下滑|回落|收窄|扩大|缩|高于?|低于?|多于?|少于?|领先|落后|差|变|改善|节|省|压|放大|rise|rose|grow|grew|increas|decreas|declin|fell|fall|drop|reduc|up|down|high|low|more|less|fewer|cut|sav|improv|gain|los[st]|chang|differ/i;

/** What heads a column of rises. */
const GROWTH = /增速|增长率|增幅|growth/i;

/** Whether the figure moved as the sentence says: the same way, as far or up to, against the same time. */
export function changeFault({ statement, told, passage, stated }: FigurePair): 'direction' | 'change' | undefined {
  const [a, b] = [statement.figures[told], passage.figures[stated]];
  if (a === undefined || b === undefined) return 'change';
  if (a.direction !== undefined && b.direction !== undefined && a.direction !== b.direction) return 'direction';
  if (a.direction !== undefined && b.direction !== undefined && a.reached !== b.reached) return 'change';
  const moved = movementTo(passage, stated);
  if (a.direction !== undefined && moved !== undefined && a.direction !== moved) return 'direction';
  if (isReversed(roleOf(statement, a), roleOf(passage, b))) return 'change';
  const sentence = passage.contextOf(stated).sentence;
  if (a.direction !== undefined && b.direction === undefined && moved === undefined) {
    const sides = passage.poles.filter(
      ({ axis, start, end }) => axis.size === true && start >= sentence.start && end <= sentence.end,
    );
    const heads = passage
      .contextOf(stated)
      .own.map(({ start, end }) => passage.plain.slice(start, end))
      .join(' ');
    const isRise = GROWTH.test(heads) && !b.low.startsWith('-');
    if (isRise) return a.direction === 'up' ? undefined : 'direction';
    if (sides.length === 0) return 'change';
    if (!sides.some(({ side }) => side === a.direction)) return 'direction';
  }
  const isMovement = b.direction !== undefined && b.reached === undefined;
  if (isMovement && a.direction === undefined && !CHANGE_WORD.test(statement.plain)) return 'change';
  const against = a.change === undefined ? undefined : AGAINST.find(({ is }) => is.test(a.change ?? ''));
  if (against === undefined || (b.change !== undefined && against.is.test(b.change))) return undefined;
  const around = [sentence, ...passage.contextOf(stated).own].map(({ start, end }) => passage.plain.slice(start, end));
  if (b.change !== undefined) return against.stands.test(b.change) ? undefined : 'change';
  if (around.some((text) => against.stands.test(text))) return undefined;
  const isOpen = !AGAINST.some(({ stands }) => around.some((text) => stands.test(text)));
  return isOpen && b.direction !== undefined && against === AGAINST[0] && isYearly(passage, stated)
    ? undefined
    : 'change';
}

/** A change that a whole year is told of, with nothing that it is measured against, is one against the year before. */
function isYearly(passage: ReadPassage, stated: number): boolean {
  const period = passage.periodOf(stated)?.period ?? passage.aroundPeriods[0];
  return period?.granularity === 'year' || period?.to.endsWith('12-31') === true;
}

/** Whether the figure belongs to the period that the sentence, or else the question, names. */
export function periodFault({ statement, told, passage, stated, asked }: FigurePair): 'period' | undefined {
  const named = governingPeriod(statement, told)?.period;
  if (isOfBase({ statement, told, passage, stated })) return 'period';
  const found = passage.periodOf(stated);
  if (named === undefined) {
    if (asked === undefined || found === undefined || found.from !== 'sentence') return undefined;
    return fitsPeriod(asked, found.period) || !isOtherYear(asked, found.period) ? undefined : 'period';
  }
  const around = [...passage.aroundPeriods, ...passage.periods].filter((period) => !isYearless(period));
  if (found !== undefined && fitsPeriod(named, found.period)) {
    const isYearKnown = isYearless(named) || !isYearless(found.period) || around.length === 0;
    return isYearKnown || around.some((period) => period.to.slice(0, 4) === named.to.slice(0, 4))
      ? undefined
      : 'period';
  }
  if (found?.from === 'sentence') return 'period';
  return passage.aroundPeriods.some((period) => fitsPeriod(named, period)) ? undefined : 'period';
}

/** Where the passage tells from where a figure came, the way that it went: improved to 94.2% from 97.8%. */
function movementTo(passage: ReadPassage, stated: number): Direction | undefined {
  const figure = passage.figures[stated];
  if (figure === undefined || roleOf(passage, figure) !== 'to' || figure.low === '') return undefined;
  const { sentence } = passage.contextOf(stated);
  const from = [passage.figures[stated - 1], passage.figures[stated + 1]].find(
    (other) =>
      other !== undefined &&
      compares(other, figure) &&
      other.start >= sentence.start &&
      other.end <= sentence.end &&
      roleOf(passage, other) === 'from',
  );
  if (from === undefined || from.low === '') return undefined;
  const [a, b] = [inSmallest(from), inSmallest(figure)];
  return isBelow(a, b) ? 'up' : isBelow(b, a) ? 'down' : undefined;
}

/** Seconds in the units that a change may be told in: 由半小时压到3分钟. */
const SECONDS: Readonly<Record<string, string>> = { 秒: '1', 分钟: '60', 小时: '3600' };

function compares(a: Figure, b: Figure): boolean {
  const areTimes = a.unit in SECONDS && b.unit in SECONDS;
  return a.unit === b.unit || areTimes || (isCounter(a.unit) && isCounter(b.unit));
}

function inSmallest({ low, unit }: Figure): Exact {
  return times(exact(low), exact(SECONDS[unit] ?? '1'));
}

function isReversed(mine: Role, theirs: Role): boolean {
  return (mine === 'from' && theirs === 'to') || (mine === 'to' && theirs === 'from');
}

/** Of the time that something is compared with: 较上月的11560亿元. */
const BASE = /(?:较|比|相比于?|对比)(?<base>上月|上季度?|上年|去年|上年同期|去年同期|上年末|年初)[末底]?的? ?$/;

/** Whether the passage gives a figure for the time before, and the sentence does not. */
function isOfBase({ statement, told, passage, stated }: Omit<FigurePair, 'asked'>): boolean {
  const [mine, theirs] = [statement.figures[told], passage.figures[stated]];
  if (mine === undefined || theirs === undefined) return false;
  const base = BASE.exec(passage.plain.slice(Math.max(0, theirs.start - 10), theirs.start))?.groups?.base;
  return base !== undefined && roleOf(statement, mine) !== 'from' && !statement.plain.includes(base.slice(0, 2));
}

function isOtherYear(a: StatedPeriod, b: StatedPeriod): boolean {
  if (isYearless(a) || isYearless(b)) return false;
  return b.to < a.from || b.from > a.to;
}

/** Counters that count the same sort of thing. A bare number or an English one has none. */
const SAME_COUNTERS = [
  '家户个所间只座处项',
  '人名位',
  '个种类款项',
  '笔单件宗起例',
  '份篇本部册',
  '支只个',
  '条件个项',
  '次轮场',
  '分',
];

/** Whether two counters may count the same things; 人次 never counts 人. */
export function countsAlike(told: Figure, stated: Figure): boolean {
  if (told.unit === stated.unit || told.unit === '' || stated.unit === '') return true;
  if (sameScaled(told.unit, stated.unit)) return true;
  if ([told.unit, stated.unit].every((unit) => /^大?类$/.test(unit))) return true;
  return SAME_COUNTERS.some((units) =>
    [told.unit, stated.unit].every((unit) => [...unit].length === 1 && units.includes(unit)),
  );
}

function sameScaled(a: string, b: string): boolean {
  const scaled = [
    ['bp', '个百分点'],
    ['‰', '%'],
    ['日', '天'],
    ['小时', '分钟', '秒'],
  ];
  return scaled.some((units) => units.includes(a) && units.includes(b));
}

export function spansIn(places: readonly Span[], spans: readonly Span[]): boolean {
  return places.some((place) => spans.some((span) => place.start >= span.start && place.end <= span.end));
}
