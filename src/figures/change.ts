import type { Change, Direction } from './figure.js';
import { alternatives, matchAt } from './match-at.js';

/** As Hong Kong writes 同比 and 环比: 按年增加, and not 按年付息. */
function hongKong(by: string): string[] {
  return ['增', '升', '涨', '上升', '上涨', '减', '跌', '降', '下降', '下跌', '回落'].map((moves) => `按${by}${moves}`);
}

/** Without such a word it is a time and no measure: 上年同期12%. */
const THAN: readonly { before: string; after: string }[] = [
  ...['较', '比', '相比', '相较', '对比'].map((before) => ({ before, after: '' })),
  ...['与', '同', '和'].flatMap((before) => ['相比', '相较', '比较', '比'].map((after) => ({ before, after }))),
];
const LAST_YEAR = ['上年', '去年', '上一年'];
const AGAINST: Readonly<Record<Change, readonly string[]>> = {
  同比: [
    '同比',
    'year-on-year',
    'year on year',
    'year-over-year',
    'yoy',
    'y/y',
    ...than(LAST_YEAR, ['同期', '同比']),
    ...hongKong('年'),
  ],
  环比: ['环比', 'qoq', 'mom', 'quarter-on-quarter', 'month-on-month', ...hongKong('月'), ...hongKong('季')],
  较上年: than(LAST_YEAR, ['', '度']),
  较上年末: than(LAST_YEAR, ['末', '底', '年末', '年底', '度末']),
  较年初: than(['年初', '本年初', '当年初', '今年初']),
  较上季: than(['上季', '上季度', '上个季度', '上一季度', '上季末', '上季度末']),
  较上月: than(['上月', '上个月', '上月末', '上个月末']),
  较上期: than(['上期', '上一期', '上期末', '期初']),
};
const againsts = new Map<string, Change>();
for (const [change, words] of Object.entries(AGAINST)) {
  for (const word of words) if (isChange(change)) againsts.set(word, change);
}
const AGAINST_WORD = new RegExp(alternatives([...againsts.keys()]), 'gi');
const AGAINST_AFTER = new RegExp(
  `[ (]{0,2}(?:${alternatives([...againsts.keys()].filter((word) => /[a-z]/.test(word)))})`,
  'iy',
);

/** 较上年末的1.36%: what it is measured against, and no change. */
const MEASURED_AGAINST = /的 ?$/;
const UP =
  '增长|增加|净增|增幅|(?<!新)增|上升|提升|提高|升高|升|上涨|涨幅|涨|攀升|回升|反弹|扩大|上浮|走高|(?<![最新])高(?!达)|rose|rises?|risen|up|grew|grown|grow|growth of|increased?|increases|increase of|gained|climbed|jumped|surged|soared';
const DOWN =
  '负增长|下降|减少|减幅|回落|降低|下滑|下跌|跌幅|跌|降幅|降|减|缩减|收窄|下调|缩小|少增|萎缩|压降|下行|走低|(?<!最)低|缩短|fell|fallen|falls?|down|declined?|declines|decline of|decreased?|decreases|dropped|slipped|dipped|slid|plunged|tumbled';
const DIRECTION = new RegExp(
  `(?<![A-Za-z])(?:(?<down>${DOWN})|(?<up>${UP}))(?:幅度)?(?:近|约)?(?:(?<reached>至|到| to)|了|为|达到?| by)?(?:约|:|：)? ?$`,
  'i',
);
const DIRECTION_AFTER =
  /(?:的| )(?:同比|环比)?(?:(?<up>增长|增幅|升幅|涨幅|提升|increase|growth|rise|gain)|(?<down>下降|降幅|跌幅|降低|decrease|decline|drop|fall))/iy;
/** Change words reach no further back than a clause. */
const CLAUSE = /[，,。；;：:、！!？?\n()（）]/g;
/** A change word stands within so many signs before the figure: 较上年末大幅上升. */
const REACH = 20;

export interface ChangeWords {
  change?: Change;
  direction?: Direction;
  reached?: true;
}

/** What the words around a figure say of a change. `floor` is the end of the figure before it. */
export function changeAround(text: string, span: { start: number; end: number; floor: number }): ChangeWords {
  const before = text.slice(Math.max(span.floor, span.start - REACH), span.start);
  const clause = before.slice(lastEnd(before, CLAUSE));
  const change = lastChange(clause) ?? changeAfter(text, span.end);
  return { ...(change === undefined ? {} : { change }), ...directionOf(clause, text, span.end) };
}

function lastChange(clause: string): Change | undefined {
  const last = [...clause.matchAll(AGAINST_WORD)].at(-1);
  if (last === undefined || MEASURED_AGAINST.test(clause.slice(last.index + last[0].length))) return undefined;
  return againsts.get(last[0].toLowerCase());
}

function changeAfter(text: string, at: number): Change | undefined {
  const word = matchAt(AGAINST_AFTER, text, at)?.[0].replace(/^[ (]+/, '');
  return word === undefined ? undefined : againsts.get(word.toLowerCase());
}

function directionOf(clause: string, text: string, end: number): Omit<ChangeWords, 'change'> {
  const before = DIRECTION.exec(clause)?.groups;
  if (before !== undefined) {
    const direction = before.down === undefined ? 'up' : 'down';
    return before.reached === undefined ? { direction } : { direction, reached: true };
  }
  const after = matchAt(DIRECTION_AFTER, text, end)?.groups;
  return after === undefined ? {} : { direction: after.down === undefined ? 'up' : 'down' };
}

function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function than(times: readonly string[], ends: readonly string[] = ['']): string[] {
  return THAN.flatMap(({ before, after }) => times.flatMap((time) => ends.map((end) => before + time + end + after)));
}

function isChange(word: string): word is Change {
  return word in AGAINST;
}
