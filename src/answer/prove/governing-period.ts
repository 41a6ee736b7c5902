import { isEnglish } from './content-units.js';
import { figureContext } from './figure-context.js';
import type { ProofText } from './read-proof-text.js';
import type { StatedPeriod } from './stated-periods.js';

/** The period a figure of a text is told of, and how near to it that stands. */
export interface GoverningPeriod {
  period: StatedPeriod;
  /** `sentence`: in the figure's own; `carried`: in one before it. */
  from: 'sentence' | 'carried';
}

/** What may stand between a period and the figure that it is told of: 2021年的163.68. */
const ADJACENT = /^ ?(?:的|为|是|达|约|有|即|:|：)? ?$/;
/** Right behind a figure: 163.05 in 2022, 163.05（2022年）. */
const BEHIND = /^ ?(?:(?:in|for|at|as of|by|on|during|at the) |[(（])(?:the )?(?:end of )?$/i;

const isNamed = ({ isBare }: StatedPeriod): boolean => isBare !== true;

export function governingPeriod(text: ProofText, index: number): GoverningPeriod | undefined {
  const figure = text.figures[index];
  if (figure === undefined) return undefined;
  const { own: direct, topic, goesOn, earlier, sentence } = figureContext(text, index);
  const own = goesOn ? [...topic, ...direct] : direct;
  const adjacent = text.periods.find(
    ({ end }) => end <= figure.start && figure.start - end <= 3 && ADJACENT.test(text.plain.slice(end, figure.start)),
  );
  const behind = text.periods.find(
    ({ start }) => start >= figure.end && BEHIND.test(text.plain.slice(figure.end, start)),
  );
  const inSentence = text.periods.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const free = inSentence.filter(({ isBase }) => !isBase);
  const inOwn = free.filter((period) => own.some(({ start, end }) => period.start >= start && period.end <= end));
  const beforeIt = ({ end }: StatedPeriod) => end <= figure.start;
  const found =
    adjacent ??
    (behind !== undefined && (isEnglish(text.plain) || !inOwn.some(beforeIt)) ? behind : undefined) ??
    inOwn.filter(isNamed).findLast(beforeIt) ??
    inOwn.findLast(beforeIt) ??
    inOwn[0] ??
    free.findLast(({ start, end }) => start >= earlier.start && end <= earlier.end);
  if (found !== undefined) return { period: found, from: 'sentence' };
  const carried = text.periods.findLast(({ end, isBase }) => end <= sentence.start && !isBase);
  return carried && { period: carried, from: 'carried' };
}
