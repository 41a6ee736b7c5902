/** Word files through the package docx, a megabyte that is read when the first one is asked for. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { Block } from '../export/block.js';

/** In twentieths of a point, as Word counts. */
const QUOTE_INDENT = 360;
const SPACE_AFTER = 120;
/** In half points. */
const TEXT_SIZE = 22;
const SMALL_SIZE = 18;
const GREY = '595959';
/** What XML cannot hold. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Blocks as a Word file (.docx) whose title in Word's own properties is `title`. */
export async function writeWord(blocks: readonly Block[], { title }: { title: string }): Promise<Uint8Array> {
  const document = new Document({
    title: writable(title),
    creator: 'Yinju 引据',
    styles: {
      default: {
        document: {
          run: { font: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei' }, size: TEXT_SIZE },
          paragraph: { spacing: { after: SPACE_AFTER } },
        },
      },
    },
    sections: [{ children: blocks.flatMap(write) }],
  });
  return Packer.toBuffer(document);
}

const LEVELS = {
  title: HeadingLevel.HEADING_1,
  heading: HeadingLevel.HEADING_2,
  subheading: HeadingLevel.HEADING_3,
} as const;

function write(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'subheading':
      return [paragraph(block.text, { heading: LEVELS[block.kind] })];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'quote':
      return [
        paragraph(block.text, {
          indent: { left: QUOTE_INDENT },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: GREY } },
        }),
      ];
    case 'small':
      return [new Paragraph({ children: runs(block.text, { size: SMALL_SIZE, color: GREY }) })];
    case 'list':
      return block.items.map((item) => paragraph(item, { bullet: { level: 0 } }));
    case 'table':
      return [table(block)];
  }
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      children: cells.map((text) => new TableCell({ children: [paragraph(text, { alignment: AlignmentType.LEFT })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(text) });
}

/** A run a line: a line break is one of Word's own. */
function runs(text: string, style: { size?: number; color?: string } = {}): TextRun[] {
  return writable(text)
    .split(/\r\n|\r|\n/u)
    .map((line, at) => new TextRun({ ...style, text: line, ...(at > 0 && { break: 1 }) }));
}

function writable(text: string): string {
  return text.replace(NOT_XML, '\u{FFFD}');
}
