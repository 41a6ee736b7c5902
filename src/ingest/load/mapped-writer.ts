import type { MappedText } from '../mapped-text.js';

/** Builds a text piece by piece, and remembers for each of its code units the place in the raw text. */
export class MappedWriter {
  readonly #pieces: string[] = [];
  readonly #offsets: number[] = [];

  /** Code units written so far. */
  get length(): number {
    return this.#offsets.length;
  }

  /** Writes `text` as it stands in the raw text at `from`. */
  copy(text: string, from: number): void {
    for (let at = 0; at < text.length; at += 1) this.#place(from + at);
    this.#pieces.push(text);
  }

  /** Writes words that do not stand in the raw text and are shown for the place `at`; by default for the place last written. */
  render(text: string, at = 0): void {
    for (let count = 0; count < text.length; count += 1) this.#place(at);
    this.#pieces.push(text);
  }

  /** Copies `text` where the raw text has it at `from`, letter by letter, and else renders it for that place. */
  quote(text: string, from: number, raw: string): void {
    if (raw.startsWith(text, from)) this.copy(text, from);
    else this.render(text, from);
  }

  append(mapped: MappedText): void {
    for (const offset of mapped.offsets) this.#place(offset);
    this.#pieces.push(mapped.text);
  }

  finish(): MappedText {
    return { text: this.#pieces.join(''), offsets: Int32Array.from(this.#offsets) };
  }

  /** Offsets of a mapped text never fall, so a place before the last one becomes the last one. */
  #place(offset: number): void {
    this.#offsets.push(Math.max(offset, this.#offsets.at(-1) ?? 0));
  }
}
