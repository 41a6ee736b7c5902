import { dirname, join, resolve } from 'node:path';
import type { Program } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { print, wrongUse } from './say.js';

const MEGABYTE = 1_000_000;

/** Writes the archive and says what is in it; gives the code to end with. */
export async function exportTo(
  file: string | undefined,
  { program, originals }: { program: Program; originals: boolean },
): Promise<number> {
  if (file === undefined) throw wrongUse('export needs the name of the file to write');
  const exported = await program.exportLibrary(resolve(file), { originals });
  const size = (exported.bytes / MEGABYTE).toFixed(1);
  print(`${file}: library ${exported.version}, ${exported.originals} files of reports, ${size} MB.`);
  for (const path of exported.missing)
    print(`Not in it: ${path}, which is gone or has changed since it was indexed. Its text is in the library.`);
  return exported.missing.length > 0 ? 2 : 0;
}

/** Takes the archive's library up and says what to do next; gives the code to end with. */
export async function importFrom(
  file: string | undefined,
  { program, config, reports }: { program: Program; config: Config; reports: string | undefined },
): Promise<number> {
  if (file === undefined) throw wrongUse('import needs the name of the archive');
  const reportsDir = resolve(reports ?? join(dirname(config.libraryDir), 'imported-reports'));
  const { manifest, originals } = await program.importLibrary(resolve(file), { reportsDir });
  const { counts, version } = manifest;
  print(`The library is now ${version}: ${counts.reports} reports, ${counts.passages} passages.`);
  print(
    originals > 0
      ? `Its files are in ${reportsDir}. Set SOURCES to that folder, so that the next reindex keeps its reports.`
      : 'The archive holds no files of reports: a reindex keeps its reports with --keep-missing alone.',
  );
  return 0;
}
