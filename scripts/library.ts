import { parseArgs } from 'node:util';
import { compose, type Program } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { YinjuError } from '../src/errors.js';
import { explain } from '../src/explain.js';
import { exportTo, importFrom } from './library/move-library.js';
import { print, wrongUse } from './library/say.js';
import type { VersionInfo } from '../src/library/library-keeper.js';

const HELP = `npm run library -- COMMAND

Looks after the versions of the library in LIBRARY_DIR.

  list                the versions, the newest first; * marks the one in use
  verify [VERSION]    holds every version, or one, against its checksums and itself: counts, ids, vectors, offsets.
                      A damaged vector index is built again from the stored vectors
  rollback [VERSION]  makes the version before the current one that is whole the current one, or the one named
  gc [--keep N]       removes all but the current and the newest N - 1 others, and what killed runs left
                      (without --keep, LIBRARY_KEEP_VERSIONS)
  export FILE [--text-only]
                      writes the current version into one archive with checksums, to keep or to move: the library, and
                      unless --text-only the files that its reports were made from, uploads included
  import FILE [--reports FOLDER]
                      makes the library of an archive the current one, on any machine. Files of reports are put into
                      FOLDER (without it, imported-reports beside LIBRARY_DIR), uploads into UPLOADS_DIR

A VERSION is named as list shows it. A running service follows at its next request, without a restart.
Ends with 0 when all is well, 2 when a version that was verified is damaged (it is named), 1 when nothing could be done.
`;

const MEGABYTE = 1_000_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      keep: { type: 'string' },
      'text-only': { type: 'boolean' },
      reports: { type: 'string' },
    },
  });
  const [command, subject, ...more] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  if (more.length > 0) throw wrongUse(`${command} takes one name at most`);
  const config = readConfig();
  const keep = values.keep === undefined ? config.libraryKeepVersions : Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw wrongUse(`--keep ${values.keep ?? ''} is no whole number from 1 on`);
  const program = await compose(config);
  try {
    if (command === 'export') return await exportTo(subject, { program, originals: values['text-only'] !== true });
    if (command === 'import') return await importFrom(subject, { program, config, reports: values.reports });
    return await carryOut(command, { program, version: subject, keep });
  } finally {
    await program.service.close();
  }
}

async function carryOut(
  command: string,
  { program, version, keep }: { program: Program; version: string | undefined; keep: number },
): Promise<number> {
  const { keeper } = program;
  switch (command) {
    case 'list':
      for (const info of keeper.versions()) print(describe(info));
      return 0;
    case 'verify':
      return verify(program, version);
    case 'rollback':
      print(`The library is now ${describe(await keeper.rollBack(version))}`);
      return 0;
    case 'gc':
      for (const info of keeper.collect(keep)) print(`Removed ${describe(info)}`);
      return 0;
    default:
      throw wrongUse(`there is no command ${command}`);
  }
}

async function verify({ keeper }: Program, version: string | undefined): Promise<number> {
  const versions = keeper.versions().filter(({ name }) => version === undefined || name.endsWith(version));
  if (versions.length === 0)
    throw version === undefined
      ? new YinjuError({
          code: 'library_missing',
          message: 'There is no library yet.',
          hint: 'Run npm run reindex -- PATH… to build one.',
        })
      : wrongUse(`there is no version ${version}`);
  let code = 0;
  for (const info of versions) {
    try {
      if (await keeper.verify(info.folder))
        print(`${info.name}: its vector index was damaged and has been built again from the stored vectors.`);
      print(`${info.name}: whole.`);
    } catch (error) {
      if (!(error instanceof YinjuError)) throw error;
      print(`${info.name}: ${explain(error)}`);
      // Of another program's version it cannot be told more; it is no damage.
      if (error.code === 'library_damaged') code = 2;
    }
  }
  return code;
}

function describe({ name, current, bytes, manifest }: VersionInfo): string {
  const what = manifest
    ? `${manifest.counts.reports} reports, ${manifest.counts.passages} passages`
    : 'its manifest cannot be read';
  return `${current ? '*' : ' '} ${name}  ${what}, ${(bytes / MEGABYTE).toFixed(1)} MB`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
