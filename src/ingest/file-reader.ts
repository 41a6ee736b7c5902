import { extname } from 'node:path';
import type { FileFailure } from '../job-schemas.js';
import { loadFile, type Loaders } from './loader.js';
import { withReportMetadata, type ReportMetadata } from './load/report-metadata.js';
import type { SourceFile } from './load/source-file.js';
import { prepareReport, type PreparedReport } from './prepare-report.js';

/** A file as it was at one moment. */
export interface WholeFile extends SourceFile {
  /** Of its bytes, in hexadecimal digits. */
  sha256: string;
}

export interface FileToRead extends WholeFile {
  /** Of the file beside it that states facts of it, and the facts. */
  metadataSha256?: string | undefined;
  stated?: ReportMetadata | undefined;
}

export interface FileRead {
  reports: PreparedReport[];
  /** Of what the file holds, where it holds several files. */
  failures: FileFailure[];
}

/** Makes reports that are ready for the library out of files. */
export interface FileReader {
  /** Of the files that it reads, in lower case with the dot. */
  endings: readonly string[];
  /** @throws YinjuError `source_unreadable` when nothing of the file can be read */
  read(file: FileToRead): Promise<FileRead>;
}

/** Whether a file of this name is of a format that can be read. */
export function readsFile({ endings }: Pick<FileReader, 'endings'>, name: string): boolean {
  return endings.includes(extname(name).toLowerCase());
}

/** Reads in this process; see `isolateReading` for files that nobody vouches for. */
export function readerOf(loaders: Loaders): FileReader {
  return {
    endings: Object.keys(loaders),
    read: async ({ sha256, metadataSha256, stated, ...file }) => {
      const { drafts, failures } = await loadFile(loaders, file);
      const origin = { file: file.path, sha256, metadataSha256 };
      const told = withReportMetadata(drafts, stated);
      return { reports: told.map((draft) => prepareReport(draft, origin)), failures };
    },
  };
}
