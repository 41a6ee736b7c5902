import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentenceForInstallFailure, sentenceForNode } from '../scripts/bootstrap/sentences.mjs';
import { stampOf } from '../scripts/bootstrap.mjs';

const SCRIPTS = fileURLToPath(new URL('../scripts/', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinju-bootstrap-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

describe('sentenceForNode', () => {
  it.each(['20.19.0', '22.13.1', '24.0.0', '25.2.0'])('has nothing to say about %s', (version) => {
    expect(sentenceForNode(version)).toBeUndefined();
  });

  it.each(['12.22.12', '18.20.4', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])('asks for another than %s', (version) => {
    expect(sentenceForNode(version)).toContain(`this is ${version}: install a newer Node`);
  });
});

describe('sentenceForInstallFailure', () => {
  it.each([
    ['npm error gyp ERR! find Python You need to install the latest version of Python.', 'Python 3 is missing'],
    ['npm error gyp ERR! stack Error: not found: make', 'make is missing'],
    ['npm error make: g++: No such file or directory', 'a C++ compiler is missing'],
    ['npm error make: cc: No such file or directory', 'a C++ compiler is missing'],
    ['npm error gyp ERR! stack is related to network connectivity.', "Node's headers"],
    ['npm error gyp ERR! stack at download (/npm/node_modules/node-gyp/lib/download.js:19:17)', "Node's headers"],
    ['npm error code EAI_AGAIN\nnpm error network request failed', "npm's registry cannot be reached"],
    ['npm ERR! code ENOTCACHED', "npm's registry cannot be reached"],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install packages', 'run npm install'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'write access'],
    ['npm error code EWHATEVER', 'npm ci failed'],
  ])('for %j says: %s', (log, words) => {
    const sentence = sentenceForInstallFailure(log, 'linux');
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/run the command again\.$/);
  });

  it('names the missing tool, not the prebuilt package that could not be fetched before', () => {
    const log =
      'npm error prebuild-install warn getaddrinfo EAI_AGAIN\nnpm error gyp ERR! stack Error: not found: make';
    expect(sentenceForInstallFailure(log, 'linux')).toContain('apt-get install -y python3 make g++');
  });
});

describe('stampOf', () => {
  const stamp = () => stampOf({ root, inputs: ['src', 'lock.json'], except: ['src/web'], facts: ['115'] });

  it('changes with content, names and files added or removed, and comes back with them', () => {
    write('src/a.ts', 'one');
    const before = stamp();
    write('src/a.ts', 'two');
    const edited = stamp();
    write('src/deep/b.ts', '');
    const added = stamp();
    expect(new Set([before, edited, added]).size).toBe(3);
    rmSync(join(root, 'src/deep'), { recursive: true });
    write('src/a.ts', 'one');
    expect(stamp()).toBe(before);
  });

  it('does not look into what is left out', () => {
    write('src/a.ts', 'one');
    const before = stamp();
    write('src/web/page.tsx', 'page');
    expect(stamp()).toBe(before);
  });
});

describe('bootstrap', () => {
  /** A stand-in for npm: it notes its call, then puts compilers in place that note theirs. */
  const npm = `
    const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
    const compiler = (name, ...outs) => {
      const file = 'node_modules/' + name;
      mkdirSync(require('node:path').dirname(file), { recursive: true });
      writeFileSync(file, "const fs = require('node:fs'); fs.appendFileSync('calls', '" + name + "\\\\n'); for (const out of " + JSON.stringify(outs) + ") fs.mkdirSync(out, { recursive: true });");
    };
    if (process.argv[2] === 'ping') process.exit(0);
    appendFileSync('calls', 'npm ' + process.argv[2] + '\\n');
    compiler('typescript/bin/tsc', 'dist/src', 'dist/scripts');
    compiler('vite/bin/vite.js', 'dist/web');`;
  const EVERYTHING = ['npm ci', 'typescript/bin/tsc', 'vite/bin/vite.js'];

  function installNpm(script: string): void {
    write('bin/npm', `#!${process.execPath}\n${script}`);
    chmodSync(join(root, 'bin/npm'), 0o755);
  }

  beforeEach(() => {
    cpSync(SCRIPTS, join(root, 'scripts'), { recursive: true });
    write('package-lock.json', '{}');
    write('src/main.ts', '');
    installNpm(npm);
  });

  async function run(...args: string[]): Promise<{ code: number; said: string; printed: string }> {
    const child = spawn(process.execPath, [join(root, 'scripts/bootstrap.mjs'), ...args], {
      env: { PATH: join(root, 'bin') },
    });
    const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
    const [said, printed] = await Promise.all([text(child.stderr), text(child.stdout)]);
    return { code: await ended, said, printed };
  }
  const calls = () =>
    existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : [];

  it('installs and builds a clean clone, keeps stdout clear, and does nothing the second time', async () => {
    const first = await run();
    expect(first).toMatchObject({ code: 0, printed: '' });
    expect(first.said.trim().split('\n')).toEqual([
      'Installing packages…',
      'Building the service…',
      'Building the page…',
    ]);
    expect(calls()).toEqual(EVERYTHING);
    expect(await run()).toEqual({ code: 0, said: '', printed: '' });
    expect(calls()).toEqual(EVERYTHING);
  });

  it('repeats only what a change concerns', async () => {
    await run();
    write('src/main.ts', 'changed');
    await run();
    expect(calls().slice(3)).toEqual(['typescript/bin/tsc']);
    write('src/web/page.tsx', 'new');
    await run();
    expect(calls().slice(4)).toEqual(['vite/bin/vite.js']);
    write('package-lock.json', '{"changed": true}');
    await run();
    expect(calls().slice(5)).toEqual(EVERYTHING);
  });

  it('stops before building when asked to install', async () => {
    await run('install');
    expect(calls()).toEqual(['npm ci']);
  });

  it('removes compiled files whose source is gone', async () => {
    await run();
    write('dist/src/main.js', '');
    write('dist/src/gone.js', '');
    write('dist/src/gone.js.map', '');
    write('src/main.ts', 'changed');
    await run();
    expect(existsSync(join(root, 'dist/src/main.js'))).toBe(true);
    expect(existsSync(join(root, 'dist/src/gone.js'))).toBe(false);
    expect(existsSync(join(root, 'dist/src/gone.js.map'))).toBe(false);
  });

  it('does the work once when two start together', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(calls()).toEqual(EVERYTHING);
  });

  it.each(['dist/src', 'dist/scripts'])('builds the service again when %s was deleted', async (folder) => {
    await run();
    rmSync(join(root, folder), { recursive: true });
    await run();
    expect(calls().slice(3)).toEqual(['typescript/bin/tsc']);
  });

  it('passes over a lock whose owner is gone', async () => {
    write('.cache/bootstrap.lock', '4194305');
    expect(await run()).toMatchObject({ code: 0 });
    expect(existsSync(join(root, '.cache/bootstrap.lock'))).toBe(false);
  });

  it('ends with the sentence after the last lines of a failed install, and tries again the next time', async () => {
    installNpm(`console.error('npm error gyp ERR! stack Error: not found: make'); process.exit(1);`);
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toContain('not found: make\n');
    expect(said.trim().split('\n').at(-1)).toContain('make is missing');
    installNpm(npm);
    expect(await run()).toMatchObject({ code: 0 });
  });

  it('says that npm is missing', async () => {
    rmSync(join(root, 'bin/npm'));
    expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('npm is not on the PATH') });
  });

  it('shows what the compiler found, and leaves no stamp', async () => {
    await run();
    write('node_modules/typescript/bin/tsc', `console.log('src/main.ts(1,1): error'); process.exit(2);`);
    write('src/main.ts', 'broken');
    const broken = await run();
    expect(broken).toMatchObject({ code: 1, said: expect.stringContaining('src/main.ts(1,1): error') });
    expect(await run()).toEqual(broken);
  });
});
