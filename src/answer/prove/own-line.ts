import type { Span } from '../../ingest/draft.js';
import { isIn, unitsIn } from './clause-pairs.js';
import type { Evidence } from './evidence.js';
import { partsOf, partWithHeads, standsAlone, type Part } from './parts.js';
import { placesOf } from './places-of.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';
import { coverage } from './unit-places.js';

const LABEL = /^\s*(?:[-•*]|\d{1,2}[.、)])?\s*(?<label>[^\n|:：,，。;；\d]{2,12})(?=[:：]| \|)/gm;
const QUOTED = /[“「『](?<own>[^“”「」『』]{2,16})[”」』]/g;
/** So much of a clause besides a name must stand in a line, that it is what the clause tells. */
const TELLS = 0.6;
/** Lines that hold as much but for so little may both be meant. */
const NEARLY = 0.05;
/** A place that opens a clause is what it is told of. */
const OPENS = 1;
/** A figure of a clause outweighs its words. */
const FIGURE_WORTH = 1;

/** A name of the sentence: an institution, a place, what stands in quotation marks or labels a line of a passage. */
interface Key extends Span {
  terms: readonly string[];
  isInstitution?: true;
}

/**
 * Names that a clause brings to what a line of a list, a row, or a part of a sentence tells of something else. In running
 * text the name may stand before, as long as nothing else was named since.
 */
export function ofAnotherLine(
  statement: Statement,
  evidence: readonly Evidence[],
  hits: readonly FigureHit[],
): ProofReason[] {
  if (statement.english) return [];
  const lines = evidence.flatMap(partsOf);
  return statement.clauses.flatMap((told): ProofReason[] => {
    const keys = keysIn(statement, told, evidence);
    return keys
      .filter((key) => isElsewhere(statement, { told, key, keys }, { lines, hits, evidence }))
      .map(({ start, end }) => ({ code: 'subject', what: statement.text.slice(start, end) }));
  });
}

function keysIn(statement: Statement, told: Span, evidence: readonly Evidence[]): Key[] {
  const named = [
    ...statement.names
      .filter(({ isInstitution }) => isInstitution)
      .map(({ start, end, variants }): Key => ({ start, end, terms: variants, isInstitution: true })),
    ...statement.properNames.filter(({ start }) => start - told.start <= OPENS),
  ].map((key): Key => key);
  const quoted = [...statement.packed.matchAll(QUOTED)].map(({ index, groups }): Key => {
    const own = groups?.own ?? '';
    return {
      start: statement.places[index + 1] ?? 0,
      end: (statement.places[index + own.length] ?? 0) + 1,
      terms: [own],
    };
  });
  const labels = evidence.flatMap(({ passage }) => labelsOf(passage));
  const labelled = labels.flatMap((label) =>
    placesOf(statement, label)
      .filter((place) => isOfWords(statement, place))
      .map((place): Key => ({ ...place, terms: [label] })),
  );
  return [...named, ...quoted, ...labelled].filter(
    (key) =>
      isIn(key, told) &&
      evidence.some(({ passage }) => placesIn(passage, key).length > 0) &&
      !evidence.some(({ passage }) => key.terms.some((term) => placesOf(passage.around, term).length > 0)),
  );
}

function labelsOf({ folded }: ReadPassage): string[] {
  return [
    ...new Set([...folded.matchAll(LABEL)].map(({ groups }) => (groups?.label ?? '').replace(/[\s“”"]/g, ''))),
  ].filter((label) => label.length > 1);
}

/** Whether a stretch of a sentence is made of whole words. */
function isOfWords({ units }: Statement, { start, end }: Span): boolean {
  const places = units.flatMap((unit) => unit.places);
  return places.some((place) => place.start === start) && places.some((place) => place.end === end);
}

function placesIn(passage: ReadPassage, { terms }: Key): Span[] {
  return terms.flatMap((term) => placesOf(passage, term));
}

function isElsewhere(
  statement: Statement,
  { told, key, keys }: { told: Span; key: Key; keys: readonly Key[] },
  { lines, hits, evidence }: { lines: readonly Part[]; hits: readonly FigureHit[]; evidence: readonly Evidence[] },
): boolean {
  const rest = unitsIn(statement, told).filter((unit) => {
    const places = statement.units[unit]?.places ?? [];
    return !places.some((place) => keys.some((one) => place.start < one.end && one.start < place.end));
  });
  const own = hits.filter(({ figure, stated }) => stated !== undefined && isIn(statement.figures[figure], told));
  if (rest.length === 0 && own.length === 0) return false;
  const scored = lines.map((line) => {
    const figures = own.filter(({ evidence: at, span }) => evidence[at] === line.evidence && isIn(span, line)).length;
    const words = rest.length === 0 ? 0 : coverage(line.evidence.places, partWithHeads(line), rest);
    return { line, score: words + FIGURE_WORTH * figures };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  if (best < TELLS) return false;
  const telling = scored.filter(({ score }) => score >= best - NEARLY);
  return !telling.some(({ line }) => speaksOf(line, key));
}

/** Whether a line names something itself, at its head, or in what it goes on about. */
function speaksOf(line: Part, key: Key): boolean {
  const { passage } = line.evidence;
  const places = placesIn(passage, key);
  if (places.some((place) => partWithHeads(line).some((span) => isIn(place, span)))) return true;
  if (standsAlone(passage, line.sentence)) return false;
  const others = passage.names.filter(
    (name) => name.isInstitution && !name.variants.some((own) => key.terms.includes(own)),
  );
  if (key.isInstitution === true && others.length === 0) return true;
  return places.some(
    (place) => place.end <= line.start && !opensBetween(passage, key, { start: place.end, end: line.end }),
  );
}

/** Whether a sentence, or a part of one, between two places opens with another institution: it is told of that one. */
function opensBetween({ names, plain }: ReadPassage, { terms }: Key, between: Span): boolean {
  return names.some(
    ({ isInstitution, variants, start, end }) =>
      isInstitution &&
      isIn({ start, end }, between) &&
      !variants.some((name) => terms.includes(name)) &&
      /(?:^|[。；;\n])\s*$/.test(plain.slice(0, start)),
  );
}
