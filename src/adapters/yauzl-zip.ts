import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { ContentProblem } from '../ingest/load/report-content.js';
import {
  MOST_ENTRIES,
  MOST_RATIO,
  MOST_UNPACKED,
  RATIO_FROM,
  type OpenZip,
  type ZipContent,
  type ZipEntry,
} from '../ingest/load/zip-content.js';

/** The flag of a name in UTF-8; without it Windows in China writes GBK. */
const UTF8_NAME = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * Reads ZIP files with `yauzl`, which goes by the central directory, unpacks no byte more than that says, and checks
 * sizes and checksums.
 */
export const openZip: OpenZip = async (bytes) => {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    decodeStrings: false,
    autoClose: false,
  });
  if (zip.entryCount > MOST_ENTRIES) throw tooMuch(`holds more than ${MOST_ENTRIES} files`);
  const entries = new Map<string, ZipEntry>();
  const refused: ZipContent['refused'] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry);
    if (path.endsWith('/')) continue;
    unpacked += entry.uncompressedSize;
    const problem = problemOf(entry, { path, entries });
    if (problem !== undefined) refused.push({ path, problem });
    else entries.set(path, { path, size: entry.uncompressedSize, read: () => unpack(zip, entry) });
  }
  if (unpacked > MOST_UNPACKED || (unpacked > RATIO_FROM && unpacked > bytes.byteLength * MOST_RATIO)) {
    throw tooMuch(`would unpack to ${Math.ceil(unpacked / (1 << 20))} MB, which is more than is opened`);
  }
  return { entries, refused };
};

function problemOf(
  entry: Entry,
  { path, entries }: { path: string; entries: ReadonlyMap<string, ZipEntry> },
): string | undefined {
  if (validateFileName(path) !== null || path.includes('\0')) return 'has a path that leads out of the archive';
  if (entries.has(path)) return 'has the path of another file in the archive';
  if (entry.isEncrypted()) return 'asks for a password';
  return entry.canDecodeFileData() ? undefined : 'is packed in a way that is not known';
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) {
    if (part instanceof Buffer) parts.push(part);
  }
  return Buffer.concat(parts);
}

function nameOf(entry: Entry): string {
  const stated =
    (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || entry.extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = stated
    ? getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    : decodeName(entry.fileNameRaw);
  return name.replaceAll('\\', '/').normalize('NFC');
}

function decodeName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function tooMuch(problem: string): ContentProblem {
  return new ContentProblem(problem, {
    fault: 'too_large',
    hint: 'Unpack it, look at what it holds, and add the reports one by one.',
  });
}
