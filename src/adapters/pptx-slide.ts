import { unplaced } from '../ingest/load/as-extracted.js';
import { tableBlocks } from '../ingest/load/table-blocks.js';
import { spreadCells, type SpanningCell } from '../ingest/load/table-cells.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import type { ZipContent } from '../ingest/load/zip-content.js';
import { readXml, type Attributes } from './read-xml.js';

/** Placeholders that hold a slide's title, and those that every slide repeats. */
const TITLES = new Set(['title', 'ctrTitle']);
const REPEATED = new Set(['dt', 'ftr', 'hdr', 'sldNum']);

interface Shape {
  placeholder: string | undefined;
  paragraphs: { level: number; lines: string[] }[];
}

/** What a slide shows, its title first; undefined for a slide that is hidden. */
export async function readSlide(zip: ZipContent, path: string): Promise<TextBlock[] | undefined> {
  const titles: TextBlock[] = [];
  const blocks: TextBlock[] = [];
  const slide = { isHidden: false };
  let shape: Shape = { placeholder: undefined, paragraphs: [] };
  let rows: SpanningCell[][] | undefined;
  let span: Pick<SpanningCell, 'columns' | 'rows'> | undefined;
  let isText = false;
  const line = (text: string) => {
    const lines = shape.paragraphs.at(-1)?.lines;
    if (lines !== undefined) lines.push((lines.pop() ?? '') + text);
  };
  const closeShape = () => {
    const found = blocksOf(shape);
    if (TITLES.has(shape.placeholder ?? '')) titles.push(...found);
    else blocks.push(...found);
    shape = { placeholder: undefined, paragraphs: [] };
  };
  await readXml(zip, path, {
    open: (name, attributes) => {
      if (name === 'sld') slide.isHidden = attributes['show'] === '0' || attributes['show'] === 'false';
      else if (name === 'sp') shape = { placeholder: undefined, paragraphs: [] };
      // A placeholder without a type is the slide's body.
      else if (name === 'ph') shape.placeholder = attributes['type'] ?? 'body';
      else if (name === 'p') shape.paragraphs.push({ level: 0, lines: [''] });
      else if (name === 'pPr') setLevel(shape, attributes);
      else if (name === 'br') shape.paragraphs.at(-1)?.lines.push('');
      else if (name === 't') isText = true;
      else if (name === 'tbl') rows = [];
      else if (name === 'tr') rows?.push([]);
      else if (name === 'tc') {
        shape = { placeholder: undefined, paragraphs: [] };
        span = spanOf(attributes);
      }
    },
    text: (text) => {
      if (isText) line(text);
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'sp') closeShape();
      else if (name === 'tc' && span !== undefined) {
        const text = linesIn(shape).join(' ');
        rows?.at(-1)?.push({ text: unplaced(text), ...span });
      } else if (name === 'tbl' && rows !== undefined) {
        blocks.push(...tableBlocks(spreadCells(rows), ''));
        rows = undefined;
        shape = { placeholder: undefined, paragraphs: [] };
      }
    },
  });
  return slide.isHidden ? undefined : [...titles, ...blocks];
}

function setLevel(shape: Shape, { lvl }: Attributes): void {
  const paragraph = shape.paragraphs.at(-1);
  if (paragraph !== undefined) paragraph.level = Math.min(Number(lvl ?? 0), 8);
}

/** A cell that another one covers is written, too, and marked; it is no cell of its own. */
function spanOf(attributes: Attributes): Pick<SpanningCell, 'columns' | 'rows'> | undefined {
  if ([attributes['hMerge'], attributes['vMerge']].some((mark) => mark === '1' || mark === 'true')) return undefined;
  return { columns: Number(attributes['gridSpan'] ?? 1), rows: Number(attributes['rowSpan'] ?? 1) };
}

function linesIn({ paragraphs }: Pick<Shape, 'paragraphs'>): string[] {
  return paragraphs.flatMap(({ lines }) => lines.map(tidy)).filter((text) => text !== '');
}

function blocksOf({ placeholder, paragraphs }: Shape): TextBlock[] {
  const told = paragraphs.filter((paragraph) => linesIn({ paragraphs: [paragraph] }).length > 0);
  if (told.length === 0 || REPEATED.has(placeholder ?? '')) return [];
  if (TITLES.has(placeholder ?? '')) {
    return [{ kind: 'heading', level: 1, lines: [unplaced(linesIn({ paragraphs: told }).join(' '))] }];
  }
  // What a slide's body says, it says in points.
  if (placeholder !== 'body' || told.length === 1) {
    return told.map((paragraph) => ({ kind: 'prose', lines: linesIn({ paragraphs: [paragraph] }).map(unplaced) }));
  }
  const points = told.map(({ level, lines }) => `${'  '.repeat(level)}- ${lines.map(tidy).join(' ').trim()}`);
  return [{ kind: 'list', lines: points.map(unplaced) }];
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
