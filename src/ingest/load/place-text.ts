import type { MappedText } from '../mapped-text.js';
import { MappedWriter } from './mapped-writer.js';

const escape = /\\[!-/:-@[-`{-~]/y;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;
/** What Markdown takes away inside a text: marks of quotes, code and escapes, and white space at the ends of lines. */
const dropped = /[\s>`\\]/;

interface Reading {
  value: string;
  source: string;
  /** Where the value's part of the source ends. */
  end: number;
  /** Code, in which escapes and references stand for themselves. */
  literal: boolean;
}

/** The next code units of the value, where they stand, and where to read on. */
interface Step {
  units: number;
  place: number;
  next: number;
}

/**
 * Finds each code unit of a Markdown value in the source it was read from, where escapes (`\*`), references (`&lt;`)
 * and the marks at the start of a line make it longer. What a reference stands for is mapped to its ampersand.
 */
export function placeText(reading: Reading, start: number): MappedText {
  const writer = new MappedWriter();
  let place = start;
  for (let at = 0; at < reading.value.length;) {
    const step = nextStep(reading, at, place);
    writer.render(reading.value.slice(at, at + step.units), step.place);
    at += step.units;
    place = step.next;
  }
  return writer.finish();
}

function nextStep(reading: Reading, at: number, place: number): Step {
  const { value, source, end, literal } = reading;
  const wanted = value[at];
  if (!literal) {
    const escaped = matchAt(escape, source, place);
    if (escaped?.[1] === wanted && wanted !== undefined) return { units: 1, place: place + 1, next: place + 2 };
    const named = matchAt(reference, source, place);
    if (named !== undefined && !value.startsWith(named, at)) {
      const next = place + named.length;
      return { units: decodedUnits({ value, at, following: source[next] }), place, next };
    }
  }
  for (let found = place; found < end; found += 1) {
    if (source[found] === wanted) return { units: 1, place: found, next: found + 1 };
    if (!dropped.test(source[found] ?? '')) break;
  }
  return { units: 1, place, next: place };
}

function matchAt(pattern: RegExp, source: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(source)?.[0];
}

/** A reference stands for one code unit or two: two for a surrogate pair, or when only then what follows it follows. */
function decodedUnits(options: { value: string; at: number; following: string | undefined }): number {
  const { value, at, following } = options;
  if (/^[\ud800-\udbff][\udc00-\udfff]/.test(value.slice(at, at + 2))) return 2;
  return value[at + 1] !== following && value[at + 2] === following && following !== undefined ? 2 : 1;
}
