import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/api/app.js';
import { serve } from '../src/api/serve.js';
import { compose } from '../src/compose.js';
import type { SettingName } from '../src/settings.js';
import { createLogger } from '../src/logger.js';
import { buildTestLibrary, SAMPLE_REPORTS, testConfig, testLibraryDir } from './test-library.js';

export interface RunningService {
  url: string;
  /** What went wrong without stopping it. */
  problems: string[];
  /** Builds the library anew. */
  reindex: (sources: string[]) => Promise<unknown>;
  close: () => Promise<void>;
}

/**
 * The whole service of real parts on a free port of this machine, over the sample reports unless `sources` names
 * others. Their library is built once for all test files. With LIBRARY_DIR in `env` it answers from that folder as it is.
 * Its records and uploads are gone when it is closed unless RECORDS_DIR and UPLOADS_DIR in `env` say where they are.
 */
export async function startService(
  options: { sources?: string[]; env?: Partial<Record<SettingName, string>> } = {},
): Promise<RunningService> {
  const { sources = [SAMPLE_REPORTS], env = {} } = options;
  const shared = env.LIBRARY_DIR === undefined;
  const own = mkdtempSync(join(tmpdir(), 'yinju-records-'));
  const config = testConfig({
    RECORDS_DIR: own,
    UPLOADS_DIR: join(own, 'uploads'),
    SOURCES: sources.join(','),
    ...(shared && { LIBRARY_DIR: testLibraryDir(sources) }),
    ...env,
  });
  const problems: string[] = [];
  const program = await compose(config, { keepsAnswers: true, onProblem: (what) => problems.push(what) });
  if (shared) await buildTestLibrary(program, config);
  const { service } = program;
  service.jobs.resume();
  const { host, port, allowedHosts, webDir } = config;
  const logger = createLogger(config.logLevel);
  const app = createApp({ service, host, allowedHosts, webDir, logger });
  const server = await serve({ app, host, port, logger });
  return {
    url: server.url,
    problems,
    reindex: (paths) => program.reindex(paths),
    close: async () => {
      await service.jobs.stop();
      await server.close();
      await service.close();
      rmSync(own, { recursive: true });
    },
  };
}
