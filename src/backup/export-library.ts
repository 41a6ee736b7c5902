import { createReadStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { YinjuError } from '../errors.js';
import { currentFolder } from '../library/library-folder.js';
import { lockLibrary } from '../library/lock-library.js';
import { HNSW_FILE, MANIFEST_FILE, readManifest } from '../library/manifest.js';
import type { Library } from '../library/open-library.js';
import { sha256Of } from '../library/sha256-of.js';
import { verifyLibrary } from '../library/verify-library.js';
import type { Report } from '../schemas.js';
import { isUploadFolder } from '../uploads/is-uploaded.js';
import { TAGS_FILE } from '../uploads/upload-tags.js';
import { ARCHIVE_FORMAT, CONTENTS, LIBRARY, ORIGINALS, type Archive, type Contents } from './archive.js';

/** The file that a report was made from, or that it is another now; undefined when it is gone. */
type OriginalFinder = (
  source: Report['source'],
  sources: readonly string[],
) => Promise<{ absolute: string } | 'changed' | undefined>;

export interface Exported {
  version: string;
  bytes: number;
  /** How many files of reports are in it. */
  originals: number;
  /** Files that are gone or have changed since they were indexed: the library holds their text, the archive not them. */
  missing: string[];
}

/**
 * Writes the current library into one archive, with a checksum of every member. The derived index stays behind: it fits
 * this processor, and is built again from the vectors.
 * @param request.findOriginal where the file of a report is; without it no files of reports are written
 * @throws YinjuError `library_missing`, `library_damaged`, `library_busy`, `invalid_request` when the file is there
 */
export async function exportLibrary(request: {
  libraryDir: string;
  file: string;
  archive: Archive;
  open: (folder: string) => Library;
  findOriginal?: OriginalFinder | undefined;
}): Promise<Exported> {
  const { libraryDir, file, archive, open, findOriginal } = request;
  await refuseExisting(file);
  const unlock = lockLibrary(libraryDir);
  const part = `${file}.part`;
  try {
    const folder = currentFolder(libraryDir) ?? missingLibrary();
    await verifyLibrary(folder, open);
    const { version, sources, files } = readManifest(folder);
    const members = new Map<string, string>([[LIBRARY + MANIFEST_FILE, join(folder, MANIFEST_FILE)]]);
    for (const name of Object.keys(files)) if (name !== HNSW_FILE) members.set(LIBRARY + name, join(folder, name));
    const missing: string[] = [];
    const own = members.size;
    if (findOriginal) {
      const library = open(folder);
      const reports = library.reports.map(({ source }) => source);
      library.close();
      for (const source of new Map(reports.map((one) => [one.file, one])).values()) {
        const found = await findOriginal(source, sources);
        if (typeof found !== 'object') missing.push(source.file);
        else
          for (const [path, absolute] of await withCompanions(source.file, found.absolute))
            members.set(ORIGINALS + path, absolute);
      }
    }
    await rm(part, { force: true });
    await archive.write(part, contentOf(members, version));
    await rename(part, file);
    const { size: bytes } = await stat(file);
    return { version, bytes, originals: members.size - own, missing };
  } finally {
    await rm(part, { force: true });
    unlock();
  }
}

/** A file and what stands beside it that says something of it. */
async function withCompanions(path: string, absolute: string): Promise<[path: string, absolute: string][]> {
  const found: [string, string][] = [[path, absolute]];
  const folder = dirname(path);
  const tags = join(dirname(absolute), TAGS_FILE);
  if (isUploadFolder(folder) && (await isFile(tags))) found.push([`${folder}/${TAGS_FILE}`, tags]);
  return found;
}

async function* contentOf(members: ReadonlyMap<string, string>, version: string) {
  const files: Record<string, string> = {};
  for (const [path, absolute] of members) files[path] = await sha256Of(absolute);
  const contents: Contents = { format: ARCHIVE_FORMAT, version, exportedAt: new Date().toISOString(), files };
  const text = Buffer.from(JSON.stringify(contents, null, 2));
  yield { path: CONTENTS, bytes: text.byteLength, content: once(text) };
  for (const [path, absolute] of members) {
    const { size: bytes } = await stat(absolute);
    yield { path, bytes, content: createReadStream(absolute) };
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- A stream of one part.
async function* once(part: Uint8Array) {
  yield part;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function refuseExisting(file: string): Promise<void> {
  if (!(await isFile(file))) return;
  throw new YinjuError({
    code: 'invalid_request',
    message: `There is a file ${basename(file)} already.`,
    hint: 'Name another, or remove it first.',
  });
}

function missingLibrary(): never {
  throw new YinjuError({
    code: 'library_missing',
    message: 'There is no library yet.',
    hint: 'Run npm run reindex -- PATH… to build one.',
  });
}
