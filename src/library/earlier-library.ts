import { join } from 'node:path';
import { YinjuError } from '../errors.js';
import { fileStamp } from '../ingest/read-report-file.js';
import { reportSchema, type Report } from '../schemas.js';
import { openDatabase, toFloats } from './database.js';
import { DATABASE_FILE, checkManifest, readManifest, type BuiltWith, type Manifest } from './manifest.js';
import type { Library } from './open-library.js';
import { verifyLibrary } from './verify-library.js';

/** A library of the past, from which a new one takes over what has not changed. */
export interface EarlierLibrary {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly databaseFile: string;
  /** By id, in the order of their ids. */
  readonly reports: ReadonlyMap<string, Report>;
  /** The stamp of each file that it was built from, by the file's path. */
  readonly files: ReadonlyMap<string, string>;
  /** What the version's hash is made of. */
  content(reportId: string): { facts: string; text: string; passageIds: string[] };
  /** The vector of an embedded text, by its hash; undefined when this library has not embedded it. */
  vectorByHash(hash: Buffer): Float32Array | undefined;
  close(): void;
}

/**
 * Opens the first of some versions that fits the program and is whole; undefined when there is none. Only its database
 * is opened, without what a search needs in memory.
 */
export async function openEarlier(
  folders: readonly string[],
  { open, builtWith }: { open: (folder: string) => Library; builtWith: BuiltWith },
): Promise<EarlierLibrary | undefined> {
  for (const folder of folders) {
    try {
      checkManifest(readManifest(folder), builtWith);
      await verifyLibrary(folder, open);
      return readEarlier(folder);
    } catch (error) {
      if (!(error instanceof YinjuError)) throw error;
    }
  }
  return undefined;
}

function readEarlier(folder: string): EarlierLibrary {
  const databaseFile = join(folder, DATABASE_FILE);
  const database = openDatabase(databaseFile);
  const all = database.prepare<[], { facts: string }>('SELECT facts FROM reports ORDER BY id');
  const reports = new Map<string, Report>();
  for (const { facts } of all.iterate()) {
    const report = reportSchema.parse(JSON.parse(facts));
    reports.set(report.id, report);
  }
  const oneReport = database.prepare<[string], { facts: string; text: string }>(
    'SELECT facts, text FROM reports WHERE id = ?',
  );
  const passageIds = database.prepare<[string], { id: string }>(
    'SELECT id FROM passages WHERE report_id = ? ORDER BY row',
  );
  const byHash = database.prepare<[Buffer, Buffer], { vector: Buffer }>(
    'SELECT vector FROM sentences WHERE embedded_hash = ? UNION ALL SELECT vector FROM passages WHERE embedded_hash = ? LIMIT 1',
  );
  return {
    folder,
    databaseFile,
    manifest: readManifest(folder),
    reports,
    files: new Map([...reports.values()].map(({ source }) => [source.file, fileStamp(source)])),
    content: (id) => {
      const report = oneReport.get(id);
      if (report === undefined) throw new RangeError(`report ${id} is not in the library in ${folder}`);
      return { ...report, passageIds: passageIds.all(id).map((passage) => passage.id) };
    },
    vectorByHash: (hash) => {
      const row = byHash.get(hash, hash);
      return row && toFloats(row.vector);
    },
    close: () => database.close(),
  };
}
