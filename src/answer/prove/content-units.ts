import type { Span } from '../../ingest/draft.js';
import { foldProofText, type FoldedText } from './fold-proof-text.js';
import { isNeutral } from './neutral-words.js';
import { placesOf } from './places-of.js';
import type { ProofWords } from './proof-words.js';

/** A content word of a sentence, and what passages may have for it. */
export interface ContentUnit {
  /** In lower case. */
  own: string;
  /** Any of these stands for it, its own form first. */
  variants: readonly string[];
  /** By length: a long word says more. */
  weight: number;
  /** Where the sentence has it. */
  places: readonly Span[];
  /** Nothing is known that stands for it in the other language. */
  isForeign: boolean;
}

const HAN = /\p{Script=Han}/u;
const ONLY_NUMBER = /^[\d.,%:/+-]+$/;
/** A long compound would drown the rest of a sentence. */
const MOST_WEIGHT = 5;
/** Chinese says as much in two signs as English in a word. */
const LATIN_WEIGHT = 2;
const RENDERINGS = 6;
/** 难以捕捉 may be 难捕捉, and what is denied is proved by itself. */
const HARD_TO = /^(?:难以|难于|很难)(\p{Script=Han}{2,})$/u;
/** More Latin letters than Chinese signs by this much: an English sentence, which may hold Chinese names in brackets. */
const ENGLISH_SHARE = 2;
/** Small words tell English with many Chinese names in it, too. */
const SMALL_WORDS = /(?<![A-Za-z])(?:the|of|and|in|to|is|was|were|are|for|by|with|from|than|that|its)(?![A-Za-z])/gi;

/** Whether a text reads as English. */
export function isEnglish(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > ENGLISH_SHARE * han || (latin > han && (text.match(SMALL_WORDS)?.length ?? 0) > 1);
}

/**
 * The content words of a sentence, without figures, periods, and words that carry no fact.
 * @param hidden spans of the sentence that are proved otherwise
 */
export function contentUnits(text: FoldedText, words: ProofWords, hidden: readonly Span[]): ContentUnit[] {
  const masked = withoutSpans(text.plain, hidden);
  const english = isEnglish(masked);
  const pieces = english ? words.translate(masked.replace(/\p{Script=Han}+|\+/gu, ' ')) : [];
  const chinese = words.cut(english ? masked.replace(/[^\p{Script=Han}]+/gu, ' ') : masked);
  const units = [
    ...pieces.map(({ english: own, chinese: renderings }) => latinUnit(own.toLowerCase(), renderings)),
    ...chinese.map((own) => hanUnit(own, words)),
  ];
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    if (isNeutral(unit.own) || ONLY_NUMBER.test(unit.own) || seen.has(unit.own)) return [];
    seen.add(unit.own);
    return [{ ...unit, places: placesOf(text, unit.own) }];
  });
}

function latinUnit(own: string, renderings: readonly string[]): Omit<ContentUnit, 'places'> {
  const chinese = renderings.slice(0, RENDERINGS).map((rendering) => foldProofText(rendering).packed);
  const weight = Math.min(MOST_WEIGHT, Math.max(LATIN_WEIGHT, chinese[0]?.length ?? 0));
  return { own, variants: [own, ...baseForms(own), ...chinese], weight, isForeign: chinese.length === 0 };
}

function hanUnit(own: string, words: ProofWords): Omit<ContentUnit, 'places'> {
  const group = words.group(own)?.names.filter((name) => name.length > 1) ?? [];
  const english = words.inEnglish(own).slice(0, RENDERINGS);
  const weight = HAN.test(own) ? Math.min(MOST_WEIGHT, own.length) : LATIN_WEIGHT;
  const isForeign = ![...group, ...english].some((name) => /^[a-z]/.test(name));
  const [, bare] = HARD_TO.exec(own) ?? [];
  const variants = [own, ...(bare === undefined ? [] : [bare]), ...group, ...english];
  return { own, variants: [...new Set(variants)], weight, isForeign };
}

/** loans is loan, growing is grow: enough to meet the same word of an English passage. */
function baseForms(word: string): string[] {
  const base = /^([a-z-]{3,}?)(?:ies|es|s|ed|ing)$/.exec(word)?.[1];
  return base === undefined ? [] : [base, `${base}e`, `${base}y`, `${base}s`];
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  const signs = text.split('');
  for (const { start, end } of spans) signs.fill(' ', Math.max(0, start), end);
  return signs.join('');
}
