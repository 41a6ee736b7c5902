import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compose, type Program } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { YinjuError, messageOf } from '../src/errors.js';
import { explain } from '../src/explain.js';
import type { ReindexOptions } from '../src/library/reindex.js';
import { reportProgress } from '../src/report-progress.js';
import { withUploads } from '../src/uploads/with-uploads.js';
import { renderChanges, renderLibrary, renderPoorReports } from './reindex/render-summary.js';
import { watch } from './reindex/watch.js';

const HELP = `npm run reindex -- [PATH…] [options]

Brings the library up to what the files and folders hold now (Markdown, text, PDF, saved listing pages). They, and what was
uploaded, are its whole content from now on; without a PATH, SOURCES is used. Only files whose content has changed are read, and only new
text is embedded. The current library goes on answering until the new one has been verified.

  --full          read every file again, also those that have not changed
  --keep-missing  keep the reports of files that are gone: PATHs are added to what the library holds
  --force         publish the new library though it finds less than the one in use
  --dry-run       say what would change, and write nothing
  --watch         go on, and reindex whenever a file changes, until it is stopped with Ctrl-C
  --jobs N        read so many files at once (default: one a processor, at most 4)
  --json          print JSON lines: progress, then result, plan or error

Ends with 0 when every file was read, also when nothing had changed; 2 when some could not be read (they are listed; what
the library held of them before stays, and the others are indexed); 1 when it failed, and nothing was changed; 130 when
it was stopped with Ctrl-C. With --watch it ends with 0 when it is stopped.
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  full: { type: 'boolean' },
  'keep-missing': { type: 'boolean' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  watch: { type: 'boolean' },
  jobs: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const STOPPED = 130;

interface Run {
  program: Program;
  sources: readonly string[];
  options: ReindexOptions;
  dryRun: boolean;
  json: boolean;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.watch && values['dry-run'])
    throw new YinjuError({
      code: 'invalid_request',
      message: '--watch and --dry-run exclude each other.',
      hint: 'Leave one of them out.',
    });
  const jobs = readJobs(values.jobs);
  const config = readConfig();
  const named = positionals.length > 0 ? positionals.map((path) => resolve(path)) : config.sources;
  const sources = withUploads(named, config.uploadsDir);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const program = await compose(config);
  const run: Run = {
    program,
    sources,
    options: { full: values.full, keepMissing: values['keep-missing'], force: values.force, jobs, signal: stop.signal },
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  };
  try {
    return values.watch ? await keepUp(run, stop.signal) : await runOnce(run);
  } catch (error) {
    if (stop.signal.aborted) return STOPPED;
    if (!run.json) throw error;
    printJson({ type: 'error', ...readable(error) });
    return 1;
  } finally {
    await program.service.close();
  }
}

/** More readers than that wait for each other. */
const MOST_JOBS = 32;

/** @throws YinjuError `invalid_request` */
function readJobs(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const jobs = Number(given);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new YinjuError({
    code: 'invalid_request',
    message: `--jobs ${given} is no number of files.`,
    hint: `Give a whole number from 1 to ${MOST_JOBS}.`,
  });
}

/** One reindex, told from its progress to its summary; gives the code to end with. */
async function runOnce({ program, sources, options, dryRun, json }: Run): Promise<number> {
  const progress = json
    ? { show: (made: object) => printJson({ type: 'progress', ...made }), end: () => undefined }
    : reportProgress();
  const told = { ...options, onProgress: progress.show };
  try {
    if (dryRun) {
      const plan = await program.rehearseReindex(sources, told);
      progress.end();
      if (json) printJson({ type: 'plan', ...plan });
      else
        process.stdout.write(
          `This would become of the reports:\n${renderChanges(plan, { names: true })}${renderPoorReports(plan)}`,
        );
      return plan.failures.length > 0 ? 2 : 0;
    }
    const reindexed = await program.reindex(sources, told);
    progress.end();
    if (json) printJson({ type: 'result', ...reindexed });
    else process.stdout.write(`${renderLibrary(reindexed)}${renderChanges(reindexed)}${renderPoorReports(reindexed)}`);
    return reindexed.failures.length > 0 ? 2 : 0;
  } finally {
    progress.end();
  }
}

/** Reindexes now and whenever a file changes. A run that fails is told of, and the next change tries again. */
async function keepUp(run: Run, signal: AbortSignal): Promise<number> {
  const { program, sources, json } = run;
  const reindex = async () => {
    try {
      await runOnce(run);
    } catch (error) {
      if (signal.aborted) return;
      if (json) printJson({ type: 'error', ...readable(error) });
      else process.stderr.write(`${explain(error)}\n`);
    }
  };
  const seen = program.snapshot(sources);
  await reindex();
  if (!json) process.stdout.write(`Watching ${sources.join(', ')}; Ctrl-C ends it.\n`);
  await watch({ seen, snapshot: () => program.snapshot(sources), onChange: reindex, signal });
  return 0;
}

function printJson(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function readable(error: unknown): { code: string; message: string; hint?: string } {
  if (error instanceof YinjuError) return { code: error.code, message: error.message, hint: error.hint };
  return { code: 'internal', message: messageOf(error) };
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
