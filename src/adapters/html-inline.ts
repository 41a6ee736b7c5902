import { applyEdits, sliceMapped, type Edit, type MappedText } from '../ingest/mapped-text.js';
import { MappedWriter } from '../ingest/load/mapped-writer.js';

/** Chinese characters and punctuation, between which a line may break without a space. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const spaces = /[\s\u00a0]+/gu;
/** The text of a link that only leads to a note of the page, or back from it: [1], ↑. */
const noteMark = /^\s*[[(（]?(?:\d{1,3}|[*†‡↑↩^])[\])）]?\ufe0e?\s*$/u;

interface Piece {
  text: string;
  start: number;
}

/** Gathers the text of one block, line by line, and how much of it is links. */
export class HtmlInline {
  readonly #source: string;
  #lines: Piece[][] = [[]];
  #letters = 0;
  #linked = 0;
  #link: { from: number; isInternal: boolean } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  write(text: string, start: number): void {
    this.#line.push({ text, start });
    const letters = text.trim().length;
    this.#letters += letters;
    if (this.#link !== undefined) this.#linked += letters;
  }

  breakLine(): void {
    this.#lines.push([]);
  }

  openLink(href: string | undefined): void {
    this.#link = { from: this.#line.length, isInternal: href?.startsWith('#') ?? false };
  }

  closeLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (link?.isInternal !== true) return;
    const text = this.#line.slice(link.from).map((piece) => piece.text);
    if (noteMark.test(text.join(''))) this.#line.length = link.from;
  }

  /** The lines since it was last taken, white space as a reader sees it. */
  take({ keepsLines }: { keepsLines: boolean }): { lines: MappedText[]; letters: number; linked: number } {
    const lines = this.#lines.flatMap((pieces) => this.#finish(pieces, keepsLines)).filter(({ text }) => text !== '');
    const taken = { lines, letters: this.#letters, linked: this.#linked };
    this.#lines = [[]];
    this.#letters = 0;
    this.#linked = 0;
    if (this.#link !== undefined) this.#link.from = 0;
    return taken;
  }

  get #line(): Piece[] {
    return this.#lines.at(-1) ?? [];
  }

  #finish(pieces: readonly Piece[], keepsLines: boolean): MappedText[] {
    if (pieces.length === 0) return [];
    const writer = new MappedWriter();
    for (const { text, start } of pieces) writer.quote(text, start, this.#source);
    const written = writer.finish();
    return (keepsLines ? linesOf(written) : [written]).map(tidy);
  }
}

function linesOf(mapped: MappedText): MappedText[] {
  return [...mapped.text.matchAll(/[^\r\n]+/gu)].map(({ index, 0: line }) =>
    sliceMapped(mapped, { start: index, end: index + line.length }),
  );
}

function tidy(mapped: MappedText): MappedText {
  const { text } = mapped;
  const single = applyEdits(
    mapped,
    [...text.matchAll(spaces)].map((found) => spaceEdit(text, found)).filter((edit) => edit !== undefined),
  );
  const start = single.text.length - single.text.trimStart().length;
  return sliceMapped(single, { start, end: Math.max(start, single.text.trimEnd().length) });
}

function spaceEdit(text: string, { index, 0: run }: RegExpExecArray): Edit | undefined {
  if (run === ' ') return undefined;
  const end = index + run.length;
  const isBroken = /[\r\n]/u.test(run) && (wide.test(text[index - 1] ?? '') || wide.test(text[end] ?? ''));
  return { start: index, end, replacement: isBroken ? '' : ' ' };
}
