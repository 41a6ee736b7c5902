import type { FigurePair } from './figure-checks.js';
import { fitsPeriod } from './same-period.js';

/** 比2021年的163.68略降: what something is compared with, and told by its year alone. */
const BASE = /(?:比|较|相比|低于|高于) ?(?:19|20)\d\d ?年[末底]?的? ?$/;

/** Whether a figure is told as the same thing's of another year, and the passage has it for that year. */
export function isBaseOf({ statement, told, passage, stated }: FigurePair): boolean {
  const [mine, theirs] = [statement.figures[told], passage.figures[stated]];
  if (mine === undefined || theirs === undefined || !BASE.test(statement.plain.slice(0, mine.start))) return false;
  const period = statement.periods.findLast(({ end }) => end <= mine.start);
  const found = passage.periodOf(stated);
  const { sentence } = passage.contextOf(stated);
  const isBeside = passage.figures.some(
    (other, at) =>
      at !== stated &&
      other.unit === theirs.unit &&
      other.start >= sentence.start &&
      other.end <= sentence.end &&
      passage.periodOf(at) !== undefined,
  );
  return period !== undefined && found?.from === 'sentence' && fitsPeriod(period, found.period) && isBeside;
}

/** A figure that is the least or most of its kind. */
const RANKED = /最|首|末/;

/** 平均75页 where the passage has 最短75页，均值123页: another figure of the unit is the mean, and this one is not. */
export function isClaimOfAnother({ statement, told, passage, stated }: FigurePair): boolean {
  const [mine, theirs] = [statement.figures[told], passage.figures[stated]];
  if (mine === undefined || theirs === undefined) return false;
  const { sentence } = passage.contextOf(stated);
  const textOf = (figure: number) =>
    passage
      .contextOf(figure)
      .own.map(({ start, end }) => passage.folded.slice(start, end))
      .join('\n');
  const claim = statement.claims.find(
    ({ kind, end }) => kind.tellsApart === true && end <= mine.start && mine.start - end <= 2,
  );
  if (claim === undefined || !RANKED.test(textOf(stated)) || claim.kind.stated.test(textOf(stated).replace(/最./g, '')))
    return false;
  return passage.figures.some(
    (other, at) =>
      at !== stated &&
      other.unit === theirs.unit &&
      other.start >= sentence.start &&
      other.end <= sentence.end &&
      claim.kind.stated.test(textOf(at)),
  );
}
