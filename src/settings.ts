/** What can be set, and what each value must be. */
import { z } from 'zod';
import { apiKeySchema, baseUrlSchema } from './model-endpoint.js';

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
  LIBRARY_KEEP_VERSIONS: { default: '3', purpose: 'how many versions of the library stay on disk, to roll back to' },
  RECORDS_DIR: { default: 'data/records', purpose: 'answers, conversations and feedback; never inside LIBRARY_DIR' },
  RECORDS_KEEP_DAYS: { default: '0', purpose: 'days after which answers are deleted; 0 keeps them' },
  RECORDS_MAX_MB: { default: '1024', purpose: 'the oldest answers are deleted when there are more of them, in MB' },
  UPLOADS_DIR: { default: 'data/uploads', purpose: 'uploaded files; never inside LIBRARY_DIR' },
  UPLOAD_MAX_BYTES: { default: '104857600', purpose: 'how large an uploaded file may be, in bytes' },
  READ_SECONDS: { default: '120', purpose: 'how long reading one file may take, in seconds' },
  READ_MB: { default: '1024', purpose: 'how much memory reading one file may take, in MB' },
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
  CONTACT: {
    default: '',
    purpose: 'whom readers may ask where the library has no answer: an e-mail address, a telephone number, an office',
  },
  LOG_LEVEL: { default: 'info', purpose: 'fatal, error, warn, info, debug, trace or silent' },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** A file is read whole when it is indexed, and Node reads none of more than 2 GiB at once. */
const MOST_BYTES = 2 ** 31 - 1;
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

/** The settings as they are given, each a text. */
export const settingsSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1),
  ALLOWED_HOSTS: commaList,
  SOURCES: commaList.refine((list) => list.length > 0, 'names no file or folder'),
  LIBRARY_DIR: path,
  LIBRARY_KEEP_VERSIONS: z.coerce.number().int().min(1).max(1_000),
  RECORDS_DIR: path,
  RECORDS_KEEP_DAYS: z.coerce.number().int().min(0).max(36_500),
  RECORDS_MAX_MB: z.coerce.number().int().min(1),
  UPLOADS_DIR: path,
  UPLOAD_MAX_BYTES: z.coerce.number().int().min(1).max(MOST_BYTES),
  READ_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_MILLISECONDS / 1_000),
  READ_MB: z.coerce.number().int().min(64),
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
  CONTACT: z.string().trim().max(200),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
} satisfies Record<SettingName, z.ZodType>);

export type Settings = z.infer<typeof settingsSchema>;
