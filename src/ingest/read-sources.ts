import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { YinjuError, messageOf } from '../errors.js';
import type { Draft } from './draft.js';
import { findFiles } from './find-files.js';
import type { SourceFile } from './load/source-file.js';
import { prepareReport, type PreparedReport } from './prepare-report.js';

/** Reads a file of its format into drafts. @throws YinjuError `source_unreadable` */
export type Loader = (file: SourceFile) => Draft[] | Promise<Draft[]>;

/** Loaders by file ending, in lower case with the dot. */
export type Loaders = Readonly<Record<string, Loader>>;

export interface ReadSources {
  reports: PreparedReport[];
  /** Files that could not be read, with the reason. The rest goes on without them. */
  failures: { file: string; reason: string }[];
}

/**
 * Reads every file of the sources and prepares its reports for the library.
 * @throws YinjuError `source_unreadable` when a source itself cannot be read or holds no report
 */
export async function readSources(
  sources: readonly string[],
  loaders: Loaders,
  options: { onFile?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<ReadSources> {
  const files = findFiles(sources, (name) => loaders[extname(name).toLowerCase()] !== undefined);
  const reports = new Map<string, PreparedReport>();
  const failures: ReadSources['failures'] = [];
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    try {
      const bytes = await readFile(file.absolute);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      for (const draft of await loaderOf(loaders, file.path)({ path: file.path, bytes })) {
        const report = prepareReport(draft, { file: file.path, sha256 });
        const twin = reports.get(report.report.id);
        if (twin) throw twoOfOneName(file.path);
        reports.set(report.report.id, report);
      }
    } catch (error) {
      failures.push({ file: file.path, reason: messageOf(error) });
    }
    options.onFile?.(index + 1, files.length);
  }
  if (reports.size === 0) {
    throw new YinjuError({
      code: 'source_unreadable',
      message: `No report was found in ${sources.join(', ')}${failures[0] ? ` (${failures[0].reason})` : ''}.`,
      hint: `Name files or folders with reports of these kinds: ${Object.keys(loaders).join(', ')}.`,
    });
  }
  return { reports: [...reports.values()], failures };
}

function loaderOf(loaders: Loaders, path: string): Loader {
  const loader = loaders[extname(path).toLowerCase()];
  if (loader) return loader;
  throw new YinjuError({
    code: 'source_unreadable',
    message: `${path} is of no format that can be read.`,
    hint: `Use one of ${Object.keys(loaders).join(', ')}.`,
  });
}

function twoOfOneName(path: string): YinjuError {
  return new YinjuError({
    code: 'source_unreadable',
    message: `Two sources hold a file ${path}, and a report is known by its path within its source.`,
    hint: 'Rename one of them, or name a folder above both as the source.',
  });
}
