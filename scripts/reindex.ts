import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { explain } from '../src/explain.js';
import { reportProgress } from '../src/report-progress.js';
import { withUploads } from '../src/uploads/with-uploads.js';

const HELP = `npm run reindex -- [PATH…]

Builds the library from files and folders (Markdown, text, PDF, saved listing pages). They, and what was uploaded, are
its whole content from now on. Without a PATH, SOURCES is used. The current library goes on answering until the new one has been verified.

Ends with 0 when every file was read, 2 when some were not (they are listed), 1 when nothing was changed.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const config = readConfig();
  const sources = positionals.length > 0 ? positionals.map((path) => resolve(path)) : config.sources;
  const progress = reportProgress();
  const program = await compose(config);
  try {
    const { manifest, failures } = await program.reindex(withUploads(sources, config.uploadsDir), {
      onProgress: progress.show,
    });
    progress.end();
    const { reports, reportsHeld, passages } = manifest.counts;
    process.stdout.write(
      `Library ${manifest.version}: ${reports} reports (${reportsHeld} with full text), ${passages} passages.\n`,
    );
    for (const { file, reason } of failures) process.stdout.write(`Not read: ${file}: ${reason}\n`);
    return failures.length > 0 ? 2 : 0;
  } finally {
    progress.end();
    await program.service.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
