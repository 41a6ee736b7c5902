import { createApp } from '../src/api/app.js';
import { serve } from '../src/api/serve.js';
import { compose } from '../src/compose.js';
import type { SettingName } from '../src/config.js';
import { createLogger } from '../src/logger.js';
import { buildTestLibrary, SAMPLE_REPORTS, testConfig, testLibraryDir } from './test-library.js';

export interface RunningService {
  url: string;
  close: () => Promise<void>;
}

/**
 * The whole service of real parts on a free port of this machine, over the sample reports unless `sources` names
 * others. Their library is built once for all test files. With LIBRARY_DIR in `env` it answers from that folder as it is.
 */
export async function startService(
  options: { sources?: string[]; env?: Partial<Record<SettingName, string>> } = {},
): Promise<RunningService> {
  const { sources = [SAMPLE_REPORTS], env = {} } = options;
  const shared = env.LIBRARY_DIR === undefined;
  const config = testConfig({
    SOURCES: sources.join(','),
    ...(shared && { LIBRARY_DIR: testLibraryDir(sources) }),
    ...env,
  });
  const program = await compose(config);
  if (shared) await buildTestLibrary(program, config);
  const { service } = program;
  const { host, port, allowedHosts, webDir } = config;
  const logger = createLogger(config.logLevel);
  const app = createApp({ service, host, allowedHosts, webDir, logger });
  const server = await serve({ app, host, port, logger });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await service.close();
    },
  };
}
