import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import { indexAt } from './clauses.js';
import { unitsIn } from './clause-pairs.js';
import { standsWell, type Evidence } from './evidence.js';
import type { Statement } from './read-statement.js';

const FIRST = /首位|居首|榜首|最[大多高]|领先|冠/;
const SECOND = /其次|次之|第二|紧随/;
/** 前三的银行依次为甲、乙和丙. */
const IN_ORDER = /(?:依次|分别)[为是]([^，,。；;]+)/;
const PART = /、|以及|和|与|及/;

/**
 * Where a passage ranks in words what a sentence ranks by number: 居全国首位 for 第一, 其次 for 第二, and the items of a
 * list that says 依次. The words of the sentence's clause must stand in the passage's, or be its item.
 */
export function rankInWords(
  statement: Statement,
  figure: Figure,
  evidence: readonly Evidence[],
): { evidence: number; span: Span } | undefined {
  if (figure.kind !== 'ordinal' || figure.low !== figure.high) return undefined;
  const rank = Number(figure.low);
  const own = ownUnits(statement, figure);
  if (own === undefined) return undefined;
  for (const [index, held] of evidence.entries()) {
    const { passage, places } = held;
    for (const sentence of passage.sentences) {
      const item = itemAt(passage.plain, sentence, rank);
      if (item !== undefined && standsWell(places, own, [item])) return { evidence: index, span: item };
    }
    const pattern = rank === 1 ? FIRST : rank === 2 ? SECOND : undefined;
    const clause = pattern && passage.clauses.find((one) => isRanked(held, one, own, pattern));
    if (clause !== undefined) return { evidence: index, span: clause };
  }
  return undefined;
}

/** The word that opens the clause of the rank, or else the sentence: what is ranked. */
function ownUnits(statement: Statement, { start }: Figure): number | undefined {
  const first = (span: Span) =>
    unitsIn(statement, span)
      .map((unit) => ({ unit, at: statement.units[unit]?.places[0]?.start ?? Infinity }))
      .sort((a, b) => a.at - b.at)[0]?.unit;
  const clause = statement.clauses[indexAt(statement.clauses, start)];
  const inClause = clause && first({ start: clause.start, end: start });
  return inClause ?? first({ start: 0, end: start });
}

/** The word stands in the ranked clause, or in the one before it where the clause goes on about it. */
function isRanked({ passage, places }: Evidence, clause: Span, own: number, pattern: RegExp): boolean {
  if (!pattern.test(passage.plain.slice(clause.start, clause.end))) return false;
  return standsWell(places, own, [clause]);
}

function itemAt(plain: string, { start, end }: Span, rank: number): Span | undefined {
  const list = IN_ORDER.exec(plain.slice(start, end));
  const items = list?.[1]?.split(PART) ?? [];
  const item = items[rank - 1]?.trim();
  if (list === null || item === undefined || items.length < 2) return undefined;
  const at = plain.indexOf(item, start + list.index);
  return { start: at, end: at + item.length };
}
