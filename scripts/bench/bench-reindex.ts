import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { compose } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { timed } from './median.js';
import { PASSAGES_A_REPORT, writeSyntheticReports } from './write-synthetic-reports.js';

/** Passages of the growing library. */
const SIZES = [1_000, 5_000, 20_000];
const ADDED = '\n本句是后来补上的：全年新增贷款12345亿元。\n';

const measured = z.object({ ms: z.number(), megabytes: z.number(), published: z.boolean(), passages: z.number() });

/** What reindexing costs: with the real embedder on the sources, then by size with vectors at no cost. */
export async function benchReindex(config: Config): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'yinju-bench-'));
  try {
    return [...(await onSources(config, root)), ...(await byGrowth(root))];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function onSources(config: Config, root: string): Promise<string[]> {
  const reports = join(root, 'reports');
  for (const source of config.sources) copyFiles(source, reports);
  const program = await compose({ ...config, libraryDir: join(root, 'index') });
  const { embedder } = program;
  const embedded: string[] = [];
  const recording = {
    ...embedder,
    embedPassages: (texts: readonly string[], options?: { signal?: AbortSignal }) => {
      embedded.push(...texts);
      return embedder.embedPassages(texts, options);
    },
  };
  try {
    const reindex = () => program.reindex([reports], { embedder: recording });
    const first = await timed(reindex);
    const bare = await timed(() => embedder.embedPassages([...embedded]));
    const unchanged = await timed(reindex);
    const file = readdirSync(reports).find((name) => /\.(?:md|txt)$/.test(name));
    if (file !== undefined) appendFileSync(join(reports, file), ADDED);
    embedded.length = 0;
    const changed = await timed(reindex);
    const share = (ms: number) => `${((100 * ms) / first).toFixed(1)}% of the first run`;
    return [
      `first reindex          ${seconds(first)}: ${(first / bare).toFixed(2)} × embedding its texts and nothing else (aim ≤ 1.2)`,
      `nothing changed        ${seconds(unchanged)}: ${share(unchanged)} (aim ≤ 5%)`,
      `one file changed       ${seconds(changed)}: ${share(changed)}, ${embedded.length} texts embedded`,
    ];
  } finally {
    await program.service.close();
  }
}

/** File by file, so that what may not be written at its source may be here. */
function copyFiles(source: string, target: string): void {
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const copy = join(target, relative(source, file));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, readFileSync(file));
  }
}

async function byGrowth(root: string): Promise<string[]> {
  const dir = join(root, 'grown');
  const index = join(root, 'grown-index');
  const lines = ['growth of a made-up library, each reindex in a process of its own, with vectors at no cost:'];
  const measure = async (what: string) => {
    const { ms, megabytes, passages } = await timeReindex(index, dir);
    lines.push(
      `  ${what.padEnd(30)} ${seconds(ms).padStart(7)}, ${megabytes.toFixed(0).padStart(5)} MB at most, ${passages} passages`,
    );
  };
  let written = 0;
  for (const size of SIZES) {
    const wanted = Math.round(size / PASSAGES_A_REPORT);
    writeSyntheticReports(dir, { from: written, to: wanted });
    await measure(`${written} → ${wanted} reports`);
    written = wanted;
  }
  await measure('nothing changed');
  appendFileSync(join(dir, 'report-0.md'), ADDED);
  await measure('one report changed');
  rmSync(index, { recursive: true });
  await measure(`0 → ${written} reports`);
  return lines;
}

async function timeReindex(libraryDir: string, source: string): Promise<z.infer<typeof measured>> {
  const script = resolve('dist/scripts/bench/time-reindex.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, libraryDir, source]);
  return measured.parse(JSON.parse(stdout));
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
