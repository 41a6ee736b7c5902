import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { SETTINGS } from '../src/settings.js';
import { YinjuError } from '../src/errors.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinju-config-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (environment: Record<string, string> = {}) => readConfig({ root, environment });
const refusalOf = (environment: Record<string, string>): YinjuError => {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof YinjuError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('readConfig', () => {
  it('serves this machine alone and keeps its data under the project when nothing is set', () => {
    expect(read()).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      allowedHosts: [],
      sources: [join(root, 'data/library')],
      libraryDir: join(root, 'data/index'),
      recordsDir: join(root, 'data/records'),
      recordsKeepDays: 0,
      recordsMaxBytes: 2 ** 30,
      webDir: join(root, 'dist/web'),
      logLevel: 'info',
    });
  });

  it('reads .env, and lets the environment win over it', () => {
    writeFileSync(join(root, '.env'), 'PORT=4000\nHOST=0.0.0.0\n');
    expect(read({ PORT: '5000' })).toMatchObject({ port: 5000, host: '0.0.0.0' });
  });

  it('takes an empty value for a missing one', () => {
    expect(read({ PORT: ' ', SOURCES: '' })).toMatchObject({ port: 3000, sources: [join(root, 'data/library')] });
  });

  it('reads lists at commas, and leaves absolute paths as they are', () => {
    const elsewhere = join(tmpdir(), 'reports');
    expect(read({ SOURCES: `a.md, ${elsewhere},`, ALLOWED_HOSTS: 'yinju.example,other.example' })).toMatchObject({
      sources: [join(root, 'a.md'), elsewhere],
      allowedHosts: ['yinju.example', 'other.example'],
    });
  });

  it('cannot be changed once read', () => {
    expect(Object.isFrozen(read())).toBe(true);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '30.5'],
    ['RECORDS_KEEP_DAYS', '-1'],
    ['RECORDS_MAX_MB', '0'],
    ['SOURCES', ' , '],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s by name and value', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal.code).toBe('configuration');
    expect(refusal.message).toContain(`${name}=${value.trim()}`);
    expect(refusal.hint).toContain(name);
  });

  it.each(['RECORDS_DIR', 'UPLOADS_DIR'])('refuses %s inside LIBRARY_DIR, which every reindex replaces', (name) => {
    expect(refusalOf({ LIBRARY_DIR: 'index', [name]: 'index/kept' }).message).toContain(name);
    expect(refusalOf({ LIBRARY_DIR: 'index', [name]: './index/' }).message).toContain('LIBRARY_DIR');
  });

  it('accepts a folder beside LIBRARY_DIR whose name begins alike', () => {
    expect(read({ LIBRARY_DIR: 'index', RECORDS_DIR: 'index-records' }).recordsDir).toBe(join(root, 'index-records'));
  });
});

describe('the settings of a model', () => {
  const MODEL = { MODEL_BASE_URL: 'http://127.0.0.1:11434/v1/', MODEL_NAME: 'qwen3:8b' };

  it('are none when no address is set', () => {
    expect(read()).toMatchObject({ model: undefined, embedder: undefined, unsupported: 'drop' });
    expect(read({ MODEL_API_KEY: 'sk-of-another-program' }).model).toBeUndefined();
  });

  it('have defaults that fit a model on this machine', () => {
    expect(read(MODEL).model).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      name: 'qwen3:8b',
      apiKey: undefined,
      temperature: 0,
      timeoutMs: 20_000,
      budgetMs: 60_000,
      concurrency: 4,
    });
  });

  it('are read as they are set', () => {
    const hosted = {
      MODEL_BASE_URL: 'https://models.example/compatible-mode/v1',
      MODEL_NAME: 'deepseek-chat',
      MODEL_API_KEY: 'sk-1',
      MODEL_TEMPERATURE: '0.3',
      MODEL_TIMEOUT_MS: '5000',
      MODEL_BUDGET_MS: '15000',
      MODEL_CONCURRENCY: '1',
    };
    const embedder = {
      EMBEDDER_BASE_URL: 'http://localhost:8000/v1',
      EMBEDDER_NAME: 'bge-m3',
      EMBEDDER_API_KEY: 'sk-2',
    };
    expect(read({ ...hosted, ...embedder, UNSUPPORTED: 'mark' })).toMatchObject({
      model: { apiKey: 'sk-1', temperature: 0.3, timeoutMs: 5_000, budgetMs: 15_000, concurrency: 1 },
      embedder: { baseUrl: 'http://localhost:8000/v1', name: 'bge-m3', apiKey: 'sk-2' },
      unsupported: 'mark',
    });
  });

  it.each([
    ['MODEL_BASE_URL', '127.0.0.1:11434'],
    ['MODEL_BASE_URL', 'ftp://127.0.0.1/v1'],
    ['MODEL_BASE_URL', 'http://user:secret@127.0.0.1/v1'],
    ['MODEL_BASE_URL', 'http://127.0.0.1/v1?version=1'],
    ['MODEL_BASE_URL', 'http://127.0.0.1/v1/chat/completions'],
    ['MODEL_TEMPERATURE', '3'],
    ['MODEL_TIMEOUT_MS', '0'],
    ['MODEL_BUDGET_MS', 'a minute'],
    ['MODEL_CONCURRENCY', '0'],
    ['EMBEDDER_BASE_URL', 'localhost'],
    ['REMOTE_MODELS', 'no'],
    ['UNSUPPORTED', 'keep'],
  ])('are refused by name and value: %s=%s', (name, value) => {
    const refusal = refusalOf({ ...MODEL, [name]: value });
    expect(refusal.code).toBe('configuration');
    expect(refusal.message).toContain(`${name}=${value}`);
  });

  it('never show a key', () => {
    const refusal = refusalOf({ ...MODEL, MODEL_API_KEY: 'sk secret' });
    expect(refusal.message).toContain('MODEL_API_KEY');
    expect(refusal.message).not.toContain('secret');
  });

  it.each([
    ['MODEL_NAME', { MODEL_BASE_URL: 'http://127.0.0.1/v1' }],
    ['MODEL_BASE_URL', { MODEL_NAME: 'qwen3:8b' }],
    ['EMBEDDER_NAME', { EMBEDDER_BASE_URL: 'http://127.0.0.1/v1' }],
  ])('ask for %s where it is missing', (name, environment) => {
    expect(refusalOf(environment).message).toContain(`${name} is not`);
  });

  it.each(['MODEL', 'EMBEDDER'])('keep to this machine where remote models are denied: %s', (settings) => {
    const at = (url: string) => ({
      [`${settings}_BASE_URL`]: url,
      [`${settings}_NAME`]: 'm',
      REMOTE_MODELS: 'deny',
    });
    const refusal = refusalOf(at('https://models.example/v1'));
    expect(refusal.message).toContain(`${settings}_BASE_URL=https://models.example/v1`);
    expect(refusal.hint).toContain('REMOTE_MODELS');
    expect(read(at('http://127.0.0.1:8000/v1'))).toMatchObject({ [settings.toLowerCase()]: { name: 'm' } });
  });
});

describe('.env.example', () => {
  it('shows every setting with its purpose and default, and no other', () => {
    const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const shown = [...text.matchAll(/^# (.+)\n# ([A-Z_]+)=(.*)$/gm)].map(([, purpose, name, fallback]) => [
      name,
      { default: fallback, purpose },
    ]);
    expect(Object.fromEntries(shown)).toEqual(SETTINGS);
  });
});
