/** A file that a loader is to read, and the error that says why it cannot. */
import { YinjuError } from '../../errors.js';

export interface SourceFile {
  /** Relative to its source, so that nobody reads a machine's folders in a message. */
  path: string;
  bytes: Uint8Array;
}

/** The last part of a file's path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** @param options.problem what is wrong, to stand after the file's path: "is empty" */
export function sourceUnreadable(options: {
  file: Pick<SourceFile, 'path'>;
  problem: string;
  hint: string;
  cause?: unknown;
}): YinjuError {
  const { file, problem, hint, cause } = options;
  return new YinjuError({ code: 'source_unreadable', message: `${file.path} ${problem}.`, hint, cause });
}
