import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packOffsets } from '../ingest/mapped-text.js';
import type { PreparedReport } from '../ingest/prepare-report.js';
import type { DerivedVectorIndex, Embedder } from '../ports.js';
import type { TermCutter } from '../terms/terms-of.js';
import { createDatabase, finishDatabase, toBlob, type LibraryDatabase } from './database.js';
import { embedTexts, type Embedded } from './embed-texts.js';
import { DATABASE_FILE, FORMAT_VERSION, HNSW_FILE, writeManifest, type Manifest } from './manifest.js';

/** From this many passages an exact scan costs over 1 ms more than HNSW (npm run bench -- vectors); below, it is as quick and exact. */
export const HNSW_FROM = 5_000;

export interface WriteProgress {
  /** Characters embedded so far, and in all: texts differ in length, so they tell the time better than counts. */
  done: number;
  total: number;
}

export interface LibraryTools {
  embedder: Embedder;
  terms: TermCutter;
  hnsw: DerivedVectorIndex;
  /** Vectors of an earlier library, by the hash of what was embedded. */
  known?: (hash: Buffer) => Float32Array | undefined;
}

/**
 * Writes a whole library into an empty folder: database, vectors, derived index, manifest.
 * Passages and sentences are numbered in the order of the reports' ids, so the same reports give the same rows.
 */
export async function writeLibrary(
  dir: string,
  content: { reports: readonly PreparedReport[]; sources: readonly string[]; builtAt: Date },
  tools: LibraryTools,
  options: { onProgress?: (progress: WriteProgress) => void; signal?: AbortSignal } = {},
): Promise<Manifest> {
  const reports = [...content.reports].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const file = join(dir, DATABASE_FILE);
  const database = createDatabase(file);
  const vectors: Float32Array[] = [];
  const total = reports.reduce((sum, report) => sum + lengthToEmbed(report), 0);
  let done = 0;
  let sentences = 0;
  try {
    const insert = inserter(database, tools.terms);
    for (const report of reports) {
      const embed = (texts: readonly string[]) =>
        embedTexts(texts, tools, {
          signal: options.signal,
          onEmbedded: (length) => options.onProgress?.({ done: (done += length), total }),
        });
      const passages = await embed(report.passages.map((passage) => embeddedText(report, passage)));
      const ownSentences = await embed(report.sentences.map(({ start, end }) => report.text.slice(start, end)));
      insert(report, { passages, sentences: ownSentences, firstPassage: vectors.length, firstSentence: sentences });
      vectors.push(...passages.map(({ vector }) => vector));
      sentences += report.sentences.length;
    }
  } catch (error) {
    database.close();
    throw error;
  }
  finishDatabase(database);
  const derived = vectors.length >= HNSW_FROM;
  if (derived) await tools.hnsw.build({ vectors, dimension: tools.embedder.dimension, file: join(dir, HNSW_FILE) });
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    version: versionOf(reports, tools),
    builtAt: content.builtAt.toISOString(),
    sources: [...content.sources],
    embedder: { id: tools.embedder.id, dimension: tools.embedder.dimension },
    terms: tools.terms.id,
    vectorIndex: derived ? 'hnsw' : 'exact',
    counts: {
      reports: reports.length,
      reportsHeld: reports.filter(({ report }) => report.held).length,
      passages: vectors.length,
      sentences,
    },
    files: await hashesOf(dir, derived ? [DATABASE_FILE, HNSW_FILE] : [DATABASE_FILE]),
  };
  writeManifest(dir, manifest);
  return manifest;
}

/** Rows of a table say nothing without its caption. Other passages are embedded alone: their headings blur them (evaluated). */
function embeddedText(report: PreparedReport, passage: PreparedReport['passages'][number]): string {
  const text = report.text.slice(passage.start, passage.end);
  const heading = passage.headings.at(-1);
  return passage.kind !== 'table' || heading === undefined ? text : `${heading}\n${text}`;
}

function lengthToEmbed(report: PreparedReport): number {
  const passages = report.passages.reduce((sum, passage) => sum + embeddedText(report, passage).length, 0);
  return report.sentences.reduce((sum, { start, end }) => sum + end - start, passages);
}

interface Placed {
  passages: readonly Embedded[];
  sentences: readonly Embedded[];
  firstPassage: number;
  firstSentence: number;
}

function inserter(database: LibraryDatabase, terms: TermCutter): (report: PreparedReport, placed: Placed) => void {
  const insertReport = database.prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertPassage = database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertSentence = database.prepare('INSERT INTO sentences VALUES (?, ?, ?, ?, ?)');
  const insertTerms = database.prepare('INSERT INTO terms (rowid, title, headings, body) VALUES (?, ?, ?, ?)');
  return database.transaction((prepared: PreparedReport, placed: Placed) => {
    const { report, text } = prepared;
    insertReport.run(
      report.id,
      JSON.stringify(report),
      text,
      prepared.raw,
      toBlob(packOffsets(prepared.offsets)),
      JSON.stringify(prepared.headings),
      JSON.stringify(prepared.pages),
      JSON.stringify(prepared.boxes),
    );
    const title = terms.ofPassage(report.title).join(' ');
    prepared.passages.forEach((passage, index) => {
      const row = placed.firstPassage + index;
      const body = text.slice(passage.start, passage.end);
      insertPassage.run(
        row,
        passage.id,
        report.id,
        passage.start,
        passage.end,
        passage.kind,
        JSON.stringify(passage.headings),
        passage.pageFrom ?? null,
        passage.pageTo ?? null,
        body,
        placed.firstSentence + passage.sentenceFrom,
        placed.firstSentence + passage.sentenceTo,
        ...stored(placed.passages[index]),
      );
      insertTerms.run(
        row,
        title,
        terms.ofPassage(passage.headings.join('\n')).join(' '),
        terms.ofPassage(body).join(' '),
      );
    });
    prepared.sentences.forEach(({ start, end }, index) => {
      insertSentence.run(placed.firstSentence + index, start, end, ...stored(placed.sentences[index]));
    });
  });
}

function stored(embedded: Embedded | undefined): [Buffer, Buffer] {
  if (embedded === undefined) throw new RangeError('a text has no vector');
  return [embedded.hash, toBlob(embedded.vector)];
}

function versionOf(reports: readonly PreparedReport[], tools: LibraryTools): string {
  const hash = createHash('sha256').update(`${FORMAT_VERSION}\n${tools.embedder.id}\n${tools.terms.id}\n`);
  for (const { report, text, passages } of reports) {
    hash.update(`${JSON.stringify([report, text, passages.map(({ id }) => id)])}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

async function hashesOf(dir: string, names: readonly string[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of names) hashes[name] = await sha256Of(join(dir, name));
  return hashes;
}

/** The SHA-256 of a file, in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  if (statSync(file).size > 0) await pipeline(createReadStream(file), hash);
  else hash.end();
  return hash.digest('hex');
}
