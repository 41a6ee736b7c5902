import { unplaced } from '../ingest/load/as-extracted.js';
import { tableBlocks } from '../ingest/load/table-blocks.js';
import { spreadCells } from '../ingest/load/table-cells.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import type { ReadContent } from '../ingest/load/report-content.js';
import type { ZipContent } from '../ingest/load/zip-content.js';
import { readProperties } from './office-properties.js';
import { readXml } from './read-xml.js';
import { readRelationships } from './relationships.js';
import { readFormats } from './xlsx-formats.js';
import { readSheet } from './xlsx-sheet.js';
import { openZip } from './yauzl-zip.js';

const WORKBOOK = 'xl/workbook.xml';

/**
 * Reads Excel workbooks: a sheet's name is a heading, its tables stand below it with what cells show. Hidden sheets are
 * left out, since nobody who opens the file sees them; formulas are read by the values that were saved with them.
 */
export const readWorkbook: ReadContent = async (bytes) => {
  const zip = await openZip(bytes);
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await readXml(zip, WORKBOOK, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      else if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') {
        sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
      }
    },
  });
  if (!zip.entries.has(WORKBOOK)) throw new Error(`the workbook has no ${WORKBOOK}`);
  const parts = { shared: await readSharedTexts(zip), show: await readFormats(zip, { from1904 }) };
  const paths = await readRelationships(zip, WORKBOOK);
  const blocks: TextBlock[] = [];
  for (const { name, id } of sheets) {
    const path = paths.get(id);
    if (path === undefined || !zip.entries.has(path)) continue;
    const tables = await readSheet(zip, path, parts);
    const found = tables.flatMap((rows) => tableBlocks(spreadCells(rows)));
    if (found.length > 0) blocks.push({ kind: 'heading', level: 1, lines: [unplaced(name.trim())] }, ...found);
  }
  return { ...(await readProperties(zip)), blocks };
};

/** Texts without the reading that stands over Chinese and Japanese ones. */
async function readSharedTexts(zip: ZipContent): Promise<string[]> {
  const texts: string[] = [];
  let isText = false;
  let inReading = false;
  await readXml(zip, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') texts.push('');
      else if (name === 'rPh') inReading = true;
      else if (name === 't') isText = !inReading;
    },
    text: (text) => {
      if (isText) texts.push((texts.pop() ?? '') + text);
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') inReading = false;
    },
  });
  return texts;
}
