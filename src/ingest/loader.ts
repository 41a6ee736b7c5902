import { extname } from 'node:path';
import type { FileFailure } from '../job-schemas.js';
import type { Draft } from './draft.js';
import { sourceUnreadable, type SourceFile } from './load/source-file.js';

/** What became of a file that holds several: the reports of those that could be read, and why others could not. */
export interface Loaded {
  drafts: Draft[];
  failures: FileFailure[];
}

/** Reads a file of its format into drafts. @throws YinjuError `source_unreadable` when nothing of it can be read */
export type Loader = (file: SourceFile) => Draft[] | Loaded | Promise<Draft[] | Loaded>;

/** Loaders by file ending, in lower case with the dot. */
export type Loaders = Readonly<Record<string, Loader>>;

/** Of formats that are not read; files are known by them all the same, so that somebody is told to save them anew. */
export const OUTDATED_ENDINGS: readonly string[] = ['.doc', '.xls', '.ppt'];

/** The endings of files that can be read, for a sentence. */
export function readableEndings(endings: readonly string[]): string {
  return endings.filter((ending) => !OUTDATED_ENDINGS.includes(ending)).join(', ');
}

/** Whether a file of this name is one to read, or to tell of. */
export function hasLoader(loaders: Loaders, name: string): boolean {
  return loaders[extname(name).toLowerCase()] !== undefined;
}

/** Reads a file with the loader for its name. @throws YinjuError `source_unreadable` */
export async function loadFile(loaders: Loaders, file: SourceFile): Promise<Loaded> {
  const loader = loaders[extname(file.path).toLowerCase()];
  if (loader === undefined) {
    throw sourceUnreadable({
      file,
      fault: 'no_loader',
      problem: 'is of no format that can be read',
      hint: `Use one of ${readableEndings(Object.keys(loaders))}.`,
    });
  }
  const loaded = await loader(file);
  return Array.isArray(loaded) ? { drafts: loaded, failures: [] } : loaded;
}
