import type { Span } from '../../ingest/draft.js';
import { figureContext, type FigureContext } from './figure-context.js';
import { foldProofText, type FoldedText } from './fold-proof-text.js';
import { governingPeriod, type GoverningPeriod } from './governing-period.js';
import { properNames, type Mention } from './mentions.js';
import { namesIn, type Name } from './names-in.js';
import { negationsIn, type Negation } from './negations.js';
import { polesIn, type Pole } from './poles.js';
import type { ProofPassage } from './proof.js';
import type { ProofWords } from './proof-words.js';
import { readPassageText, type ProofText } from './read-proof-text.js';
import { withoutFootnotes } from './without-footnotes.js';
import { statedPeriods, type StatedPeriod } from './stated-periods.js';

/** A passage as proof reads it. */
export interface ReadPassage extends ProofText {
  passage: ProofPassage;
  /** Headings, title, publisher and date: they may name what the passage speaks of. */
  around: FoldedText;
  aroundPeriods: readonly StatedPeriod[];
  names: readonly Name[];
  /** Names that a general dictionary knows. */
  properNames: readonly Mention[];
  poles: readonly Pole[];
  negations: readonly Negation[];
  contextOf(figure: number): FigureContext;
  periodOf(figure: number): GoverningPeriod | undefined;
}

/** The same passages prove every sentence of an answer. */
const read = new WeakMap<ProofPassage, { by: ProofWords; passage: ReadPassage }>();

export function readPassage(passage: ProofPassage, words: ProofWords): ReadPassage {
  const known = read.get(passage);
  if (known?.by === words) return known.passage;
  const text = readPassageText(withoutFootnotes(words.simplify(withoutWithheld(passage)), words), sentencesOf(passage));
  const { headings, title, publisher = '', publishedOn = '' } = passage;
  const around = foldProofText(words.simplify([...headings, title, publisher, publishedOn].join('\n')));
  const fresh: ReadPassage = {
    ...text,
    passage,
    around,
    aroundPeriods: statedPeriods(around.plain, []),
    names: namesIn(text, words),
    properNames: properNames(text, words),
    poles: polesIn(text.folded, text.figures),
    negations: negationsIn(text.folded),
    contextOf: remembered((figure) => figureContext(text, figure)),
    periodOf: remembered((figure) => governingPeriod(text, figure)),
  };
  read.set(passage, { by: words, passage: fresh });
  return fresh;
}

/** Each sign of what is withheld is a line's end, so that all else keeps its place and nothing reaches across. */
function withoutWithheld({ text, withheld = [] }: ProofPassage): string {
  const signs = text.split('');
  for (const { start, end } of withheld) signs.fill('\n', start, end);
  return signs.join('');
}

function sentencesOf({ sentences, withheld = [] }: ProofPassage): Span[] {
  return sentences.filter(({ start, end }) => !withheld.some((span) => start < span.end && span.start < end));
}

function remembered<T>(find: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    const value = known.has(index) ? known.get(index) : undefined;
    if (value !== undefined) return value;
    const found = find(index);
    known.set(index, found);
    return found;
  };
}
