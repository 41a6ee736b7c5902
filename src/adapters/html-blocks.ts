import type { MappedText } from '../ingest/mapped-text.js';
import { MappedWriter } from '../ingest/load/mapped-writer.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import { headingLevel, isAround, isBlock, isHidden, isMain, spanOf } from './html-elements.js';
import { HtmlInline } from './html-inline.js';
import { HtmlTable } from './html-table.js';

/** A block with what tells text from navigation. */
export interface FoundBlock {
  block: TextBlock;
  inMain: boolean;
  /** Share of its letters that are links. */
  linked: number;
}

interface List {
  ordered: boolean;
  items: number;
}

type Attributes = Readonly<Record<string, string>>;

/** Takes a page's elements one by one, in order, and gathers its blocks. Names are in lower case. */
export class HtmlBlocks {
  readonly found: FoundBlock[] = [];
  readonly #whole: boolean;
  readonly #inline: HtmlInline;
  readonly #open: { name: string; isSkipped: boolean; isMain: boolean }[] = [];
  #skipped = 0;
  #main = 0;
  #contents = 0;
  #kept = 0;
  readonly #tables: HtmlTable[] = [];
  readonly #lists: List[] = [];
  #items: MappedText[] = [];
  #marker: string | undefined;
  #letters = { all: 0, linked: 0 };

  constructor(source: string, { whole }: { whole: boolean }) {
    this.#inline = new HtmlInline(source);
    this.#whole = whole;
  }

  text(text: string, start: number): void {
    if (this.#skipped === 0) this.#inline.write(text, start);
  }

  open(name: string, attributes: Attributes): void {
    const around = !this.#whole && isAround(name, attributes, { inMain: this.#main > 0 });
    const frame = { name, isSkipped: isHidden(name, attributes) || around, isMain: isMain(name, attributes) };
    this.#open.push(frame);
    if (isBlock(name)) this.#flush();
    if (frame.isSkipped) this.#skipped += 1;
    if (frame.isMain) this.#main += 1;
    if (this.#skipped > 0) return;
    if (name === 'br') this.#inline.breakLine();
    else if (name === 'a') this.#inline.openLink(attributes['href']);
    else if (name === 'pre') this.#kept += 1;
    else if (name === 'nav') this.#contents += 1;
    else if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#table?.openRow();
    else if (name === 'td' || name === 'th') {
      this.#table?.openCell({ columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') });
    } else if (headingLevel(name) !== undefined) this.#layOut();
    else if (name === 'ul' || name === 'ol') this.#openList(name === 'ol', attributes['start']);
    else if (name === 'li') this.#openItem();
  }

  close(name: string): void {
    const frame = this.#open.pop();
    if (this.#skipped === 0) {
      if (name === 'a') this.#inline.closeLink();
      const level = headingLevel(name);
      if (level !== undefined) this.#flush({ level });
      else if (isBlock(name)) this.#flush();
      if (name === 'pre') this.#kept -= 1;
      else if (name === 'nav') this.#contents -= 1;
      else if (name === 'td' || name === 'th') this.#table?.closeCell();
      else if (name === 'caption') this.#table?.closeCaption();
      else if (name === 'table') this.#closeTable();
      else if (name === 'ul' || name === 'ol') this.#closeList();
    }
    if (frame?.isSkipped === true) this.#skipped -= 1;
    if (frame?.isMain === true) this.#main -= 1;
  }

  end(): void {
    this.#flush();
    this.#endList();
  }

  /** The table whose cells are read; undefined in one that only places things. */
  get #table(): HtmlTable | undefined {
    const table = this.#tables.at(-1);
    return table?.isLayout === true ? undefined : table;
  }

  /** What was written since the last block, as a block of its own or a part of what is open. */
  #flush({ level }: { level?: number } = {}): void {
    const { lines, letters, linked } = this.#inline.take({ keepsLines: this.#kept > 0 });
    if (lines.length === 0) return;
    this.#letters.all += letters;
    this.#letters.linked += linked;
    if (this.#table !== undefined) this.#table.write(lines);
    else if (level !== undefined && this.#lists.length === 0) {
      this.#emit([{ kind: 'heading', level, lines: [joinLines(lines)] }]);
    } else if (this.#lists.length > 0) this.#writeItem(lines);
    else this.#emit([{ kind: this.#contents > 0 ? 'contents' : 'prose', lines }]);
  }

  #emit(blocks: readonly TextBlock[]): void {
    const { all, linked } = this.#letters;
    for (const block of blocks) {
      this.found.push({ block, inMain: this.#main > 0, linked: all === 0 ? 0 : linked / all });
    }
    this.#letters = { all: 0, linked: 0 };
  }

  #openTable(): void {
    this.#layOut();
    this.#endList();
    this.#tables.push(new HtmlTable());
  }

  /** A table that holds a heading or another table only places them. */
  #layOut(): void {
    const table = this.#table;
    if (table === undefined) return;
    table.isLayout = true;
    this.#emit(table.take());
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table !== undefined && !table.isLayout) this.#emit(table.take());
  }

  #openList(ordered: boolean, start: string | undefined): void {
    const first = Number.parseInt(start ?? '1', 10);
    this.#lists.push({ ordered, items: Number.isNaN(first) ? 0 : first - 1 });
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    list.items += 1;
    this.#marker = list.ordered ? `${list.items}. ` : '- ';
  }

  #writeItem(lines: readonly MappedText[]): void {
    const indent = '  '.repeat(this.#lists.length - 1);
    for (const line of lines) {
      const writer = new MappedWriter();
      writer.render(`${indent}${this.#marker ?? '  '}`, line.offsets[0]);
      writer.append(line);
      this.#items.push(writer.finish());
      this.#marker = undefined;
    }
  }

  #closeList(): void {
    this.#lists.pop();
    if (this.#lists.length === 0) this.#endList();
  }

  #endList(): void {
    const lines = this.#items;
    this.#items = [];
    if (lines.length > 0) this.#emit([{ kind: this.#contents > 0 ? 'contents' : 'list', lines }]);
  }
}

function joinLines(lines: readonly MappedText[]): MappedText {
  const [first, ...others] = lines;
  const writer = new MappedWriter();
  if (first !== undefined) writer.append(first);
  for (const line of others) {
    writer.render(' ');
    writer.append(line);
  }
  return writer.finish();
}
