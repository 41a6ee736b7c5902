/**
 * The formats that reports are read from: a part of the composition root that each worker which reads files imports by
 * itself. A format's parser is read with the first file of that format, so that a start takes none of them.
 */
import { decodeText } from './ingest/load/decode-text.js';
import { loadArchive } from './ingest/load/load-archive.js';
import { loadContent } from './ingest/load/load-content.js';
import { loadCsv } from './ingest/load/load-csv.js';
import { loadEmail } from './ingest/load/load-email.js';
import { loadHtml } from './ingest/load/load-html.js';
import { isListing, loadListing } from './ingest/load/load-listing.js';
import { loadMarkdown } from './ingest/load/load-markdown.js';
import { loadPdf } from './ingest/load/load-pdf.js';
import { loadText } from './ingest/load/load-text.js';
import { refuseOtherFormat } from './ingest/load/refuse-other-format.js';
import { sourceUnreadable } from './ingest/load/source-file.js';
import type { OpenZip } from './ingest/load/zip-content.js';
import { OUTDATED_ENDINGS, type Loader, type Loaders } from './ingest/loader.js';
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
const slides: Loader = async (file) => {
  const { readSlides } = await import('./adapters/pptx-slides.js');
  return loadContent(file, { format: 'pptx', called: 'a PowerPoint file', read: readSlides });
};
const workbook: Loader = async (file) => {
  const { readWorkbook } = await import('./adapters/xlsx-workbook.js');
  return loadContent(file, { format: 'xlsx', called: 'an Excel workbook', read: readWorkbook });
};
const csv: Loader = async (file) => loadCsv(file, (await import('./adapters/papaparse-csv.js')).parseCsv);

const book: Loader = async (file) => {
  const { readBook } = await import('./adapters/epub-book.js');
  return loadContent(file, { format: 'epub', called: 'an EPUB book', read: readBook });
};

const FORMATS: Loaders = {
  '.md': markdown,
  '.markdown': markdown,
  '.txt': text,
  '.pdf': pdf,
  '.docx': word,
  '.pptx': slides,
  '.xlsx': workbook,
  '.csv': csv,
  '.tsv': csv,
  '.html': html,
  '.htm': html,
  '.epub': book,
};

/** An archive in an archive is opened, an e-mail in one too; what lies deeper was packed to be in the way. */
const MOST_INSIDE = 2;

/** The formats, and the files that hold others, so many deep; each file is first held against its name. */
function loadersAt(depth: number): Loaders {
  const archive: Loader = async (file) => loadArchive(file, { openZip, loaders: loadersAt(depth + 1) });
  const email: Loader = async (file) => {
    const { readEmail } = await import('./adapters/postal-mime-email.js');
    return loadEmail(file, { readEmail, loaders: loadersAt(depth + 1) });
  };
  const inside = depth > MOST_INSIDE ? { '.zip': tooDeep, '.eml': tooDeep } : { '.zip': archive, '.eml': email };
  // They never fit their name.
  const outdated = Object.fromEntries(OUTDATED_ENDINGS.map((ending): [string, Loader] => [ending, () => []]));
  return mapLoaders({ ...FORMATS, ...inside, ...outdated }, (load, ending) => async (file) => {
    await refuseOtherFormat(file, { ending, openZip });
    return load(file);
  });
}

const openZip: OpenZip = async (bytes) => (await import('./adapters/yauzl-zip.js')).openZip(bytes);

const tooDeep: Loader = (file) => {
  throw sourceUnreadable({
    file,
    fault: 'refused_entry',
    problem: `lies more than ${MOST_INSIDE} files deep inside others`,
    hint: 'Unpack it and add what it holds.',
  });
};

function mapLoaders(loaders: Loaders, change: (load: Loader, ending: string) => Loader): Loaders {
  return Object.fromEntries(Object.entries(loaders).map(([ending, load]) => [ending, change(load, ending)]));
}

/** By ending; reports of an upload get the tags that came with it. */
export function createLoaders({ uploadsDir }: { uploadsDir: string }): Loaders {
  return mapLoaders(loadersAt(0), (load) => withUploadTags(load, uploadsDir));
}
