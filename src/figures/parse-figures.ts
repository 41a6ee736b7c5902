import { CHINESE_DIGITS } from './chinese-number.js';
import { isChineseFigure } from './chinese-figure.js';
import type { Figure } from './figure.js';
import { foldNegative } from './fold-negative.js';
import { foldWidth } from './fold-width.js';
import { labelEnd } from './labels.js';
import { isMark, PERIOD_COVER } from './marks.js';
import { parsePeriods } from './parse-periods.js';
import type { Place } from './place.js';
import { readPrefix } from './prefix.js';
import { readQuantity } from './read-quantity.js';
import { readEnglishOrdinal, readOrdinal } from './read-ordinal.js';
import { readRange } from './read-range.js';

const NUMBER_START = new RegExp(`[\\d${CHINESE_DIGITS}]`, 'g');

/**
 * The figures of a text in order and apart, as Chinese and English finance writes them. Dates and periods are none
 * (see parsePeriods), nor are codes, references, numbers of headings and footnote marks; what looks cut or doubled is
 * marked as damaged and has no value. English number words (twelve) are not read. Never throws.
 */
export function parseFigures(text: string): Figure[] {
  const covered = foldNegative(coverPeriods(foldWidth(text)));
  const figures: Figure[] = [];
  let lastLabel = -1;
  let at = nextNumber(covered, 0);
  while (at !== undefined) {
    const before = figures.at(-1);
    const floor = before?.end ?? 0;
    const found = readAt(covered, { at, floor, lastLabel, before });
    if (found.figure !== undefined) figures.push(found.figure);
    if (found.label) lastLabel = found.end;
    at = nextNumber(covered, Math.max(found.end, at + 1));
  }
  return figures;
}

interface Found {
  end: number;
  figure?: Figure;
  label?: boolean;
}

function readAt(
  text: string,
  here: { at: number; floor: number; lastLabel: number; before: Figure | undefined },
): Found {
  const { at, floor, lastLabel, before } = here;
  const prefix = readPrefix(text, at, floor);
  const range = readRange(text, at, prefix.currency);
  if (range === undefined) return { end: at + 1 };
  const place: Place = { text, range, prefix, floor, lastLabel };
  const ordinal = prefix.ordinal ? readOrdinal(place) : readEnglishOrdinal(place);
  if (ordinal !== undefined) return { end: ordinal.end, figure: ordinal };
  if (prefix.ordinal) return { end: range.end };
  if (range.left.script === 'chinese') {
    if (!isChineseFigure(place)) return { end: range.left.numberEnd };
  } else {
    if (range.left.value === undefined && range.left.cut === undefined) return { end: range.end, label: true };
    const end = labelEnd(place);
    if (end !== undefined) return { end, label: true };
    if (isMark(place)) return { end: range.end };
  }
  const figure = readQuantity(place, before);
  return { end: figure.end, figure };
}

function nextNumber(text: string, from: number): number | undefined {
  NUMBER_START.lastIndex = from;
  return NUMBER_START.exec(text)?.index;
}

function coverPeriods(folded: string): string {
  let covered = '';
  let at = 0;
  for (const { start, end } of parsePeriods(folded)) {
    covered += folded.slice(at, start) + PERIOD_COVER.repeat(end - start);
    at = end;
  }
  return covered + folded.slice(at);
}
