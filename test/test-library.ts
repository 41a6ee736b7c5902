import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stampOf } from '../scripts/bootstrap.mjs';
import { compose, type Program } from '../src/compose.js';
import { readConfig, type Config } from '../src/config.js';
import { SETTINGS, type SettingName } from '../src/settings.js';
import { YinjuError } from '../src/errors.js';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const SAMPLE_REPORTS = join(ROOT, 'data/library');

/** The full reports and the questions on them stand beside the project, on some machines. */
const SHARED = resolve(ROOT, '../shared');
export const SEEDS = { reports: join(SHARED, 'seeds'), questions: join(SHARED, 'eval') };
export const hasSeeds = existsSync(SEEDS.reports) && existsSync(SEEDS.questions);

/** What tests make once for all of them, and for the next run. */
export const CACHE = join(ROOT, 'node_modules/.cache/yinju-test');
/** What vectors depend on: when it changes, the library is built in another folder. */
const EMBEDDER = ['src/adapters/onnx-embedder.ts', 'src/adapters/embed-worker.ts', 'data/models'];
/** What else a library depends on: when it changes, the library is built again, with the vectors that it has. */
const BUILT_FROM = [
  'src/ingest',
  'src/library',
  'src/terms',
  'src/adapters',
  'src/compose.ts',
  'src/loaders.ts',
  'data/lexicon',
];
const STAMP = 'test-stamp';
/** Nobody makes it. */
export const NO_UPLOADS = join(CACHE, 'no-uploads');

/** Settings that neither the environment nor a .env of whoever runs the tests can change. */
export function testConfig(settings: Partial<Record<SettingName, string>> = {}): Config {
  const defaults = Object.entries(SETTINGS).map(([name, setting]) => [name, setting.default]);
  const own = { PORT: '0', LOG_LEVEL: 'silent', UPLOADS_DIR: NO_UPLOADS };
  const environment = { ...Object.fromEntries(defaults), ...own, ...settings };
  return readConfig({ root: ROOT, environment });
}

/** The folder of the library over these sources that test files share, from one run to the next. */
export function testLibraryDir(sources: readonly string[]): string {
  const stamp = stampOf({ root: ROOT, inputs: EMBEDDER, facts: fromRoot(sources) });
  return join(CACHE, stamp.slice(0, 16));
}

/** Builds the shared library unless it is there; of several processes one builds and the others wait for it. */
export async function buildTestLibrary(
  program: Program,
  { libraryDir, sources }: Pick<Config, 'libraryDir' | 'sources'>,
): Promise<void> {
  const file = join(libraryDir, STAMP);
  const stamp = stampOf({ root: ROOT, inputs: [...BUILT_FROM, ...fromRoot(sources)] });
  while (!existsSync(file) || readFileSync(file, 'utf8') !== stamp) {
    try {
      await program.reindex(sources, { full: true });
      writeFileSync(file, stamp);
    } catch (error) {
      if (!(error instanceof YinjuError && error.code === 'library_busy')) throw error;
      await sleep(200);
    }
  }
}

/** The library over the sample reports, for whoever opens it without a service. Read it, never write it. */
export async function sampleLibraryDir(): Promise<string> {
  const config = testConfig({ LIBRARY_DIR: testLibraryDir([SAMPLE_REPORTS]) });
  const program = await compose(config);
  try {
    await buildTestLibrary(program, config);
    return config.libraryDir;
  } finally {
    await program.service.close();
  }
}

function fromRoot(sources: readonly string[]): string[] {
  return sources.map((source) => relative(ROOT, source));
}
