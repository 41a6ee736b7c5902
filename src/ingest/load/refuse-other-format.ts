import { OUTDATED_ENDINGS } from '../loader.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';
import type { OpenZip } from './zip-content.js';

/** What a file is by its content, as far as that shows: a format with marks of its own. */
type RealFormat = 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'epub' | 'zip' | 'ole' | 'html' | 'text' | 'binary';

const NAMES: Readonly<Record<RealFormat, string>> = {
  pdf: 'a PDF',
  docx: 'a Word file (.docx)',
  pptx: 'a PowerPoint file (.pptx)',
  xlsx: 'an Excel workbook (.xlsx)',
  epub: 'an EPUB book (.epub)',
  zip: 'a ZIP file (.zip)',
  ole: 'a file of Office 2003 or older (.doc, .xls, .ppt), or one with a password',
  html: 'a web page (.html)',
  text: 'plain text (.txt)',
  binary: 'of no format that is known',
};

/** What a file is to be of by its name; of text any kind will do, since text is read as what its name says. */
const BY_ENDING: Readonly<Record<string, RealFormat>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.pptx': 'pptx',
  '.xlsx': 'xlsx',
  '.epub': 'epub',
  '.zip': 'zip',
};
const TEXT: ReadonlySet<RealFormat> = new Set<RealFormat>(['html', 'text']);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const PDF_MARK = '%PDF-';
/** Readers look for a PDF's mark in the first kilobyte. */
const MARK_RANGE = 1_024;

/**
 * Refuses a file whose content is of another format than its name says, and tells which. What has no marks to know it
 * by is left to its loader.
 * @throws YinjuError `source_unreadable`
 */
export async function refuseOtherFormat(file: SourceFile, { ending, openZip }: { ending: string; openZip: OpenZip }) {
  const isOutdated = OUTDATED_ENDINGS.includes(ending);
  const named = BY_ENDING[ending];
  const real = await realFormat(file.bytes, { ending, openZip });
  const fits = real === 'binary' || (named === undefined ? TEXT.has(real) : real === named);
  if (fits && !isOutdated) return;
  throw sourceUnreadable({
    file,
    fault: real === 'ole' ? 'old_format' : 'wrong_ending',
    problem: `is ${NAMES[real]}${isOutdated && real === 'ole' ? '' : `, though it is named ${ending}`}`,
    hint:
      real === 'ole'
        ? 'Open it in Office, save it in the new format (.docx, .xlsx, .pptx) without a password, and add that.'
        : 'Give it the ending of what it is.',
  });
}

async function realFormat(
  bytes: Uint8Array,
  { ending, openZip }: { ending: string; openZip: OpenZip },
): Promise<RealFormat> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MARK_RANGE));
  if (startsWith(head, OLE)) return 'ole';
  if (startsWith(head, ZIP)) return zipFormat(bytes, openZip);
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/u, '')
    .trimStart();
  // A text may speak of that mark.
  if (text.startsWith(PDF_MARK) || (ending === '.pdf' && text.includes(PDF_MARK))) return 'pdf';
  if (head.includes(0) || text === '') return 'binary';
  return /^(?:<!doctype html|<html)/iu.test(text) ? 'html' : 'text';
}

/** A ZIP file that is damaged is left to the loader of its name. */
async function zipFormat(bytes: Uint8Array, openZip: OpenZip): Promise<RealFormat> {
  try {
    const { entries } = await openZip(bytes);
    if (entries.has('META-INF/container.xml')) return 'epub';
    if (!entries.has('[Content_Types].xml')) return 'zip';
    const folders = new Set([...entries.keys()].map((path) => path.slice(0, path.indexOf('/'))));
    if (folders.has('word')) return 'docx';
    if (folders.has('ppt')) return 'pptx';
    return folders.has('xl') ? 'xlsx' : 'zip';
  } catch {
    return 'binary';
  }
}

function startsWith(head: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, at) => head[at] === byte);
}
