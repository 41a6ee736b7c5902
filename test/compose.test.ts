import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { compose } from '../src/compose.js';
import type { SettingName } from '../src/settings.js';
import { currentFolder } from '../src/library/library-folder.js';
import { statusSchema } from '../src/schemas.js';
import { expectModelFailure, readAll, textOf } from './contract/chat-model-rig.js';
import * as turns from './fakes/model-turns.js';
import { startModelServer, type ModelServer } from './fakes/scripted-model-server.js';
import { refusalOf } from './library/tiny-library.js';
import { sampleLibraryDir, testConfig } from './test-library.js';

const ASKED = { messages: [{ role: 'user', content: '问' }] } as const;

describe('the program', () => {
  let server: ModelServer;
  beforeEach(async () => {
    server = await startModelServer();
  });
  afterEach(() => server.close());

  const start = async (settings: Partial<Record<SettingName, string>>) =>
    compose(testConfig({ LIBRARY_DIR: await sampleLibraryDir(), ...settings }));

  it('has no model unless one is set', async () => {
    const program = await start({});
    expect(program.model).toBeUndefined();
    expect(program.service.status()).not.toHaveProperty('model');
    await program.service.close();
  });

  it('asks the model that is set, and its status tells whether that works', async () => {
    const program = await start({ MODEL_BASE_URL: server.url, MODEL_NAME: 'qwen3' });
    const status = () => statusSchema.parse(program.service.status()).model;
    expect(status()).toEqual({ id: 'qwen3' });
    server.script(turns.answers('答'));
    expect(textOf((await readAll(program.model!.stream(ASKED))).parts)).toBe('答');
    expect(status()).toEqual({ id: 'qwen3', reachable: true });
    server.script(turns.refuses(401));
    expectModelFailure((await readAll(program.model!.stream(ASKED))).failure, 'key');
    expect(status()).toEqual({ id: 'qwen3', reachable: false, problem: 'key' });
    await program.service.close();
  });

  it('builds and searches a library with the embedder that is set', async () => {
    const root = mkdtempSync(join(tmpdir(), 'yinju-compose-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    writeFileSync(join(root, 'annual.txt'), '海蓝银行全年净利润增长5%。\n');
    const embedder = { EMBEDDER_BASE_URL: server.url, EMBEDDER_NAME: 'bge-m3' };
    const program = await compose(testConfig({ LIBRARY_DIR: join(root, 'index'), ...embedder }));
    await program.reindex([join(root, 'annual.txt')]);
    expect(program.service.status().library?.embedder).toBe('openai:bge-m3');
    const { passages } = await program.service.search({ query: '海蓝银行净利润', limit: 10 });
    expect(passages.map(({ text }) => text).join('')).toContain('增长5%');
    await program.service.close();
  });

  it('opens no library that another embedder made', async () => {
    const program = await start({ EMBEDDER_BASE_URL: server.url, EMBEDDER_NAME: 'bge-m3' });
    expect(program.embedder).toMatchObject({ id: 'openai:bge-m3', dimension: 16 });
    const folder = currentFolder(await sampleLibraryDir())!;
    const refusal = await refusalOf(() => program.openFolder(folder));
    expect(refusal.code).toBe('library_outdated');
    expect(refusal.message).toContain('openai:bge-m3');
    await program.service.close();
  });
});
