import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.js';
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
