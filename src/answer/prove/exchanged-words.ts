import type { Span } from '../../ingest/draft.js';
import type { ClausePair } from './clause-pairs.js';
import { placesOf } from './places-of.js';
import type { ProofReason } from './proof.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';

/** Words that compare what stands before them with what stands behind. */
const COMPARES = /反超|超过|超越|赶超|高于|低于|多于|少于|优于|大于|小于|领先于?|落后于?|不如|收购|控股|取代/g;
/** What is done by whoever stands right before it. */
const ACTS = /(?<actor>\p{Script=Han}{2})(?:领投|跟投|收购|承销|托管|受托)/gu;
const HAN = /^\p{Script=Han}+$/u;
const TELLING = 2;
const THAN = /(?<![a-z])(?:than|compared|against|versus)(?![a-z])|[比较]/;
const BEHIND_THAN = /(?<![a-z])than (?:for |in |at |of |the |that of )*(?:[a-z]+ )?$/;
/** Between a word and what it is said of. */
const GAP = /^(?:了|已|已经|则|也|均|都|为|是|的| )*$/;
/** So many signs beside a word must be the passage's own before another word there is one put in its place. */
const CONTEXT = 4;
const HAN_CONTEXT = /^[\p{Script=Han}\p{N}]{4,}$/u;
const OPENING = /^(?![该其本这那])\p{Script=Han}{2,6}/u;
const COMPLEMENT = /\p{Script=Han}{4}[为是](?=(?<own>\p{Script=Han}{2,4}))/gu;

/** Two things told of each other's part, and a word put in another's place. */
export function exchangedWords(statement: Statement, pairs: readonly ClausePair[]): ProofReason[] {
  return [
    ...turnedRound(statement, pairs),
    ...putInPlace(statement, pairs),
    ...otherActor(statement, pairs),
    ...comparedWith(statement, pairs),
  ];
}

/** 甲反超乙 where the passage has 乙反超甲. */
function turnedRound(statement: Statement, pairs: readonly ClausePair[]): ProofReason[] {
  return [...statement.folded.matchAll(COMPARES)].flatMap(({ index, 0: verb }): ProofReason[] => {
    const before = unitAt(statement, ({ end }) => end <= index && GAP.test(withoutPeriods(statement, end, index)));
    const behind = unitAt(
      statement,
      ({ start }) => GAP.test(statement.folded.slice(index + verb.length, start)),
      index,
    );
    if (before === undefined || behind === undefined || before === behind) return [];
    const isTurned = pairs.some(({ evidence: { passage, places } }) =>
      placesOf(passage, verb).some(({ start, end }) => {
        const clause = passage.clauses.find((one) => one.start <= start && one.end >= end);
        const stands = (unit: number, from: number, to: number) =>
          (places.whole[unit] ?? []).some((place) => place.start >= from && place.end <= to);
        return (
          clause !== undefined &&
          stands(behind, clause.start, start) &&
          stands(before, end, clause.end) &&
          !stands(before, clause.start, start)
        );
      }),
    );
    return isTurned ? [{ code: 'subject', what: statement.text.slice(index, index + verb.length) }] : [];
  });
}

/** 甲领投 where the passage has 乙领投 only. */
function otherActor(statement: Statement, pairs: readonly ClausePair[]): ProofReason[] {
  const passages = [...new Set(pairs.map(({ evidence }) => evidence.passage))];
  return [...statement.packed.matchAll(ACTS)].flatMap(({ index, 0: verb, groups }): ProofReason[] => {
    const actor = groups?.actor ?? '';
    const found = passages.flatMap(({ packed }) =>
      allOf(packed, verb.slice(actor.length)).map((at) => packed.slice(Math.max(0, at - actor.length), at)),
    );
    const isOther = found.length > 0 && found.every((before) => HAN.test(before) && before !== actor);
    const start = statement.places[index] ?? 0;
    return isOther ? [{ code: 'subject', what: statement.text.slice(start, start + verb.length) }] : [];
  });
}

/** What the passage only compares something with, and the sentence speaks of: petrol cars in 23% more than for petrol cars. */
function comparedWith(statement: Statement, pairs: readonly ClausePair[]): ProofReason[] {
  return pairs.flatMap(({ told, sentence, evidence: { passage, places } }): ProofReason[] => {
    const figure = statement.figures.find(({ start, end }) => start >= told.start && end <= told.end);
    if (figure === undefined || THAN.test(statement.folded)) return [];
    const other = statement.units.findIndex(({ places: own, weight }, unit) => {
      const stands = (places.whole[unit] ?? []).filter(
        ({ start, end }) => start >= sentence.start && end <= sentence.end,
      );
      return (
        weight >= TELLING &&
        own.some(({ start, end }) => start >= told.start && end <= figure.start) &&
        stands.length > 0 &&
        stands.every(({ start }) => BEHIND_THAN.test(passage.folded.slice(sentence.start, start)))
      );
    });
    const place = statement.units[other]?.places[0];
    return place === undefined ? [] : [{ code: 'subject', what: statement.text.slice(place.start, place.end) }];
  });
}

/** The text between two places without the periods in it: 网上支付在2018年已反超. */
function withoutPeriods({ folded, periods }: Statement, start: number, end: number): string {
  const signs = folded.slice(start, end).split('');
  for (const period of periods) signs.fill(' ', Math.max(0, period.start - start), Math.max(0, period.end - start));
  return signs.join('').replace(/^在/, '');
}

function unitAt(statement: Statement, fits: (place: Span) => boolean, after = -1): number | undefined {
  const found = [...statement.units.entries()].flatMap(([unit, { places }]) =>
    places.filter((place) => place.start > after && fits(place)).map(({ start }) => ({ unit, start })),
  );
  return found.sort((a, b) => (after < 0 ? b.start - a.start : a.start - b.start))[0]?.unit;
}

/**
 * A name right before words that the passage has behind another name (甲完成12亿元融资 where it is 乙), and what something
 * is said to be, where the passage says that it is something else (底层资产为X). What is put there must stand elsewhere in
 * the passage: a name that it does not have is missed by itself.
 */
function putInPlace(statement: Statement, pairs: readonly ClausePair[]): ProofReason[] {
  const passages = [...new Set(pairs.map(({ evidence }) => evidence.passage))];
  return [...namesIn(statement), ...complementsIn(statement)]
    .filter((one) => passages.some((passage) => isReplaced(one, passage)))
    .map(({ start, end }) => ({ code: 'subject', what: statement.text.slice(start, end) }));
}

interface Placed extends Span {
  own: readonly string[];
  /** The passage's words beside it, and on which side of it they stand. */
  context: string;
  side: 'before' | 'behind';
}

/** Names, and the first words of the sentence, with the words right behind them. */
function namesIn({ names, properNames, packed, places }: Statement): Placed[] {
  const known = [
    ...names.filter(({ isInstitution }) => isInstitution).map((name) => ({ ...name, own: name.variants })),
    ...properNames.map((name) => ({ ...name, own: name.terms })),
  ];
  const ends = known.map(({ start, end, own }) => ({ start, end, own, at: places.indexOf(end) }));
  const opening = OPENING.exec(packed)?.[0] ?? '';
  const lengths = Array.from({ length: Math.max(0, opening.length - 1) }, (_, at) => at + 2);
  const openings = lengths.map((length) => ({
    start: 0,
    end: places[length] ?? 0,
    own: [opening.slice(0, length)],
    at: length,
  }));
  return [...ends, ...openings]
    .filter(({ at }) => at >= 0)
    .map(({ start, end, own, at }) => ({ start, end, own, context: packed.slice(at, at + CONTEXT), side: 'behind' }));
}

function complementsIn({ packed, places }: Statement): Placed[] {
  return [...packed.matchAll(COMPLEMENT)].map(({ index, 0: context, groups }) => {
    const own = groups?.own ?? '';
    const at = index + context.length;
    return { start: places[at] ?? 0, end: places[at + own.length] ?? 0, own: [own], context, side: 'before' };
  });
}

function isReplaced({ own, context, side }: Placed, passage: ReadPassage): boolean {
  if (
    !HAN_CONTEXT.test(context) ||
    !own.some((name) => passage.packed.includes(name) || passage.around.packed.includes(name))
  )
    return false;
  const found = allOf(passage.packed, context);
  return (
    found.length > 0 &&
    found.every((from) => {
      if (side === 'before') {
        const behind = passage.packed.slice(from + context.length);
        return /^\p{Script=Han}{2}/u.test(behind) && !own.some((name) => behind.startsWith(name.slice(0, 2)));
      }
      const before = passage.packed.slice(0, from).replace(/[”"」》]+$/, '');
      // 甲、乙为五星 says so of either.
      const list = /[^，,。；;：:\n]*$/.exec(before)?.[0] ?? '';
      if (/[、和与及]/.test(list) && own.some((name) => list.includes(name))) return false;
      return !own.some((name) => before.endsWith(name)) && endsInName(passage, from);
    })
  );
}

/** Whether a name, or something in quotation marks, ends at a place of the packed text. */
function endsInName({ packed, places, names, properNames }: ReadPassage, at: number): boolean {
  if (/[”"」》]/.test(packed[at - 1] ?? '')) return true;
  const end = (places[at - 1] ?? -1) + 1;
  return names.some((name) => name.isInstitution && name.end === end) || properNames.some((name) => name.end === end);
}

function allOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
