import type { Figure } from '../../figures/figure.js';
import { parseFigures } from '../../figures/parse-figures.js';
import type { Span } from '../../ingest/draft.js';
import { clausesOf } from './clauses.js';
import { columnContext } from './column-context.js';
import { foldProofText, type FoldedText } from './fold-proof-text.js';
import { withFiguresInWords } from './figures-in-words.js';
import { asChange } from './signed-change.js';
import { statedPeriods, type StatedPeriod } from './stated-periods.js';
import { withColumnUnits, withTimes } from './stated-unit.js';

/** A text with all that proof reads in it; every span is in UTF-16 offsets of the text. */
export interface ProofText extends FoldedText {
  sentences: readonly Span[];
  clauses: readonly Span[];
  figures: readonly Figure[];
  periods: readonly StatedPeriod[];
}

/** Before a written sentence, so that a number that opens it is no number of a heading: 12 banks joined. */
const OPENING = 'of ';

export function readPassageText(text: string, sentences: readonly Span[]): ProofText {
  const folded = foldProofText(text);
  const read = withFiguresInWords(withTimes(parseFigures(folded.plain), folded.plain), folded.plain);
  const changes = read.map((figure) =>
    asChange(figure, { plain: folded.plain, inTable: columnContext(folded, figure) !== undefined }),
  );
  const figures = withColumnUnits(changes, (figure) => {
    const heads = columnContext(folded, figure)?.heads ?? [];
    return heads.map(({ start, end }) => folded.plain.slice(start, end)).join('\n');
  });
  return {
    ...folded,
    sentences,
    clauses: clausesOf(folded.plain),
    figures,
    periods: statedPeriods(folded.plain, figures),
  };
}

/** 两场之间: of any two, which is no count. */
function isBetween(plain: string, { start, end }: Span): boolean {
  return /^两/.test(plain.slice(start, end)) && /^[^，,。；;]{0,4}之间/.test(plain.slice(end));
}

export function readSentenceText(sentence: string): ProofText {
  const folded = foldProofText(sentence);
  const read = parseFigures(OPENING + folded.plain).map((figure) => ({
    ...figure,
    start: figure.start - OPENING.length,
    end: figure.end - OPENING.length,
  }));
  const figures = withFiguresInWords(withTimes(read, folded.plain), folded.plain)
    .map((figure) => asChange(figure, { plain: folded.plain, inTable: false }))
    .filter(({ start, end }) => !isBetween(folded.plain, { start, end }));
  return {
    ...folded,
    sentences: [{ start: 0, end: sentence.length }],
    clauses: clausesOf(folded.plain),
    figures,
    periods: statedPeriods(folded.plain, figures),
  };
}
