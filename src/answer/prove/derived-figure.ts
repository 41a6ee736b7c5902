import type { Span } from '../../ingest/draft.js';
import { exact, isBelow } from '../../figures/exact.js';
import type { Figure } from '../../figures/figure.js';
import { parseFigures } from '../../figures/parse-figures.js';
import { isIn, unitsIn } from './clause-pairs.js';
import { indexAt } from './clauses.js';
import { standsWell, wholeOf, type Evidence } from './evidence.js';
import type { DerivedFigure } from './proof.js';
import type { FigureHit } from './prove-figures.js';
import { isRounding, sameValue } from './same-amount.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';
import { isOnWrongSide, type DifferenceEnd } from './wrong-side.js';

const RISES_OR_FALLS =
  '增|减|升|降|涨|跌|提高|扩大|缩小|收窄|变|下滑|up|down|rose|rise|risen|fell|fall|grew|grow|increas|decreas|declin|chang|gain|drop';

/** How a sentence says what was done with the figures beside it. */
const SAYS: Readonly<Record<DerivedFigure['operation'], RegExp>> = {
  sum: /合计|总|共|之和|加起来|相加|累计|combined|total|altogether|together|\bsum\b/i,
  difference: new RegExp(
    `差|高|低|多|少|超|${RISES_OR_FALLS}|differ|gap|more|less|fewer|high|low|above|below|exceed`,
    'i',
  ),
  ratio: /倍|比|times|ratio|fold/i,
  share: /占|比重|比例|份额|share|percent of|account|proportion|% of/i,
  change: new RegExp(RISES_OR_FALLS, 'i'),
};

/**
 * A figure that the compute tool made: what went into it is told and proved in the same sentence, its clause says what was
 * done, and names nothing that those figures are not about.
 */
export function derivedHit(
  statement: Statement,
  told: number,
  {
    evidence,
    hits,
    derived,
  }: { evidence: readonly Evidence[]; hits: readonly FigureHit[]; derived: readonly DerivedFigure[] },
): { evidence: number; span: Span; derived: true } | undefined {
  const figure = statement.figures[told];
  if (figure === undefined || figure.damaged === true) return undefined;
  const clause = statement.clauses[indexAt(statement.clauses, figure.start)];
  if (clause === undefined) return undefined;
  for (const { text, inputs, operation } of derived) {
    const isMade = parseFigures(text).some((one) => sameValue(figure, one) || isRounding(figure, one));
    if (!isMade || !SAYS[operation].test(statement.plain.slice(clause.start, clause.end))) continue;
    const sources = sourcesOf(inputs, { statement, told, hits });
    const [first] = sources ?? [];
    if (sources === undefined || first === undefined) continue;
    if (movesAgainst(statement, clause, sources)) continue;
    if (operation === 'difference' && liesAgainst(statement, { told: figure, clause }, { evidence, sources })) continue;
    if (isOfSources(statement, clause, { evidence, sources, says: SAYS[operation] }))
      return { evidence: first.evidence, span: first.span, derived: true };
  }
  return undefined;
}

/** Where the passages have the inputs, each told by a figure of its own; undefined where the sentence leaves one out. */
function sourcesOf(
  inputs: readonly string[],
  { statement, told, hits }: { statement: Statement; told: number; hits: readonly FigureHit[] },
): FigureHit[] | undefined {
  const left = hits.filter((hit) => hit.figure !== told && hit.derived !== true);
  const sources: FigureHit[] = [];
  for (const input of inputs) {
    const [figure] = parseFigures(input);
    const at = left.findIndex((hit) => {
      const one = statement.figures[hit.figure];
      return figure !== undefined && one !== undefined && sameValue(one, figure);
    });
    sources.push(...left.splice(at < 0 ? left.length : at, 1));
  }
  return sources.length === inputs.length ? sources : undefined;
}

const RISES = /增|升|涨|提高|扩大|rose|rise|risen|grew|grow|increas|gain|\bup\b/i;
const FALLS = /减|降|跌|收窄|缩小|下滑|fell|fall|declin|decreas|drop|\bdown\b/i;
/** 较 and 比 turn the order about: what is told first came last. */
const COMPARES = /较|比|than|compared|against|versus/i;

/** Whether the clause says that it rises what falls from the first of two figures to the second, or the other way round. */
function movesAgainst(statement: Statement, clause: Span, sources: readonly FigureHit[]): boolean {
  const said = statement.plain.slice(clause.start, clause.end);
  const [rises, falls] = [RISES.test(said), FALLS.test(said)];
  const [one, other] = sources
    .flatMap(({ figure }) => statement.figures[figure] ?? [])
    .sort((a, b) => a.start - b.start);
  if (rises === falls || sources.length !== 2 || one === undefined || other === undefined) return false;
  const turned = COMPARES.test(statement.plain.slice(one.end, other.start));
  const [before, after] = turned ? [other, one] : [one, other];
  return isBelow(exact(before.low), exact(after.low)) ? falls : rises;
}

/** Whether the clause says of one thing that it is more, where the passages say that it is less. */
function liesAgainst(
  statement: Statement,
  said: { told: Figure; clause: Span },
  { evidence, sources }: { evidence: readonly Evidence[]; sources: readonly FigureHit[] },
): boolean {
  const [one, other] = sources.flatMap(({ evidence: index, stated }): DifferenceEnd[] => {
    const held = evidence[index];
    return held === undefined || stated === undefined ? [] : [{ held, at: stated }];
  });
  return one !== undefined && other !== undefined && isOnWrongSide(statement, said, [one, other]);
}

/** Whether each word of the clause is told elsewhere in the sentence, or stands where the passages have the inputs. */
export function isOfSources(
  statement: Statement,
  clause: Span,
  { evidence, sources, says }: { evidence: readonly Evidence[]; sources: readonly FigureHit[]; says: RegExp },
): boolean {
  return unitsIn(statement, clause).every((unit) => {
    const { own = '', places = [] } = statement.units[unit] ?? {};
    if (says.test(own) || places.some((place) => !isIn(place, clause))) return true;
    return sources.some((source) => {
      const held = evidence[source.evidence];
      if (held === undefined) return false;
      const { passage, places: standing, around } = held;
      return (
        standsWell(standing, unit, wordsOf(passage, source)) ||
        standsWell(around, unit, [wholeOf(passage.around.plain)])
      );
    });
  });
}

/** What a passage says that a figure of it is about: its clause, and the words that the figure shares with others. */
function wordsOf(passage: ReadPassage, { span, stated }: FigureHit): Span[] {
  const clause = passage.clauses[indexAt(passage.clauses, span.start)];
  const { own = [], topic = [], lead = [] } = stated === undefined ? {} : passage.contextOf(stated);
  return [...(clause ? [clause] : []), ...own, ...topic, ...lead];
}
