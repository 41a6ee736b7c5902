import type { FileFailure } from '../job-schemas.js';
import type { Report } from '../schemas.js';
import { failureOf } from './file-failure.js';
import type { FileRead, FileReader } from './file-reader.js';
import type { FoundFile } from './find-files.js';
import { METADATA_ENDING, readReportMetadata } from './load/report-metadata.js';
import { readWhole } from './read-whole.js';

/** What became of a file of the sources. */
export type ReadReportFile =
  | { outcome: 'unchanged' }
  | ({ outcome: 'read' } & FileRead)
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
  { reader, knownStamp }: { reader: FileReader; knownStamp: string | undefined },
): Promise<ReadReportFile> {
  let isWithdrawn = false;
  try {
    const whole = await readWhole(file);
    const metadata = await readMetadata(file);
    const metadataSha256 = metadata?.sha256;
    if (knownStamp === fileStamp({ ...whole, metadataSha256 })) return { outcome: 'unchanged' };
    isWithdrawn = metadata !== undefined;
    const stated = metadata && readReportMetadata(metadata);
    isWithdrawn = false;
    return { outcome: 'read', ...(await reader.read({ ...whole, metadataSha256, stated })) };
  } catch (error) {
    return { outcome: 'failed', failure: failureOf(file.path, error), isWithdrawn };
  }
}

async function readMetadata({ path, metadata }: FoundFile) {
  return metadata === undefined ? undefined : readWhole({ absolute: metadata, path: `${path}${METADATA_ENDING}` });
}
