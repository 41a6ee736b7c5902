/** Comparing answers with what they must hold, over the noise of extraction. */

/** Folded width and case, without punctuation, white space and doubled runs. */
export function normalText(text: string): string {
  let normal = text.normalize('NFKC').toLowerCase();
  normal = normal.replace(/[^\p{L}\p{N}_%.]+/gu, '');
  normal = normal.replace(/(?<!\p{Nd})\.|\.(?!\p{Nd})/gu, '');
  for (let round = 0; round < 2; round += 1) {
    normal = normal.replace(/(\P{Nd}{2,60}?)\1/gu, '$1').replace(/(\p{Nd}{4})\1/gu, '$1');
  }
  return normal;
}

const SHINGLE = 4;
/** Share of a piece of evidence's shingles (runs of four characters) that a passage holding it must have. */
const HELD = 0.7;

function shingles(text: string): Set<string> {
  const signs = [...text];
  const count = Math.max(1, signs.length - SHINGLE + 1);
  return new Set(Array.from({ length: count }, (_, at) => signs.slice(at, at + SHINGLE).join('')));
}

/** Whether a text holds a piece of evidence. */
export function holdsEvidence(text: string, evidence: string): boolean {
  const wanted = shingles(normalText(evidence));
  const held = shingles(normalText(text));
  let shared = 0;
  for (const shingle of wanted) if (held.has(shingle)) shared += 1;
  return shared >= HELD * wanted.size;
}

/** Normal text in which figures that punctuation or a blank parts stay two figures, and 1,089 is one. */
function figuresApart(text: string): string {
  const folded = text.normalize('NFKC').replace(/(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu, '');
  return normalText(folded.replace(/(?<=\p{Nd})[^\p{L}\p{N}_%.]+(?=\p{Nd})/gu, '丨'));
}

/** [1] leads to a citation and says nothing. */
const CITATION_MARKS = / ?\[\d{1,3}\]/gu;

type Item = string | readonly string[];

/**
 * Tells of items whether they, or one of their alternatives, stand in an answer's own words, its citation marks left
 * out; a figure must not be part of a longer one.
 */
export function itemsIn(answer: string): (item: Item) => boolean {
  const held = figuresApart(answer.replace(CITATION_MARKS, ' '));
  return (item) => (typeof item === 'string' ? [item] : item).some((option) => holdsOption(held, option));
}

/** As `itemsIn`, of one item. */
export function includesItem(answer: string, item: Item): boolean {
  return itemsIn(answer)(item);
}

function holdsOption(held: string, option: string): boolean {
  const wanted = figuresApart(option);
  if (wanted === '') return false;
  const before = /^\p{Nd}/u.test(wanted) ? '(?<![\\p{Nd}.])' : '';
  const after = /\p{Nd}$/u.test(wanted) ? '(?!\\.?\\p{Nd})' : '';
  return new RegExp(before + wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + after, 'u').test(held);
}
