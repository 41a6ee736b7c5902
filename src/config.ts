/** Reads the environment and .env, once. Nothing else in the service does. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, relative, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { YinjuError } from './errors.js';
import { modelEndpoint, type ModelEndpoint } from './model-endpoint.js';
import { SETTINGS, settingsSchema, type Settings } from './settings.js';

export interface ModelConfig extends ModelEndpoint {
  readonly temperature: number;
  /** The longest that it may send nothing, in milliseconds. */
  readonly timeoutMs: number;
  /** The time that it has for an answer, retries included, in milliseconds. */
  readonly budgetMs: number;
  /** How many things it is asked at once. */
  readonly concurrency: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  /** Absolute paths. */
  readonly sources: readonly string[];
  readonly libraryDir: string;
  /** How many versions of the library stay on disk. */
  readonly libraryKeepVersions: number;
  readonly recordsDir: string;
  /** 0 keeps them. */
  readonly recordsKeepDays: number;
  readonly recordsMaxBytes: number;
  readonly uploadsDir: string;
  readonly uploadMaxBytes: number;
  /** What reading one file may take. */
  readonly readLimits: { readonly seconds: number; readonly megabytes: number };
  readonly modelsDir: string;
  readonly promptsDir: string;
  readonly lexiconDir: string;
  /** Undefined when there is none. */
  readonly ownLexiconDir: string | undefined;
  readonly calibration: string;
  readonly webDir: string;
  /** The model that writes; without one answers are quoted. */
  readonly model?: ModelConfig | undefined;
  /** An embedder in place of the one that ships. */
  readonly embedder?: ModelEndpoint | undefined;
  /** What becomes of a written sentence that no passage supports. */
  readonly unsupported: 'drop' | 'mark';
  /** Whom readers may ask; empty for nobody. */
  readonly contact: string;
  readonly logLevel: Settings['LOG_LEVEL'];
}

/** Where the built page stands, from the project's root; not a setting, since the build decides it. */
const WEB_DIR = 'dist/web';
const BYTES_OF_MB = 2 ** 20;

/**
 * The settings, checked and with absolute paths.
 * @param options.environment defaults to the process's own; a variable set there wins over .env
 * @param options.root the project's folder: relative paths and .env start there
 * @throws YinjuError `configuration` that names the variable
 */
export function readConfig(options: { environment?: NodeJS.ProcessEnv; root?: string } = {}): Config {
  const root = options.root ?? process.cwd();
  const environment = options.environment ?? process.env;
  const fromFile = readEnvFile(resolve(root, '.env'));
  const values: Record<string, string> = {};
  for (const [name, { default: fallback }] of Object.entries(SETTINGS)) {
    values[name] = (environment[name] ?? fromFile[name] ?? '').trim() || fallback;
  }
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'a setting');
    throw new YinjuError({
      code: 'configuration',
      message: `${name}=${name.endsWith('_API_KEY') ? '…' : (values[name] ?? '')} is not usable: ${issue?.message ?? 'unknown reason'}.`,
      hint: `Correct ${name} in the environment or in .env; .env.example lists every setting.`,
    });
  }
  const settings = parsed.data;
  const at = (name: string) => resolve(root, name);
  const config: Config = {
    port: settings.PORT,
    host: settings.HOST,
    allowedHosts: settings.ALLOWED_HOSTS,
    sources: settings.SOURCES.map(at),
    libraryDir: at(settings.LIBRARY_DIR),
    libraryKeepVersions: settings.LIBRARY_KEEP_VERSIONS,
    recordsDir: at(settings.RECORDS_DIR),
    recordsKeepDays: settings.RECORDS_KEEP_DAYS,
    recordsMaxBytes: settings.RECORDS_MAX_MB * BYTES_OF_MB,
    uploadsDir: at(settings.UPLOADS_DIR),
    uploadMaxBytes: settings.UPLOAD_MAX_BYTES,
    readLimits: { seconds: settings.READ_SECONDS, megabytes: settings.READ_MB },
    modelsDir: at(settings.MODELS_DIR),
    promptsDir: at(settings.PROMPTS_DIR),
    lexiconDir: at(settings.LEXICON_DIR),
    ownLexiconDir: settings.OWN_LEXICON_DIR === '' ? undefined : at(settings.OWN_LEXICON_DIR),
    calibration: at(settings.CALIBRATION),
    webDir: at(WEB_DIR),
    model: readModel(settings),
    embedder: modelEndpoint(
      { baseUrl: settings.EMBEDDER_BASE_URL, name: settings.EMBEDDER_NAME, apiKey: settings.EMBEDDER_API_KEY },
      { settings: 'EMBEDDER', remote: settings.REMOTE_MODELS },
    ),
    unsupported: settings.UNSUPPORTED,
    contact: settings.CONTACT,
    logLevel: settings.LOG_LEVEL,
  };
  refuseInsideLibrary(config);
  return Object.freeze(config);
}

function readModel(settings: Settings): ModelConfig | undefined {
  const endpoint = modelEndpoint(
    { baseUrl: settings.MODEL_BASE_URL, name: settings.MODEL_NAME, apiKey: settings.MODEL_API_KEY },
    { settings: 'MODEL', remote: settings.REMOTE_MODELS },
  );
  if (endpoint === undefined) return undefined;
  return {
    ...endpoint,
    temperature: settings.MODEL_TEMPERATURE,
    timeoutMs: settings.MODEL_TIMEOUT_MS,
    budgetMs: settings.MODEL_BUDGET_MS,
    concurrency: settings.MODEL_CONCURRENCY,
  };
}

/** Where one of these is set, LangChain tells a service of its makers, or the console, what it is asked and answered. */
const TELLTALES = [
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
];

/** Takes those variables away: what is asked, and what reports say, goes to the model that is set and nowhere else. */
export function silenceLangchain(): void {
  for (const name of TELLTALES) Reflect.deleteProperty(process.env, name);
}

function readEnvFile(file: string): NodeJS.Dict<string> {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

/** A reindex replaces LIBRARY_DIR, so nothing that must survive one may live there. */
function refuseInsideLibrary(config: Config): void {
  const kept = { RECORDS_DIR: config.recordsDir, UPLOADS_DIR: config.uploadsDir };
  for (const [name, dir] of Object.entries(kept)) {
    if (isInside(config.libraryDir, dir)) {
      throw new YinjuError({
        code: 'configuration',
        message: `${name} (${dir}) lies inside LIBRARY_DIR (${config.libraryDir}), which every reindex replaces.`,
        hint: `Set ${name} to a folder outside LIBRARY_DIR.`,
      });
    }
  }
}

function isInside(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The folders in which programs of this machine are looked for. */
export function searchPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter);
}
