import type { RankedPassage } from '../retrieve/search-library.js';
import { itemNumber, leadsIn } from './list-items.js';
import type { ScoredSentence } from './score-sentences.js';

/** A quotation: neighbouring sentences of one passage, taken together. */
export interface Quotation {
  /** The passage that holds it whole. */
  passage: RankedPassage;
  start: number;
  end: number;
  sentences: ScoredSentence[];
}

export interface SelectionLimits {
  /** Statements of an answer at most: more than four are a page to read, not an answer. */
  most: number;
  /** Characters of an answer at about which it is long enough. */
  length: number;
  /** A further sentence's score must lie within this of the best one's. */
  within: number;
  /** A sentence that says nothing new of what was asked must be this near to the best one. */
  near: number;
  /** Share of the question's words, by weight, that a further sentence must add to say something new. */
  gain: number;
  /** What a neighbour of the best sentence is worth more when one of the two cannot be read without the other. */
  follow: number;
}

/** Chosen on a grid for accuracy at a length that is read at a glance: decisions/0003-choosing-by-weights.md. */
export const SELECTION: Readonly<SelectionLimits> = {
  most: 4,
  length: 260,
  within: 2.5,
  near: 1.4,
  gain: 0.06,
  follow: 2,
};

/** What was asked, as far as it tells sentences apart. */
export interface Asked {
  /** Weights of the question's words, in their order. */
  weights: readonly number[];
  /** Which of the words are names. */
  names: readonly boolean[];
}

/** A list's items may make an answer this much longer than prose. */
const LIST_LENGTH = 420;
/** How a sentence opens that cannot be read without the one before. */
const POINTS_BACK =
  /^(?:该|这(?!几年|些年)|此(?!外|次)|其(?!中|他|次|余|实)|它|他们|上述|以上|同时|因此|所以|从而|但|然而|不过|而(?:且|是)?|(?:this|these|it|they|however) )/iu;

/**
 * Takes the best sentence, then the next ones while they are nearly as good, say something new of what was asked and
 * the answer stays short; a lead-in brings its items along. Neighbours are joined; quotations come best first.
 */
export function selectSentences(
  scored: readonly ScoredSentence[],
  asked: Asked,
  limits: SelectionLimits = SELECTION,
): Quotation[] {
  // A heading names what is asked; what answers stands under it.
  const said = scored.filter(({ heading }) => heading !== 'bare');
  const [best, ...others] = said.length > 0 ? said : scored;
  if (best === undefined) return [];
  const chosen = [best, ...itemsAfter(best, others)];
  let length = chosen.reduce((sum, { text }) => sum + text.length, 0);
  for (const sentence of withFollowers(best, others, limits.follow)) {
    if (chosen.length >= limits.most || sentence.score < best.score - limits.within) break;
    if (length + sentence.text.length > limits.length || chosen.some((other) => other.text === sentence.text)) continue;
    // One place of one ranking was asked for.
    if (best.placed && sentence.placed) continue;
    if (!speaksOfSame(best, sentence, asked.names)) continue;
    const isNear = sentence.score >= best.score - limits.near;
    if (!isNear && !showsMore(sentence, chosen) && gainOf(sentence, chosen, asked.weights) < limits.gain) continue;
    chosen.push(sentence);
    length += sentence.text.length;
  }
  return joinNeighbours(chosen);
}

/** The sentences in their order once those that belong to the best one have come forward. */
function withFollowers(best: ScoredSentence, others: readonly ScoredSentence[], worth: number): ScoredSentence[] {
  const belongs = ({ row, text }: ScoredSentence) =>
    (row === best.row + 1 && POINTS_BACK.test(text)) || (row === best.row - 1 && POINTS_BACK.test(best.text));
  return others
    .map((sentence) => (belongs(sentence) ? { ...sentence, score: sentence.score + worth } : sentence))
    .sort((a, b) => b.score - a.score);
}

/** Whether a sentence has one of the names asked for, where the best one has any: else it may be about another bank. */
function speaksOfSame(best: ScoredSentence, sentence: ScoredSentence, names: readonly boolean[]): boolean {
  const holdsName = ({ standing }: ScoredSentence) => names.some((isName, at) => isName && standing[at] === 1);
  return !holdsName(best) || holdsName(sentence) || Math.abs(sentence.row - best.row) === 1;
}

/** The sentences after a lead-in that open like items, one after another. */
function itemsAfter(lead: ScoredSentence, scored: readonly ScoredSentence[]): ScoredSentence[] {
  if (!leadsIn(lead.text)) return [];
  const byRow = new Map(scored.map((sentence) => [sentence.row, sentence]));
  const items: ScoredSentence[] = [];
  let length = lead.text.length;
  for (let row = lead.row + 1; ; row += 1) {
    const item = byRow.get(row);
    if (item === undefined || item.passage.reportId !== lead.passage.reportId || itemNumber(item.text) === undefined)
      return items;
    length += item.text.length;
    if (length > LIST_LENGTH) return items;
    items.push(item);
  }
}

/** Whether a sentence shows something that was asked for and that none of those already chosen shows. */
function showsMore(sentence: ScoredSentence, chosen: readonly ScoredSentence[]): boolean {
  return sentence.shows.some((shown, at) => shown && !chosen.some((other) => other.shows[at] === true));
}

/** The share of the question's words, by weight, that a sentence adds to those already chosen. */
function gainOf(sentence: ScoredSentence, chosen: readonly ScoredSentence[], weights: readonly number[]): number {
  const whole = Math.max(
    1e-9,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  return weights.reduce((sum, weight, at) => {
    const before = Math.max(...chosen.map(({ standing }) => standing[at] ?? 0));
    return sum + (weight * Math.max(0, (sentence.standing[at] ?? 0) - before)) / whole;
  }, 0);
}

function joinNeighbours(chosen: readonly ScoredSentence[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const sentence of chosen) {
    const neighbour = quotations.find((quotation) => adjoins(quotation, sentence));
    if (neighbour) {
      neighbour.sentences = [...neighbour.sentences, sentence].sort((a, b) => a.row - b.row);
      neighbour.start = Math.min(neighbour.start, sentence.start);
      neighbour.end = Math.max(neighbour.end, sentence.end);
    } else {
      const { start, end, passage } = sentence;
      quotations.push({ passage, start, end, sentences: [sentence] });
    }
  }
  return quotations;
}

/** Sentences are joined only within the passage that the quotation will be cited from, and not across a heading. */
function adjoins({ passage, sentences }: Quotation, sentence: ScoredSentence): boolean {
  const within = sentence.row >= passage.sentenceFrom && sentence.row < passage.sentenceTo;
  const follows = (one: ScoredSentence, other: ScoredSentence) =>
    other.row === one.row + 1 && other.heading === undefined;
  return within && sentences.some((other) => follows(other, sentence) || follows(sentence, other));
}
