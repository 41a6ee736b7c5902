/** A file that a loader is to read, and the error that says why it cannot. */
import { YinjuError } from '../../errors.js';
import type { FileFault } from '../../job-schemas.js';

export interface SourceFile {
  /** Relative to its source, so that nobody reads a machine's folders in a message. */
  path: string;
  bytes: Uint8Array;
}

/** The last part of a file's path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Says why a file cannot be read, and which kind of fault that is. */
export class SourceUnreadable extends YinjuError {
  readonly fault: FileFault;

  constructor({ fault, ...told }: { fault: FileFault; message: string; hint: string; cause?: unknown }) {
    super({ code: 'source_unreadable', ...told });
    this.name = 'SourceUnreadable';
    this.fault = fault;
  }
}

/** @param options.problem what is wrong, to stand after the file's path: "is empty" */
export function sourceUnreadable(options: {
  file: Pick<SourceFile, 'path'>;
  fault: FileFault;
  problem: string;
  hint: string;
  cause?: unknown;
}): SourceUnreadable {
  const { file, problem, ...told } = options;
  return new SourceUnreadable({ message: `${file.path} ${problem}.`, ...told });
}
