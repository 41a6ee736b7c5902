/** Reads the environment and .env, once. Nothing else in the service does. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { YinjuError } from './errors.js';
import { apiKeySchema, baseUrlSchema, modelEndpoint, type ModelEndpoint } from './model-endpoint.js';

/** Every setting: its default as text (what .env.example shows) and what it is for. */
export const SETTINGS = {
  PORT: { default: '3000', purpose: 'port of the service' },
  HOST: { default: '127.0.0.1', purpose: 'address it binds to; anything else opens it to the network' },
  ALLOWED_HOSTS: {
    default: '',
    purpose: 'further host names under which it may be called, separated by commas (localhost and HOST always may)',
  },
  SOURCES: { default: 'data/library', purpose: 'files and folders of reports, separated by commas' },
  LIBRARY_DIR: { default: 'data/index', purpose: 'where the built library lives; every reindex replaces its content' },
  RECORDS_DIR: { default: 'data/records', purpose: 'answers as they were given; never inside LIBRARY_DIR' },
  RECORDS_KEEP_DAYS: { default: '0', purpose: 'days after which answers are deleted; 0 keeps them' },
  RECORDS_MAX_MB: { default: '1024', purpose: 'the oldest answers are deleted when there are more of them, in MB' },
  UPLOADS_DIR: { default: 'data/uploads', purpose: 'uploaded files; never inside LIBRARY_DIR' },
  MODELS_DIR: { default: 'data/models', purpose: 'the embedder that ships with the project' },
  PROMPTS_DIR: { default: 'prompts', purpose: 'what a model is told, a file a call and language' },
  LEXICON_DIR: { default: 'data/lexicon', purpose: 'finance terms, stop words, glossary and other names' },
  OWN_LEXICON_DIR: { default: '', purpose: 'a folder with words of your own beside those, in any of the same files' },
  CALIBRATION: { default: 'data/calibration.json', purpose: 'the refusal model that npm run calibrate writes' },
  MODEL_BASE_URL: {
    default: '',
    purpose: "where a model speaks OpenAI's protocol, such as http://127.0.0.1:11434/v1; without it answers are quoted",
  },
  MODEL_NAME: { default: '', purpose: "the model's name there" },
  MODEL_API_KEY: { default: '', purpose: 'its key, where it wants one' },
  MODEL_TEMPERATURE: { default: '0', purpose: 'how freely it chooses its words, 0 to 2' },
  MODEL_TIMEOUT_MS: { default: '20000', purpose: 'the longest it may send nothing, in milliseconds' },
  MODEL_BUDGET_MS: {
    default: '60000',
    purpose: 'the time that it has for an answer, retries included, in milliseconds',
  },
  MODEL_CONCURRENCY: { default: '4', purpose: 'how many things it is asked at once; further ones wait' },
  EMBEDDER_BASE_URL: {
    default: '',
    purpose: "where an embedder speaks OpenAI's protocol, in place of the one that ships; reindex after a change",
  },
  EMBEDDER_NAME: { default: '', purpose: "the embedder's name there" },
  EMBEDDER_API_KEY: { default: '', purpose: 'its key, where it wants one' },
  REMOTE_MODELS: { default: 'allow', purpose: 'allow or deny; deny keeps questions and reports on this machine' },
  UNSUPPORTED: {
    default: 'drop',
    purpose: 'drop or mark what a model wrote and no passage supports; mark is for judging models',
  },
  LOG_LEVEL: { default: 'info', purpose: 'fatal, error, warn, info, debug, trace or silent' },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** The longest that a timer waits, 24 days. */
const MOST_MILLISECONDS = 2 ** 31 - 1;

const path = z.string().min(1);
const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const milliseconds = z.coerce.number().int().min(1).max(MOST_MILLISECONDS);

const settingsSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1),
  ALLOWED_HOSTS: commaList,
  SOURCES: commaList.refine((list) => list.length > 0, 'names no file or folder'),
  LIBRARY_DIR: path,
  RECORDS_DIR: path,
  RECORDS_KEEP_DAYS: z.coerce.number().int().min(0).max(36_500),
  RECORDS_MAX_MB: z.coerce.number().int().min(1),
  UPLOADS_DIR: path,
  MODELS_DIR: path,
  PROMPTS_DIR: path,
  LEXICON_DIR: path,
  OWN_LEXICON_DIR: z.string(),
  CALIBRATION: path,
  MODEL_BASE_URL: baseUrlSchema,
  MODEL_NAME: z.string(),
  MODEL_API_KEY: apiKeySchema,
  MODEL_TEMPERATURE: z.coerce.number().min(0).max(2),
  MODEL_TIMEOUT_MS: milliseconds,
  MODEL_BUDGET_MS: milliseconds,
  MODEL_CONCURRENCY: z.coerce.number().int().min(1),
  EMBEDDER_BASE_URL: baseUrlSchema,
  EMBEDDER_NAME: z.string(),
  EMBEDDER_API_KEY: apiKeySchema,
  REMOTE_MODELS: z.enum(['allow', 'deny']),
  UNSUPPORTED: z.enum(['drop', 'mark']),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
} satisfies Record<SettingName, z.ZodType>);

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
  readonly recordsDir: string;
  /** 0 keeps them. */
  readonly recordsKeepDays: number;
  readonly recordsMaxBytes: number;
  readonly uploadsDir: string;
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
  readonly logLevel: z.infer<typeof settingsSchema>['LOG_LEVEL'];
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
    recordsDir: at(settings.RECORDS_DIR),
    recordsKeepDays: settings.RECORDS_KEEP_DAYS,
    recordsMaxBytes: settings.RECORDS_MAX_MB * BYTES_OF_MB,
    uploadsDir: at(settings.UPLOADS_DIR),
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
    logLevel: settings.LOG_LEVEL,
  };
  refuseInsideLibrary(config);
  return Object.freeze(config);
}

function readModel(settings: z.infer<typeof settingsSchema>): ModelConfig | undefined {
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
