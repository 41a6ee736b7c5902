import type { FileFault } from '../../job-schemas.js';
import type { TextBlock } from './text-block.js';

/** What a parser finds in a file of a format without a text that people read: Word, Excel, EPUB and others. */
export interface ReportContent {
  /** From its properties, whatever stands there. */
  title?: string;
  publisher?: string;
  /** An ISO date. */
  publishedOn?: string;
  /** How many pages or slides it has, where the format has them. */
  pages?: number;
  /** Offsets of their lines mean nothing. */
  blocks: TextBlock[];
}

/** @throws ContentProblem for what the reader of a message can do something about, any other error for damaged files */
export type ReadContent = (bytes: Uint8Array) => Promise<ReportContent> | ReportContent;

/** Why a file cannot be read, to stand after its name: "asks for a password". */
export class ContentProblem extends Error {
  readonly fault: FileFault;
  readonly hint: string;

  constructor(problem: string, options: { fault: FileFault; hint: string; cause?: unknown }) {
    super(problem, { cause: options.cause });
    this.name = 'ContentProblem';
    this.fault = options.fault;
    this.hint = options.hint;
  }
}
