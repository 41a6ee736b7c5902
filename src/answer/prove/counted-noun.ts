import type { Figure } from '../../figures/figure.js';
import { isCounter } from '../../figures/read-unit.js';
import { isEnglish } from './content-units.js';
import { standsAnywhere, type Evidence } from './evidence.js';
import type { Statement } from './read-statement.js';

/** How far behind a count its noun may stand; English puts adjectives between. */
const REACH = { chinese: 3, english: 30 };

/** Whether what a sentence counts stands in the passage; in English, where adjectives come first, one of the words will do. */
export function countsSameNoun(statement: Statement, told: number, evidence: Evidence): boolean {
  const figure = statement.figures[told];
  if (figure === undefined || figure.kind !== 'quantity' || !isCounter(figure.unit)) return true;
  // A counter says of itself what is counted; the other language may have any word for it.
  const stated = evidence.passage.figures.find((one) => one.low === figure.low && one.unit !== '');
  if (stated !== undefined && statement.english !== isEnglish(evidence.passage.plain)) return true;
  const behind = unitsBehind(statement, figure);
  const nouns = (statement.english ? behind : behind.slice(0, 1)).filter((unit) => !saysWhat(statement, unit));
  return nouns.length === 0 || nouns.some((unit) => standsAnywhere(evidence, unit));
}

/** 925家企业 says no more than 925家; 深圳13笔居首 counts nothing that is 居首. */
const GENERIC = new Set(['企业', '公司', '机构', '单位', '项目']);

function saysWhat({ units, claims }: Statement, unit: number): boolean {
  const { own = '', places = [] } = units[unit] ?? {};
  return (
    GENERIC.has(own) || claims.some((claim) => places.some(({ start, end }) => claim.start < end && start < claim.end))
  );
}

function unitsBehind(statement: Statement, figure: Figure): number[] {
  const reach = statement.english ? REACH.english : REACH.chinese;
  const clauseEnd = statement.clauses.find(({ end }) => end > figure.end)?.end ?? Infinity;
  return statement.units
    .flatMap(({ places }, unit) =>
      places
        .filter(({ start, end }) => start >= figure.end && start - figure.end <= reach && end <= clauseEnd)
        .map(({ start }) => ({ unit, start })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ unit }) => unit);
}
