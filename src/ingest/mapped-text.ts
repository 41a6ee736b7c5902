/** Text that knows where each of its characters came from. */

export interface MappedText {
  readonly text: string;
  /** `offsets[i]` is the place in the raw text of the code unit `text[i]`; it never falls. */
  readonly offsets: Int32Array;
}

/** A change of `text.slice(start, end)` into `replacement`; an insertion has `start === end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export function identityMap(text: string): MappedText {
  return { text, offsets: Int32Array.from({ length: text.length }, (_, index) => index) };
}

/**
 * Applies edits, which must be sorted and must not overlap. A replacement's code units map, one by one, to the
 * units they replace (those past the end to the last one); an insertion maps to the unit it follows.
 */
export function applyEdits(source: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return source;
  const growth = edits.reduce((sum, edit) => sum + edit.replacement.length - (edit.end - edit.start), 0);
  const offsets = new Int32Array(Math.max(0, source.text.length + growth));
  const pieces: string[] = [];
  let from = 0;
  let to = 0;
  const keep = (end: number) => {
    pieces.push(source.text.slice(from, end));
    offsets.set(source.offsets.subarray(from, end), to);
    to += end - from;
  };
  for (const edit of edits) {
    if (edit.start < from || edit.end < edit.start || edit.end > source.text.length) {
      throw new RangeError(`edits overlap, are unsorted or leave the text at ${edit.start}`);
    }
    keep(edit.start);
    pieces.push(edit.replacement);
    for (let at = 0; at < edit.replacement.length; at += 1) {
      const place = edit.start === edit.end ? edit.start - 1 : Math.min(edit.start + at, edit.end - 1);
      offsets[to + at] = source.offsets[Math.max(0, place)] ?? 0;
    }
    to += edit.replacement.length;
    from = edit.end;
  }
  keep(source.text.length);
  return { text: pieces.join(''), offsets };
}

/** A part of a mapped text, which still leads into the same raw text. */
export function sliceMapped(source: MappedText, span: { start: number; end: number }): MappedText {
  return { text: source.text.slice(span.start, span.end), offsets: source.offsets.slice(span.start, span.end) };
}

/** Two mapped texts of one raw text, the second of which stood after the first. */
export function concatMapped(first: MappedText, second: MappedText): MappedText {
  const offsets = new Int32Array(first.text.length + second.text.length);
  offsets.set(first.offsets);
  offsets.set(second.offsets, first.text.length);
  return { text: first.text + second.text, offsets };
}

/** The raw span behind `text.slice(start, end)`: from its first unit's place to just after its last unit's. */
export function rawSpan(offsets: Int32Array, span: { start: number; end: number }): { start: number; end: number } {
  if (span.end <= span.start) {
    const at = offsets[span.start] ?? (offsets.at(-1) ?? -1) + 1;
    return { start: at, end: at };
  }
  return { start: offsets[span.start] ?? 0, end: (offsets[span.end - 1] ?? 0) + 1 };
}

/** The first place in a text whose character stood at or after a raw place; offsets never fall, so halving finds it. */
export function firstAtOrAfter(offsets: Int32Array, raw: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * An offset map as runs, for storage: pairs of (offset in the text, offset in the raw text) at which the two stop
 * running side by side, in one flat array.
 */
export function packOffsets(offsets: Int32Array): Int32Array {
  const runs: number[] = [];
  offsets.forEach((raw, at) => {
    if (at === 0 || raw !== (offsets[at - 1] ?? 0) + 1) runs.push(at, raw);
  });
  return Int32Array.from(runs);
}

/** The offset map of `packOffsets`, for a text of `length` code units. */
export function unpackOffsets(runs: Int32Array, length: number): Int32Array {
  const offsets = new Int32Array(length);
  for (let run = 0; run < runs.length; run += 2) {
    const from = runs[run] ?? 0;
    const to = runs[run + 2] ?? length;
    for (let at = from; at < to; at += 1) offsets[at] = (runs[run + 1] ?? 0) + at - from;
  }
  return offsets;
}
