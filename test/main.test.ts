import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { currentFolder } from '../src/library/library-folder.js';
import { searchResponseSchema } from '../src/schemas.js';
import { postJson } from './ask.js';
import { runScript, startScript } from './scripts/run-script.js';

/** The first passage that the service at `url` finds. */
async function firstFound(url: string): Promise<string | undefined> {
  const response = await postJson(`${url}/api/v1/search`, { query: '海蓝银行净利润增长' });
  return searchResponseSchema.parse(await response.json()).passages.find(({ kind }) => kind === 'prose')?.text;
}

describe('the program', () => {
  let root: string;
  let settings: Record<'HOST' | 'PORT' | 'LIBRARY_DIR' | 'RECORDS_DIR' | 'SOURCES' | 'LOG_LEVEL', string>;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yinju-main-'));
    mkdirSync(join(root, 'reports'));
    writeFileSync(join(root, 'reports', 'annual.txt'), '海蓝银行全年净利润增长5%，不良贷款率降到1.2%。\n');
    settings = {
      HOST: '127.0.0.1',
      PORT: '0',
      LIBRARY_DIR: join(root, 'index'),
      RECORDS_DIR: join(root, 'records'),
      SOURCES: join(root, 'reports'),
      LOG_LEVEL: 'info',
    };
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Starts it and waits until it says where it answers. */
  async function start() {
    const running = startScript('src/main.js', [], settings);
    onTestFinished(() => void running.child.kill('SIGKILL'));
    const [url] = await running.prints(/http:\S+/);
    return { ...running, url };
  }

  it('builds its library at the first start, answers, and stops when it is told to', async () => {
    const { child, ended, url } = await start();
    expect(await firstFound(url)).toContain('增长5%');
    child.kill('SIGTERM');
    const { code, printed, said } = await ended;
    expect(code).toBe(0);
    expect(printed).toContain(`Indexing ${settings.SOURCES}`);
    // Its log is JSON, line by line, and apart from what it prints.
    for (const line of said.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
  });

  it('takes up its library at the next start, and builds it again when it is damaged', async () => {
    expect((await runScript('scripts/reindex.js', [], settings)).code).toBe(0);
    const first = await start();
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 0, printed: expect.not.stringContaining('Indexing') });
    truncateSync(join(currentFolder(settings.LIBRARY_DIR)!, 'library.db'), 1_000);
    const second = await start();
    expect(await firstFound(second.url)).toContain('增长5%');
  });

  it('starts with the version before a damaged one, and its log names both', async () => {
    expect((await runScript('scripts/reindex.js', [], settings)).code).toBe(0);
    const whole = currentFolder(settings.LIBRARY_DIR)!;
    writeFileSync(join(root, 'reports', 'annual.txt'), '海蓝银行全年净利润增长7%。\n');
    expect((await runScript('scripts/reindex.js', [], settings)).code).toBe(0);
    const damaged = currentFolder(settings.LIBRARY_DIR)!;
    const file = join(damaged, 'library.db');
    const content = readFileSync(file);
    content[5_000]! ^= 1;
    writeFileSync(file, content);
    const { child, ended, url } = await start();
    expect(await firstFound(url)).toContain('增长5%');
    child.kill('SIGTERM');
    const { printed, said } = await ended;
    expect(printed).not.toContain('Indexing');
    const log = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const told = log.find(({ level }) => level === 50);
    expect(told).toMatchObject({
      msg: expect.stringContaining(whole),
      err: { message: expect.stringContaining(damaged) },
    });
  });

  it('answers from a new library as soon as it is published', async () => {
    const { url } = await start();
    writeFileSync(join(root, 'reports', 'annual.txt'), '海蓝银行全年净利润增长7%。\n');
    expect((await runScript('scripts/reindex.js', [], settings)).code).toBe(0);
    expect(await firstFound(url)).toContain('增长7%');
  });

  it('says which model writes, where it is, and what leaves the machine for it', async () => {
    const remote = { MODEL_BASE_URL: 'https://models.example/secret/v1', MODEL_NAME: 'chat-1', MODEL_API_KEY: 'sk-1' };
    const running = startScript('src/main.js', [], { ...settings, ...remote });
    onTestFinished(() => void running.child.kill('SIGKILL'));
    await running.prints(/http:\S+/);
    running.child.kill('SIGTERM');
    const { printed } = await running.ended;
    expect(printed).toMatch(/^Model: chat-1 at models\.example: questions and the passages .* leave this machine/mu);
    expect(printed).not.toMatch(/secret|sk-1/u);
  });

  it.each([
    ['a setting that is not usable', () => ({ PORT: 'http' }), 'PORT=http is not usable'],
    ['a source that is not there', () => ({ SOURCES: join(root, 'missing') }), 'missing cannot be read'],
    ['a folder without the embedder', () => ({ MODELS_DIR: join(root, 'reports') }), 'MODELS_DIR'],
    ['a folder without the word lists', () => ({ LEXICON_DIR: join(root, 'reports') }), 'LEXICON_DIR'],
    ['a file in place of the records', () => ({ RECORDS_DIR: join(root, 'reports/annual.txt') }), 'Set RECORDS_DIR'],
  ])('ends with 1 and a sentence for %s', async (_, wrong, words) => {
    const { code, said } = await runScript('src/main.js', [], { ...settings, ...wrong() });
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('ends with 1 and a sentence when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await runScript('src/main.js', [], { ...settings, PORT: String(port) });
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port}`);
  });
});
