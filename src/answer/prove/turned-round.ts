import { unitsIn, type ClausePair } from './clause-pairs.js';
import type { Span } from '../../ingest/draft.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';

/** What becomes of what: 从甲转向乙, 由甲变为乙. */
const TURNS =
  /(?:从|由)(?<from>[^，,。；;：:]{1,24}?)(?:全面|逐步|逐渐|加快|正)?(?:转向|转为|转到|转变[为成]|变为|变成|变|走向|过渡到|升级[为到]|改为|切换[为到]|到|向|至)(?<to>[^，,。；;：:]{1,24})/g;
const TURN = /转向|转为|转到|转变[为成]|变为|变成|走向|过渡到|升级[为到]|改为|切换[为到]|由|从/;

/** Changes that the passage tells the other way round: 从乙转向甲. */
export function turnedRound(statement: Statement, pairs: readonly ClausePair[]): ProofReason[] {
  return [...statement.folded.matchAll(TURNS)].flatMap(({ index, 0: text, groups = {} }): ProofReason[] => {
    const { from: source = '', to: aim = '' } = groups;
    const at = index + 1;
    const from = unitsIn(statement, { start: at, end: at + source.length });
    const to = unitsIn(statement, { start: index + text.length - aim.length, end: index + text.length });
    const [sources, aims] = [from.filter((unit) => !to.includes(unit)), to.filter((unit) => !from.includes(unit))];
    if (sources.length === 0 || aims.length === 0) return [];
    const pair = pairs.find(({ told }) => told.start <= index && told.end > index);
    const isTurned = pair !== undefined && liesTurned(pair, sources, aims);
    return isTurned ? [{ code: 'direction', what: statement.text.slice(index, index + text.length) }] : [];
  });
}

/** Whether the passage has what something becomes before what it was, wherever one clause has both beside a turn. */
function liesTurned(pair: ClausePair, from: readonly number[], to: readonly number[]): boolean {
  const { passage, places } = pair.evidence;
  const within = (unit: number, clause: Span) =>
    (places.whole[unit] ?? []).filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const orders = passage.clauses.flatMap((clause) => {
    const [ours, theirs] = [from, to].map((units) => units.flatMap((unit) => within(unit, clause)));
    const turn = TURN.exec(passage.folded.slice(clause.start, clause.end));
    if (turn === null || ours === undefined || theirs === undefined || ours.length === 0 || theirs.length === 0)
      return [];
    const isBefore = Math.min(...ours.map(({ start }) => start)) < Math.min(...theirs.map(({ start }) => start));
    return [isBefore];
  });
  return orders.length > 0 && !orders.includes(true);
}
