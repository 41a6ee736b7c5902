import type { Span } from '../../ingest/draft.js';
import { alignWindow } from './align.js';
import { citedSpans } from './cited-spans.js';
import { pairClauses } from './clause-pairs.js';
import { contentUnits, isEnglish, type ContentUnit } from './content-units.js';
import { holdAgainst, wholeOf, type Evidence } from './evidence.js';
import { explainProof } from './explain-proof.js';
import { foldProofText } from './fold-proof-text.js';
import type { DerivedFigure, Proof, ProofPassage, ProofReason } from './proof.js';
import type { ProofWords } from './proof-words.js';
import { isBareHeading } from './is-bare-heading.js';
import { proveCertainty } from './prove-certainty.js';
import { proveClaims } from './prove-claims.js';
import { proveClauses } from './prove-clauses.js';
import { proveFigures, type FigureHit } from './prove-figures.js';
import { proveNames } from './prove-names.js';
import { provePolarity } from './prove-polarity.js';
import { provePeriods } from './prove-periods.js';
import { tornApart } from './own-part.js';
import { ofAnotherLine } from './own-line.js';
import { proveSubjects } from './prove-subjects.js';
import { otherSubjects } from './own-subject.js';
import { readPassage, type ReadPassage } from './read-passage.js';
import { readStatement, type Statement } from './read-statement.js';
import { statedPeriods, type StatedPeriod } from './stated-periods.js';
import { standingIn } from './unit-places.js';
import { proveComparisons } from './told-comparisons.js';
import { turnedRound } from './turned-round.js';
import { verbatimSpan } from './verbatim-span.js';

/** How much of a sentence must stand in its passages, measured in decisions/0011-proof.md. */
export interface ProofBars {
  /** Share of its content words, where sentence and passage are in one language. */
  overlap: number;
  /** The same across languages, where the glossary does not know every word. */
  across: number;
  /** Cosine of the sentence and the nearest sentence of its passages. */
  similarity: number;
}

export const PROOF_BARS: Readonly<ProofBars> = { overlap: 0.6, across: 0.5, similarity: 0.35 };

/** In a short sentence one word of another wording is much: its figures carry more. */
const FEW_WORDS = 12;

export interface ProofOptions {
  words: ProofWords;
  /** Tells what a bare 34.92亿元 is about; proves nothing. */
  question?: string;
  derived?: readonly DerivedFigure[];
  /** Of each passage, the cosine of the sentence and the passage's nearest sentence. */
  similarities?: readonly number[];
  bars?: Readonly<ProofBars>;
}

/**
 * Whether passages prove a written sentence: every figure with its unit, period and thing, every name and date, direction
 * and denial, and most of its words. Pure; never throws for any text.
 */
export function proveSentence(sentence: string, passages: readonly ProofPassage[], options: ProofOptions): Proof {
  const { words, question = '', derived = [], similarities, bars = PROOF_BARS } = options;
  if (passages.length === 0) return refuted(sentence, [{ code: 'no_passage', what: '' }], 0);
  const asked = contentUnits(foldProofText(words.simplify(question)), words, []);
  const statement = withQuestion(readStatement(sentence, words), asked);
  const read = passages.map((passage) => readPassage(passage, words));
  if (passages.some((passage) => isBareHeading(sentence, passage)))
    return refuted(sentence, [{ code: 'no_content', what: '' }], 0);
  const quoted = quotedBy(statement, read);
  if (quoted !== undefined) return quoted;
  const evidence = read.map((passage) => holdAgainst(passage, { units: statement.units, asked }));
  const { hits, reasons: figures } = proveFigures(statement, evidence, {
    derived,
    asked: askedPeriod(question),
  });
  const pairs = pairClauses(statement, evidence, hits);
  const windows = evidence.map((held, index) => alignWindow(held, placesIn(hits, index), bars.overlap));
  const overlap = shareHeld(statement, evidence, { windows, hasFigures: hits.length > 0 });
  const reasons: ProofReason[] = [
    ...figures,
    ...proveNames(statement, evidence),
    ...provePolarity(statement, evidence, pairs, hits),
    ...proveClaims(statement, pairs, hits),
    ...proveClauses(statement, evidence, hits),
    ...proveCertainty(statement, pairs, hits),
    ...provePeriods(statement, evidence, { pairs, hits }),
    ...proveSubjects(statement, pairs, hits),
    ...otherSubjects(statement, pairs, hits),
    ...tornApart(statement, evidence, hits),
    ...ofAnotherLine(statement, evidence, hits),
    ...proveComparisons(statement, evidence).reasons,
    ...turnedRound(statement, pairs),
    ...(statement.units.length === 0 && hits.length === 0 ? [{ code: 'no_content', what: '' } as const] : []),
    ...(hits.some(({ evidence: at }) => windows[at] === undefined) ? [{ code: 'overlap', what: '' } as const] : []),
    ...(overlap < barFor(statement, { evidence, hits, bars }) ? [{ code: 'overlap', what: '' } as const] : []),
    ...(similarities !== undefined && Math.max(...similarities) < bars.similarity
      ? [{ code: 'similarity', what: '' } as const]
      : []),
  ];
  if (reasons.length > 0) return refuted(sentence, reasons, overlap);
  return { support: 'supported', reasons: [], explanation: '', cited: citedSpans(evidence, windows, hits), overlap };
}

/** What repeats a passage word for word needs no further proof. */
function quotedBy(statement: Statement, read: readonly ReadPassage[]): Proof | undefined {
  for (const passage of read) {
    const span = verbatimSpan(statement, passage);
    if (span === undefined) continue;
    const cited = [{ handle: passage.passage.handle, ...span }];
    return { support: 'supported', reasons: [], explanation: '', cited, overlap: 1 };
  }
  return undefined;
}

function refuted(sentence: string, reasons: readonly ProofReason[], overlap: number): Proof {
  return { support: 'unsupported', reasons, explanation: explainProof(sentence, reasons), cited: [], overlap };
}

/** Figures alone are held to their places; what a sentence of them is about stands in the question. */
function barFor(
  statement: Statement,
  { evidence, hits, bars }: { evidence: readonly Evidence[]; hits: readonly FigureHit[]; bars: Readonly<ProofBars> },
): number {
  const saysNothing = statement.units.every(({ places }) => places.length === 0);
  if (saysNothing && hits.length > 0) return 0;
  if (evidence.some(({ passage }) => isEnglish(passage.plain) !== statement.english)) return bars.across;
  const weight = statement.units.reduce((sum, unit) => sum + unit.weight, 0);
  return hits.length > 0 && weight <= FEW_WORDS ? bars.across : bars.overlap;
}

/** A sentence of figures alone speaks of what was asked. */
function withQuestion(statement: Statement, asked: readonly ContentUnit[]): Statement {
  return statement.units.length > 0 || statement.figures.length === 0
    ? statement
    : { ...statement, units: asked.map((unit) => ({ ...unit, places: [] })) };
}

/** The one year that a question names; none where it names several. */
function askedPeriod(question: string): StatedPeriod | undefined {
  const periods = statedPeriods(foldProofText(question).plain, []);
  return periods.length === 1 ? periods[0] : undefined;
}

function placesIn(hits: readonly FigureHit[], evidence: number): Span[] {
  return hits.filter((hit) => hit.evidence === evidence).map(({ span }) => span);
}

/** The share of the words that stand in any of the windows, or above their passages. */
function shareHeld(
  statement: Statement,
  evidence: readonly Evidence[],
  { windows, hasFigures }: { windows: readonly (Span | undefined)[]; hasFigures: boolean },
): number {
  const isAcross = evidence.every(({ passage }) => isEnglish(passage.plain) !== statement.english);
  let sum = 0;
  let held = 0;
  for (const [unit, { weight, isForeign }] of statement.units.entries()) {
    const standing = evidence.map(({ places, around, passage }, index) => {
      const window = windows[index];
      const inWindow = window === undefined ? 0 : standingIn(places, unit, [window]);
      return Math.max(inWindow, standingIn(around, unit, [wholeOf(passage.around.plain)]));
    });
    // No rendering is known that could be looked for, and the figures are found without it.
    if (isForeign && isAcross && hasFigures && Math.max(...standing) === 0) continue;
    sum += weight;
    held += weight * Math.max(...standing);
  }
  return sum === 0 ? 1 : held / sum;
}
