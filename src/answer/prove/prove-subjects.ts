import type { Span } from '../../ingest/draft.js';
import { isIn, unitsIn, type ClausePair } from './clause-pairs.js';
import { cellsAt, isInHead } from './column-context.js';
import { standsWell, wholeOf } from './evidence.js';
import { leadOf } from './lead-of.js';
import { openingWord } from './opening-word.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';
import { coverage, standingIn } from './unit-places.js';
import { exchangedWords } from './exchanged-words.js';

const TELLING = 2;
/** A sentence opens with a capital, a name goes on with another. */
const TWO_CAPITALS = /^[A-Z][\w’'-]* [A-Z]/;
/** So many signs beside a word leave it what its cell is about: 某保险支公司. */
const BESIDE = 4;
/** 该行 is whoever was spoken of. */
const PRONOUN = /^[该其本这那此]/;
/** A clause without figures is held against the passage's from this share of its words on. */
const SAME_MATTER = 0.5;

/**
 * Clauses that tell of one thing what the passage tells of another: their first word stands elsewhere in the passage, and
 * not in the row, sentence or lead that says the rest, which opens with something that the sentence does not mention.
 */
export function proveSubjects(
  statement: Statement,
  pairs: readonly ClausePair[],
  hits: readonly FigureHit[],
): ProofReason[] {
  const faults = pairs.flatMap((pair): ProofReason[] => {
    const head = headOf(
      statement,
      isFirstTold(statement, pair.told, hits) ? { start: 0, end: pair.told.end } : pair.told,
    );
    const place = head === undefined ? undefined : statement.units[head]?.places[0];
    if (head === undefined || place === undefined || PRONOUN.test(statement.units[head]?.own ?? '')) return [];
    const own = hits.filter(({ figure }) => isIn(statement.figures[figure], pair.told));
    if (own.length === 0 && pair.share < SAME_MATTER) return [];
    return isOfAnother(pair, head, own)
      ? [{ code: 'subject', what: statement.text.slice(place.start, place.end) }]
      : [];
  });
  return [...faults, ...otherLabels(statement, pairs), ...exchangedWords(statement, pairs)];
}

/** 1号格最先被注视 where the passage's clause has 2号格. */
function otherLabels(statement: Statement, pairs: readonly ClausePair[]): ProofReason[] {
  return pairs.flatMap(({ told, stated, evidence, share }): ProofReason[] => {
    const mine = labelsIn(statement.plain, told);
    const theirs = labelsIn(evidence.passage.plain, stated);
    if (share < SAME_MATTER || mine.length === 0 || theirs.length === 0) return [];
    if (mine.some((label) => theirs.includes(label)) || !saysSame(statement, told, { evidence, stated })) return [];
    return [{ code: 'subject', what: statement.text.slice(told.start, told.end).trim() }];
  });
}

/** Whether a clause says besides its label what the passage's clause says. */
function saysSame(
  statement: Statement,
  told: Span,
  { evidence, stated }: Pick<ClausePair, 'evidence' | 'stated'>,
): boolean {
  const beside = unitsIn(statement, told).filter((unit) => !/^[号级档]/u.test(statement.units[unit]?.own ?? ''));
  return beside.length > 0 && coverage(evidence.places, [stated], beside) >= SAME_MATTER;
}

/** Numbers that name one of several: 2号, 3级. */
function labelsIn(plain: string, { start, end }: Span): string[] {
  return [...plain.slice(start, end).matchAll(/(?<![\d.第])\d{1,2} ?[号级档](?!公告|文件|令)/g)].map(([label]) =>
    label.replace(' ', ''),
  );
}

/** Whether a clause has the first figure of a sentence: what the sentence opens with, it is told of. */
function isFirstTold({ figures }: Statement, told: Span, hits: readonly FigureHit[]): boolean {
  const [first] = hits.map(({ figure }) => figure).sort((a, b) => a - b);
  return first !== undefined && isIn(figures[first], told);
}

/** The content word that opens a clause. */
function headOf(statement: Statement, told: Span): number | undefined {
  const opening = (unit: number) =>
    Math.min(...(statement.units[unit]?.places ?? []).filter((place) => isIn(place, told)).map(({ start }) => start));
  const [first] = unitsIn(statement, told).sort((a, b) => opening(a) - opening(b));
  return first;
}

function isOfAnother(pair: ClausePair, head: number, own: readonly FigureHit[]): boolean {
  const { sentence, evidence } = pair;
  const { passage, places, around } = evidence;
  const whole = places.whole[head] ?? [];
  const row = cellsAt(passage, sentence);
  const isAround = standsWell(around, head, [wholeOf(passage.around.plain)]);
  if (whole.length === 0 || (isAround && !whole.some((place) => fillsCell(passage, place)))) return false;
  if (row.length > 1) {
    if (whole.some((place) => isIn(place, sentence) || isInHead(passage, place, sentence))) return false;
    const opening = whole.filter((place) => fillsCell(passage, place) || opensRow(passage, place));
    return (opening.length > 0 ? opening : whole).every((place) => {
      const theirs = cellsAt(passage, place);
      const column = theirs.findIndex((cell) => isIn(place, cell));
      const [mine, other] = [row[column], theirs[column]];
      if (mine === undefined || other === undefined || theirs.length !== row.length) return false;
      return mentionedIn(evidence, mine) < mentionedIn(evidence, other);
    });
  }
  const lead = leadOf(passage, sentence);
  const before = { start: partStart(pair), end: Math.min(sentence.end, ...own.map(({ span }) => span.start)) };
  const scope = [before, ...(lead === undefined ? [] : [lead])];
  if (whole.some((place) => scope.some((span) => isIn(place, span)))) return false;
  if (isNamedLater(evidence, { whole, sentence })) return true;
  const isTelling = (evidence.places.units[head]?.weight ?? 0) >= TELLING;
  return opensWithAnother(pair) || (isTelling && isTheNext(pair, whole, own));
}

/** Whether a name stands in later paragraphs only: what comes before it is not told of it. */
function isNamedLater(
  { passage }: ClausePair['evidence'],
  { whole, sentence }: { whole: readonly Span[]; sentence: Span },
): boolean {
  const isName = (place: Span) =>
    passage.names.some((name) => name.isInstitution && name.start < place.end && place.start < name.end);
  return whole.every(
    (place) =>
      place.start >= sentence.end && isName(place) && passage.plain.slice(sentence.end, place.start).includes('\n'),
  );
}

/** Behind a semicolon a part of a sentence that opens with another name is told of that one. */
function partStart({ stated, sentence, evidence }: ClausePair): number {
  const opens = /[;；]\s*$/.test(evidence.passage.plain.slice(0, stated.start));
  return opens && stated.start > sentence.start && opensWithName(evidence, stated) ? stated.start : sentence.start;
}

/** Whether the word opens a later clause of the sentence: 智谱融资25亿元;百川获3亿美元. */
function isTheNext(
  { sentence, evidence: { passage } }: ClausePair,
  whole: readonly Span[],
  own: readonly FigureHit[],
): boolean {
  const last = Math.max(-1, ...own.map(({ span }) => span.end));
  const later = whole.filter((place) => isIn(place, sentence));
  return (
    last >= 0 &&
    later.length > 0 &&
    later.every((place) => {
      const clause = passage.clauses.find((one) => isIn(place, one));
      const before = clause && passage.plain.slice(clause.start, place.start).trim();
      return (
        clause !== undefined && clause.start >= last && before !== undefined && /^(?:followed by|其|)$/.test(before)
      );
    })
  );
}

/** Whether a cell of a table holds a word and little more. */
function fillsCell(passage: ReadPassage, place: Span): boolean {
  const row = cellsAt(passage, place);
  const cell = row.length > 1 ? row.find((one) => isIn(place, one)) : undefined;
  return (
    cell !== undefined && passage.plain.slice(cell.start, cell.end).trim().length <= place.end - place.start + BESIDE
  );
}

function opensRow(passage: ReadPassage, place: Span): boolean {
  const [label, ...others] = cellsAt(passage, place);
  return label !== undefined && others.length > 0 && place.start === label.start;
}

/** How many words of the sentence stand in a stretch of a passage. */
function mentionedIn({ places }: ClausePair['evidence'], span: Span): number {
  return [...places.units.keys()].reduce((sum, unit) => sum + standingIn(places, unit, [span]), 0);
}

/** Whether a sentence of a passage opens with an institution, or another name, that is none of the statement's. */
function opensWithAnother({ stated, sentence, evidence }: ClausePair): boolean {
  return [sentence, stated].some((span) => opensWithName(evidence, span));
}

/** Bond funds, where the sentence has other funds: the word that opens is no name, and says which are meant. */
function isOfSameNoun({ passage, places }: ClausePair['evidence'], word: Span): boolean {
  const noun = /^[A-Z][a-z]+ ([a-z]{3,})/.exec(passage.plain.slice(word.start))?.[1];
  if (noun === undefined) return false;
  return places.units.some(({ own }) => own === noun || own.endsWith(` ${noun}`));
}

function opensWithName(evidence: ClausePair['evidence'], span: Span): boolean {
  const { passage, places } = evidence;
  const word = openingWord(passage, span);
  if (word === undefined) return false;
  const meets = (place: Span) => place.start < word.end && word.start < place.end;
  const isName =
    [...passage.names.filter(({ isInstitution }) => isInstitution), ...passage.properNames].some(meets) ||
    TWO_CAPITALS.test(passage.plain.slice(word.start)) ||
    isOfSameNoun(evidence, word);
  return (
    isName && !places.whole.some((some) => some.some(meets)) && !places.pairs.some((some) => some.flat().some(meets))
  );
}
