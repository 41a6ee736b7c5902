import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { YinjuError, messageOf } from '../errors.js';
import { checkVersion } from '../library/check-version.js';
import { createBuildingFolder, publishFolder, sweepBuildingFolders } from '../library/library-folder.js';
import { lockLibrary } from '../library/lock-library.js';
import { readManifest, writeManifest, type Manifest } from '../library/manifest.js';
import type { Library } from '../library/open-library.js';
import { verifyLibrary } from '../library/verify-library.js';
import type { DerivedVectorIndex } from '../ports.js';
import { isUploadFolder } from '../uploads/is-uploaded.js';
import { CONTENTS, LIBRARY, ORIGINALS, contentsSchema, type Archive, type Contents } from './archive.js';

export interface Imported {
  manifest: Manifest;
  /** How many files of reports came with it. */
  originals: number;
}

export interface ImportRequest {
  libraryDir: string;
  uploadsDir: string;
  file: string;
  archive: Archive;
  open: (folder: string) => Library;
  hnsw: DerivedVectorIndex;
  /** Where files of reports are put; it must not be there yet. */
  reportsDir: string;
  keepVersions: number;
}

/** Where files of reports wait until all has been looked at. */
interface Staged {
  reports: string;
  uploads: string;
}

/**
 * Makes the library of an archive the current one. Every member is held against its checksum and the library against
 * itself before anything is put in its place; whatever goes wrong leaves library, reports and uploads as they were.
 * @throws YinjuError `library_damaged` when the archive is no archive, cut off or changed, `library_outdated` when this
 * program cannot read it, `library_busy`, `invalid_request` when the reports' folder is there
 */
export async function importLibrary(request: ImportRequest): Promise<Imported> {
  const { libraryDir, reportsDir, uploadsDir, open } = request;
  const unlock = lockLibrary(libraryDir);
  sweepBuildingFolders(libraryDir);
  const building = createBuildingFolder(libraryDir);
  // Each beside the place that its files go to, so that they are moved by rename.
  const staged: Staged = {
    reports: `${reportsDir}.incoming-${process.pid}`,
    uploads: join(uploadsDir, `.incoming-import-${process.pid}`),
  };
  try {
    const contents = await unpack(request, { building, staged });
    const originals = Object.keys(contents.files).filter((path) => path.startsWith(ORIGINALS)).length;
    if (originals > 0 && existsSync(reportsDir)) throw folderThere(reportsDir);
    const builtAt = new Date();
    const manifest = { ...readManifest(building), sources: [reportsDir, uploadsDir] };
    if (originals > 0) writeManifest(building, manifest);
    await checkVersion(building, request.hnsw);
    await verifyLibrary(building, open);
    if (originals > 0) await moveOriginals(staged, request);
    publishFolder(libraryDir, { dir: building, version: contents.version, builtAt, keep: request.keepVersions });
    return { manifest, originals };
  } finally {
    for (const folder of [building, staged.reports, staged.uploads]) rmSync(folder, { recursive: true, force: true });
    unlock();
  }
}

/** Writes the archive's members where they are looked at before they count. */
async function unpack(
  { file, archive }: ImportRequest,
  { building, staged }: { building: string; staged: Staged },
): Promise<Contents> {
  let contents: Contents | undefined;
  const waiting = new Map<string, string>();
  try {
    for await (const { path, content } of archive.read(file)) {
      if (contents === undefined) {
        if (path !== CONTENTS) throw new Error(`it begins with ${path}`);
        contents = contentsSchema.parse(JSON.parse(await textOf(content)));
        for (const [name, hash] of Object.entries(contents.files)) waiting.set(name, hash);
        continue;
      }
      const hash = waiting.get(path);
      if (hash === undefined) throw new Error(`it holds ${path}, which it does not list`);
      if ((await writeHashed(placeOf(path, { building, staged }), content)) !== hash)
        throw new Error(`${path} is not what was written`);
      waiting.delete(path);
    }
    if (contents === undefined) throw new Error('it is empty');
    for (const path of waiting.keys()) throw new Error(`${path} is missing`);
    return contents;
  } catch (error) {
    throw damagedArchive(file, error);
  }
}

function placeOf(path: string, { building, staged }: { building: string; staged: Staged }): string {
  if (path.startsWith(LIBRARY)) return within(building, path.slice(LIBRARY.length));
  const own = path.slice(ORIGINALS.length);
  const [folder = ''] = own.split('/');
  return within(isUploadFolder(folder) ? staged.uploads : staged.reports, own);
}

/** @throws when the path leads out of the folder */
function within(folder: string, path: string): string {
  const place = resolve(folder, path);
  if (!place.startsWith(resolve(folder) + sep)) throw new Error(`${path} leads out of it`);
  return place;
}

async function writeHashed(place: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const through = new Transform({
    transform: (part: Uint8Array, _encoding, done) => {
      hash.update(part);
      done(null, part);
    },
  });
  await mkdir(dirname(place), { recursive: true });
  await pipeline(Readable.from(content), through, createWriteStream(place, { flags: 'wx', flush: true }));
  return hash.digest('hex');
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Uploads go among the uploads, of which those of the same content stay; the other files become the reports' folder. */
async function moveOriginals(staged: Staged, { reportsDir, uploadsDir }: ImportRequest): Promise<void> {
  for (const name of existsSync(staged.uploads) ? readdirSync(staged.uploads) : []) {
    const place = join(uploadsDir, name);
    if (!existsSync(place)) await rename(join(staged.uploads, name), place);
  }
  if (existsSync(staged.reports)) await rename(staged.reports, reportsDir);
}

function folderThere(folder: string): YinjuError {
  return new YinjuError({
    code: 'invalid_request',
    message: `The folder ${folder} is there already.`,
    hint: 'Name another for the files of the reports with --reports FOLDER.',
  });
}

function damagedArchive(file: string, cause: unknown): YinjuError {
  return new YinjuError({
    code: 'library_damaged',
    message: `${basename(file)} is no whole archive of a library: ${messageOf(cause)}.`,
    hint: 'Copy it again, or export it again with npm run library -- export FILE.',
    cause,
  });
}
