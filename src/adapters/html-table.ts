import type { MappedText } from '../ingest/mapped-text.js';
import { MappedWriter } from '../ingest/load/mapped-writer.js';
import { tableBlocks } from '../ingest/load/table-blocks.js';
import { NOTHING, spreadCells, type SpanningCell } from '../ingest/load/table-cells.js';
import type { TextBlock } from '../ingest/load/text-block.js';

/** A table while it is read. One that only places things on the page, such as other tables, is no table. */
export class HtmlTable {
  isLayout = false;
  #caption: MappedText[] | undefined;
  readonly #rows: SpanningCell[][] = [];
  #lines: MappedText[] = [];
  #span: Pick<SpanningCell, 'columns' | 'rows'> | undefined;

  openRow(): void {
    this.closeCell();
    this.#rows.push([]);
  }

  openCell(span: Pick<SpanningCell, 'columns' | 'rows'>): void {
    this.closeCell();
    if (this.#rows.length === 0) this.#rows.push([]);
    this.#span = span;
  }

  closeCell(): void {
    if (this.#span === undefined) return;
    this.#rows.at(-1)?.push({ text: asOne(this.#lines), ...this.#span });
    this.#span = undefined;
    this.#lines = [];
  }

  write(lines: readonly MappedText[]): void {
    this.#lines.push(...lines);
  }

  closeCaption(): void {
    this.#caption = this.#lines;
    this.#lines = [];
  }

  /** What it holds so far; afterwards it is empty. */
  take(): TextBlock[] {
    this.closeCell();
    const caption = this.#caption ?? [];
    const rows = this.#rows.splice(0);
    const isList = rows.every((row) => row.length < 2);
    const stated = caption.length === 0 ? undefined : asOne(caption);
    const before: TextBlock[] = stated === undefined ? [] : [{ kind: 'prose', lines: [stated] }];
    this.#caption = undefined;
    const after: TextBlock[] = this.#lines.length === 0 ? [] : [{ kind: 'prose', lines: this.#lines.splice(0) }];
    return [
      ...before,
      ...(this.isLayout || isList ? rows.flatMap(proseOf) : tableBlocks(spreadCells(rows), stated?.text)),
      ...after,
    ];
  }
}

function proseOf(row: readonly SpanningCell[]): TextBlock[] {
  return row.flatMap(({ text }) => (text.text === '' ? [] : [{ kind: 'prose', lines: [text] }]));
}

function asOne(lines: readonly MappedText[]): MappedText {
  const [first = NOTHING, ...others] = lines;
  const writer = new MappedWriter();
  writer.append(first);
  for (const line of others) {
    writer.render(' ');
    writer.append(line);
  }
  return writer.finish();
}
