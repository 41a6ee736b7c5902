import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { messageOf } from '../errors.js';
import type { Report } from '../schemas.js';
import type { FoundFile } from './find-files.js';
import { METADATA_ENDING, readReportMetadata, withReportMetadata } from './load/report-metadata.js';
import type { SourceFile } from './load/source-file.js';
import { loadFile, type FileFailure, type Loaders } from './loader.js';
import { prepareReport, type PreparedReport } from './prepare-report.js';

/** What became of a file of the sources. */
export type ReadReportFile =
  | { outcome: 'unchanged' }
  | { outcome: 'read'; reports: PreparedReport[]; failures: FileFailure[] }
  | {
      outcome: 'failed';
      failure: FileFailure;
      /** Its metadata cannot be read, which may hold who is to see it: nothing of it is to stay. */
      isWithdrawn: boolean;
    };

/** Tells whether a file and the metadata beside it are what a library was built from: their hashes. */
export function fileStamp({ sha256, metadataSha256 }: Pick<Report['source'], 'sha256' | 'metadataSha256'>): string {
  return metadataSha256 === undefined ? sha256 : `${sha256} ${metadataSha256}`;
}

/** Reads a file and prepares its reports, unless its stamp is the one that is known. */
export async function readReportFile(
  file: FoundFile,
  { loaders, knownStamp }: { loaders: Loaders; knownStamp: string | undefined },
): Promise<ReadReportFile> {
  const { path } = file;
  let isWithdrawn = false;
  try {
    const bytes = await readFile(file.absolute);
    const metadata = await readMetadata(file);
    const hashes = { sha256: sha256Of(bytes), metadataSha256: metadata && sha256Of(metadata.bytes) };
    if (knownStamp === fileStamp(hashes)) return { outcome: 'unchanged' };
    isWithdrawn = metadata !== undefined;
    const stated = metadata && readReportMetadata(metadata);
    isWithdrawn = false;
    const { drafts, failures } = await loadFile(loaders, { path, bytes });
    const told = withReportMetadata(drafts, stated);
    return { outcome: 'read', reports: told.map((draft) => prepareReport(draft, { file: path, ...hashes })), failures };
  } catch (error) {
    return { outcome: 'failed', failure: { file: path, reason: messageOf(error) }, isWithdrawn };
  }
}

async function readMetadata({ path, metadata }: FoundFile): Promise<SourceFile | undefined> {
  return metadata === undefined ? undefined : { path: `${path}${METADATA_ENDING}`, bytes: await readFile(metadata) };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
