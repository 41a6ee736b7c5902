/** Starts the service: builds the library where there is none that fits, then answers over HTTP. */
import { createApp } from './api/app.js';
import { serve } from './api/serve.js';
import { compose, type Program } from './compose.js';
import { readConfig, type Config } from './config.js';
import { YinjuError } from './errors.js';
import { ensureLibrary } from './library/ensure-library.js';
import { createLogger } from './logger.js';
import { reportProgress } from './report-progress.js';
import { explain } from './explain.js';
import { tellModels } from './tell-models.js';
import { withUploads } from './uploads/with-uploads.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const program = await compose(config, {
    keepsAnswers: true,
    onProblem: (what, error) => logger.error({ err: error }, what),
  });
  await prepareLibrary(program, config, (what, error) => logger.error({ err: error }, what));
  const { service } = program;
  const app = createApp({
    service,
    host: config.host,
    allowedHosts: config.allowedHosts,
    webDir: config.webDir,
    logger,
  });
  service.jobs.resume();
  const server = await serve({ app, host: config.host, port: config.port, logger });

  const stop = async () => {
    // Whoever watches a job would keep the server open.
    await service.jobs.stop();
    await server.close();
    await service.close();
    process.exit(0);
  };
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (stopping) process.exit(1);
      stopping = true;
      logger.info({ signal }, 'stopping: running requests are finished first');
      void stop();
    });
  }
  for (const line of tellModels(config)) process.stdout.write(`${line}\n`);
  // Last, since whoever reads it may stop the service at once.
  process.stdout.write(`\n引据 Yinju: ${server.url}\n`);
}

async function prepareLibrary(
  program: Program,
  config: Config,
  onProblem: (what: string, error?: unknown) => void,
): Promise<void> {
  const progress = reportProgress();
  try {
    const built = await ensureLibrary({
      libraryDir: config.libraryDir,
      sources: config.sources,
      keeper: program.keeper,
      open: program.openFolder,
      onProblem,
      reindex: (remembered) => {
        const sources = withUploads(remembered, config.uploadsDir);
        process.stdout.write(`Indexing ${sources.join(', ')} …\n`);
        return program.reindex(sources, { onProgress: progress.show });
      },
    });
    for (const { file, reason } of built?.failures ?? []) process.stdout.write(`Not read: ${file}: ${reason}\n`);
  } finally {
    progress.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(error instanceof YinjuError ? 1 : 70);
});
