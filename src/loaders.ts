/**
 * The formats that reports are read from: a part of the composition root that each worker which reads files imports by
 * itself. A format's parser is read with the first file of that format, so that a start takes none of them.
 */
import { decodeText } from './ingest/load/decode-text.js';
import { loadContent } from './ingest/load/load-content.js';
import { loadCsv } from './ingest/load/load-csv.js';
import { loadHtml } from './ingest/load/load-html.js';
import { isListing, loadListing } from './ingest/load/load-listing.js';
import { loadMarkdown } from './ingest/load/load-markdown.js';
import { loadPdf } from './ingest/load/load-pdf.js';
import { loadText } from './ingest/load/load-text.js';
import type { Loader, Loaders } from './ingest/loader.js';
import { withUploadTags } from './uploads/upload-tags.js';

const markdown: Loader = async (file) => {
  const { parseMarkdown } = await import('./adapters/mdast-markdown.js');
  const { parseYamlFrontMatter } = await import('./adapters/yaml-front-matter.js');
  return loadMarkdown(file, { parseMarkdown, parseFrontMatter: parseYamlFrontMatter });
};
const text: Loader = (file) => {
  const content = decodeText(file);
  return isListing(content) ? loadListing({ path: file.path, text: content }) : loadText(file);
};
const pdf: Loader = async (file) => loadPdf(file, (await import('./adapters/pdfjs-pdf.js')).readPdf);

const html: Loader = async (file) => loadHtml(file, (await import('./adapters/htmlparser2-html.js')).parseHtml);
const word: Loader = async (file) => {
  const { readWord } = await import('./adapters/mammoth-word.js');
  return loadContent(file, { format: 'docx', called: 'a Word file', read: readWord });
};
const workbook: Loader = async (file) => {
  const { readWorkbook } = await import('./adapters/xlsx-workbook.js');
  return loadContent(file, { format: 'xlsx', called: 'an Excel workbook', read: readWorkbook });
};
const csv: Loader = async (file) => loadCsv(file, (await import('./adapters/papaparse-csv.js')).parseCsv);

/** By ending; reports of an upload get the tags that came with it. */
export function createLoaders({ uploadsDir }: { uploadsDir: string }): Loaders {
  const loaders: Loaders = {
    '.md': markdown,
    '.markdown': markdown,
    '.txt': text,
    '.pdf': pdf,
    '.docx': word,
    '.xlsx': workbook,
    '.csv': csv,
    '.tsv': csv,
    '.html': html,
    '.htm': html,
  };
  return Object.fromEntries(
    Object.entries(loaders).map(([ending, load]) => [ending, withUploadTags(load, uploadsDir)]),
  );
}
