import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { PreparedReport } from '../ingest/prepare-report.js';
import type { DerivedVectorIndex, Embedder } from '../ports.js';
import type { TermCutter } from '../terms/terms-of.js';
import { createReportCopier, type RowCounts } from './copy-report.js';
import { createDatabase, finishDatabase, type LibraryDatabase } from './database.js';
import type { EarlierLibrary } from './earlier-library.js';
import { embedTexts } from './embed-texts.js';
import { createReportInserter, type FirstRows } from './insert-report.js';
import { DATABASE_FILE, FORMAT_VERSION, HNSW_FILE, writeManifest, type Manifest } from './manifest.js';
import { sha256Of } from './sha256-of.js';
import { buildVectorIndex } from './build-vector-index.js';
import { embeddedTexts, lengthToEmbed } from './embedded-texts.js';
import { createVersionHash, type VersionHash } from './version-hash.js';

/** From this many passages an exact scan costs over 1 ms more than HNSW (npm run bench -- vectors); below, it is as quick and exact. */
export const HNSW_FROM = 5_000;

export interface WriteProgress {
  stage: 'embed' | 'index';
  /** Of `embed`, characters: texts differ in length, so they tell the time better than counts. */
  done: number;
  total: number;
}

export interface LibraryTools {
  embedder: Embedder;
  terms: TermCutter;
  hnsw: DerivedVectorIndex;
}

/** What a library is to hold. */
export interface LibraryContent {
  /** Reports that were read. */
  reports: readonly PreparedReport[];
  /** Reports that are taken over from the earlier library, by id. */
  copied: readonly string[];
  earlier?: EarlierLibrary | undefined;
  sources: readonly string[];
  builtAt: Date;
}

/**
 * Writes a whole library into an empty folder: database, vectors, derived index, manifest.
 * Passages and sentences are numbered in the order of the reports' ids, so the same reports give the same rows, whether
 * they were read or copied.
 */
export async function writeLibrary(
  dir: string,
  content: LibraryContent,
  tools: LibraryTools,
  options: { onProgress?: (progress: WriteProgress) => void; signal?: AbortSignal } = {},
): Promise<Manifest> {
  const { earlier } = content;
  const database = createDatabase(join(dir, DATABASE_FILE));
  const version = createVersionHash({ format: FORMAT_VERSION, embedder: tools.embedder.id, terms: tools.terms.id });
  let written: Written;
  try {
    written = await writeReports(database, { content, tools, version }, options);
  } catch (error) {
    database.close();
    throw error;
  }
  options.onProgress?.({ stage: 'index', done: 0, total: 1 });
  await turn();
  finishDatabase(database);
  const derived = written.passages >= HNSW_FROM;
  if (derived) await buildVectorIndex(dir, { hnsw: tools.hnsw, dimension: tools.embedder.dimension });
  const files = derived ? [DATABASE_FILE, HNSW_FILE] : [DATABASE_FILE];
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    version: version.digest(),
    builtAt: content.builtAt.toISOString(),
    sources: [...content.sources],
    embedder: { id: tools.embedder.id, dimension: tools.embedder.dimension },
    terms: tools.terms.id,
    vectorIndex: derived ? 'hnsw' : 'exact',
    counts: {
      reports: content.reports.length + content.copied.length,
      reportsHeld:
        content.reports.filter(({ report }) => report.held).length +
        content.copied.filter((id) => earlier?.reports.get(id)?.held).length,
      passages: written.passages,
      sentences: written.sentences,
    },
    files: await hashesOf(dir, files),
  };
  writeManifest(dir, manifest);
  options.onProgress?.({ stage: 'index', done: 1, total: 1 });
  return manifest;
}

async function hashesOf(dir: string, names: readonly string[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of names) hashes[name] = await sha256Of(join(dir, name));
  return hashes;
}

interface Written {
  passages: number;
  sentences: number;
}

/** Writes read and copied reports, merged in the order of their ids. */
async function writeReports(
  database: LibraryDatabase,
  { content, tools, version }: { content: LibraryContent; tools: LibraryTools; version: VersionHash },
  { onProgress, signal }: { onProgress?: (progress: WriteProgress) => void; signal?: AbortSignal },
): Promise<Written> {
  const { earlier } = content;
  const total = content.reports.reduce((sum, report) => sum + lengthToEmbed(report), 0);
  let done = 0;
  const embed = (texts: readonly string[]) =>
    embedTexts(
      texts,
      { embedder: tools.embedder, known: (hash) => earlier?.vectorByHash(hash) },
      { signal, onEmbedded: (length) => onProgress?.({ stage: 'embed', done: (done += length), total }) },
    );
  const insert = createReportInserter(database, tools.terms);
  const read = async (prepared: PreparedReport, first: FirstRows): Promise<RowCounts> => {
    const texts = embeddedTexts(prepared);
    insert(prepared, { passages: await embed(texts.passages), sentences: await embed(texts.sentences) }, first);
    version.add({
      facts: JSON.stringify(prepared.report),
      text: prepared.text,
      passageIds: prepared.passages.map(({ id }) => id),
    });
    return { passages: prepared.passages.length, sentences: prepared.sentences.length };
  };
  const taken = earlier && { copy: createReportCopier(database, earlier.databaseFile), from: earlier };
  const copied = async (id: string, first: FirstRows): Promise<RowCounts> => {
    if (taken === undefined) throw new RangeError(`report ${id} is to be copied, and there is no earlier library`);
    signal?.throwIfAborted();
    // Copying is one call after another: whoever answers questions in this process gets a turn between them.
    await turn();
    version.add(taken.from.content(id));
    return taken.copy(id, first);
  };
  const inOrder = [
    ...content.reports.map((prepared) => ({
      id: prepared.report.id,
      write: (first: FirstRows) => read(prepared, first),
    })),
    ...content.copied.map((id) => ({ id, write: (first: FirstRows) => copied(id, first) })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const next: FirstRows = { passage: 0, sentence: 0 };
  for (const { write } of inOrder) {
    const { passages, sentences } = await write({ ...next });
    next.passage += passages;
    next.sentence += sentences;
  }
  return { passages: next.passage, sentences: next.sentence };
}
