import type { Span } from '../../ingest/draft.js';
import type { ProofText } from './read-proof-text.js';

/** What opens a clause without saying what it is about. */
const FILLER =
  /^(?:[^\p{Script=Han}A-Za-z]+|其中|其|该[行司所公]?司?|这|此外?|另外?有?|而|并且?|且|但|则|同时|分别|合计|共计?|累计|约|近|超过?|逾|仅|只有?|已|还|也|均|都|由|在|对|从|自|到|至|以|用|按照?|据|报告|截至|目前|当前|全年|同比|环比|较|比|上年|年[末底初]|月[末底]|(?:the|a|an|it|its|they|their|this|these|that|while|and|but|of|in|at|by|for|to|as|with|from|only|about|some|around|nearly|over)(?![A-Za-z]))/iu;
const WORD = /^(?:\p{Script=Han}{2}|[A-Za-z][A-Za-z'’-]*)/u;

/** The first word of a stretch of text that may be its subject, after figures, periods and fillers. */
export function openingWord(text: ProofText, { start, end }: Span): Span | undefined {
  const hidden = [...text.figures, ...text.periods];
  let at = start;
  while (at < end) {
    const within = hidden.find((span) => at >= span.start && at < span.end);
    const filler = FILLER.exec(text.plain.slice(at, end))?.[0].length;
    if (within !== undefined) at = within.end;
    else if (filler !== undefined) at += filler;
    else break;
  }
  const word = WORD.exec(text.plain.slice(at, end))?.[0];
  return word === undefined ? undefined : { start: at, end: at + word.length };
}
