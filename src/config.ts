/** Reads the environment and .env, once. Nothing else in the service does. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { YinjuError } from './errors.js';

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
  LEXICON_DIR: { default: 'data/lexicon', purpose: 'finance terms, stop words, glossary and other names' },
  OWN_LEXICON_DIR: { default: '', purpose: 'a folder with words of your own beside those, in any of the same files' },
  CALIBRATION: { default: 'data/calibration.json', purpose: 'the refusal model that npm run calibrate writes' },
  LOG_LEVEL: { default: 'info', purpose: 'fatal, error, warn, info, debug, trace or silent' },
} as const;

export type SettingName = keyof typeof SETTINGS;

const path = z.string().min(1);
const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

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
  LEXICON_DIR: path,
  OWN_LEXICON_DIR: z.string(),
  CALIBRATION: path,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
} satisfies Record<SettingName, z.ZodType>);

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
  readonly lexiconDir: string;
  /** Undefined when there is none. */
  readonly ownLexiconDir: string | undefined;
  readonly calibration: string;
  readonly webDir: string;
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
      message: `${name}=${values[name] ?? ''} is not usable: ${issue?.message ?? 'unknown reason'}.`,
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
    lexiconDir: at(settings.LEXICON_DIR),
    ownLexiconDir: settings.OWN_LEXICON_DIR === '' ? undefined : at(settings.OWN_LEXICON_DIR),
    calibration: at(settings.CALIBRATION),
    webDir: at(WEB_DIR),
    logLevel: settings.LOG_LEVEL,
  };
  refuseInsideLibrary(config);
  return Object.freeze(config);
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
