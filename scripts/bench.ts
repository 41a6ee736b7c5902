import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { explain } from '../src/explain.js';
import { benchBuild } from './bench/bench-build.js';
import { benchPage } from './bench/bench-page.js';
import { benchQuestions } from './bench/bench-questions.js';
import { benchReindex } from './bench/bench-reindex.js';
import { benchStart } from './bench/bench-start.js';
import { benchVectors } from './bench/bench-vectors.js';
import { benchWriting } from './bench/bench-writing.js';

const HELP = `npm run bench -- [questions] [writing] [build] [reindex] [start] [page] [vectors]

Measures the program, all parts or those named, and prints times as multiples of each other: machines differ.
The library is that of ../shared/seeds where it is, else of data/library; it is kept in .cache/bench.
`;

const PARTS = ['questions', 'writing', 'start', 'page', 'build', 'reindex', 'vectors'] as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const parts = positionals.length > 0 ? PARTS.filter((part) => positionals.includes(part)) : PARTS;
  const seeds = resolve('../shared/seeds');
  const config = {
    ...readConfig(),
    sources: [existsSync(seeds) ? seeds : resolve('data/library')],
    libraryDir: resolve('.cache/bench'),
  };
  const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
  const program = await compose(config);
  if (['questions', 'writing', 'start', 'page'].some((part) => parts.some((named) => named === part)))
    await program.reindex(config.sources, { full: true });
  if (parts.includes('questions')) print(await benchQuestions(program));
  await program.service.close();
  if (parts.includes('writing')) print(await benchWriting(config));
  if (parts.includes('start')) print(await benchStart(config));
  if (parts.includes('page')) print(await benchPage(config));
  if (parts.includes('build')) print(await benchBuild(config));
  if (parts.includes('reindex')) print(await benchReindex(config));
  if (parts.includes('vectors')) print(await benchVectors());
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
