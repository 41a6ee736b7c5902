/**
 * Makes a clone ready to run: installs the packages, then builds, each only when what it depends on has changed.
 * Runs before every npm script and needs no package itself. `bootstrap.mjs install` stops before building.
 * Without `?.` and `??`, so that a Node too old to read them still says that it is too old.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isUnreachable, sentenceForError, sentenceForInstallFailure, sentenceForNode } from './bootstrap/sentences.mjs';
import { withLock } from './bootstrap/with-lock.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCK = join(ROOT, '.cache', 'bootstrap.lock');
const LAST_LINES = 25;

/** Each step leaves its stamp inside every folder that it fills, so that deleting one makes it run again. */
const STEPS = [
  {
    title: 'Installing packages…',
    fills: ['node_modules'],
    inputs: ['package-lock.json', '.npmrc'],
    // Compiled packages fit one binary interface of Node.
    facts: [process.versions.modules, process.platform, process.arch],
    carryOut: install,
  },
  {
    title: 'Building the service…',
    fills: ['dist/src', 'dist/scripts'],
    inputs: ['src', 'scripts', 'tsconfig.json', 'package-lock.json'],
    except: ['src/web'],
    carryOut: buildService,
  },
  {
    title: 'Building the page…',
    fills: ['dist/web'],
    inputs: [
      'src/web',
      'src/schemas.ts',
      'src/conversation-schemas.ts',
      'src/feedback-schemas.ts',
      'src/list-schemas.ts',
      'vite.config.ts',
      'package-lock.json',
    ],
    carryOut: buildPage,
  },
];

/** What stops the bootstrap: a sentence for the person, and the output of the program that failed. */
class Problem extends Error {
  /** @param {string} sentence @param {string} [log] */
  constructor(sentence, log = '') {
    super(sentence);
    this.log = log;
  }
}

/**
 * A hash of files and folders (names and content) and of further facts. A path that does not exist counts as empty.
 * @param {{ root: string, inputs: string[], except?: string[], facts?: string[] }} options paths are relative to `root`
 */
export function stampOf({ root, inputs, except = [], facts = [] }) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const file of filesOf({ root, paths: inputs, except })) {
    const content = fs.readFileSync(join(root, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @param {{ root: string, paths: string[], except?: string[] }} options @returns {string[]} */
function filesOf({ root, paths, except = [] }) {
  return paths.flatMap((path) => {
    const full = join(root, path);
    if (except.includes(path) || !fs.existsSync(full)) return [];
    if (!fs.statSync(full).isDirectory()) return [path];
    const inside = fs.readdirSync(full).sort();
    return filesOf({ root, paths: inside.map((name) => `${path}/${name}`), except });
  });
}

function install() {
  const prefix = dirname(dirname(process.execPath));
  const env = { ONNXRUNTIME_NODE_INSTALL: 'skip' };
  // Compiling needs Node's headers: those beside the running Node fit and need no download.
  if (!process.env.npm_config_nodedir && fs.existsSync(join(prefix, 'include', 'node', 'node.h'))) {
    env.npm_config_nodedir = prefix;
  }
  const npmScript = process.env.npm_execpath;
  const npm = npmScript && npmScript.endsWith('npm-cli.js') ? [process.execPath, npmScript] : ['npm'];
  // Without its registry npm would try every package in vain, for minutes; offline it takes what its cache holds.
  const ping = run([...npm, 'ping', '--loglevel=error', '--fetch-retries=0', '--fetch-timeout=20000'], env);
  // Development packages build the page: NODE_ENV=production must not leave them out.
  const flags = ['--include=dev', '--loglevel=error', '--no-progress'].concat(
    isUnreachable(ping.log) ? '--offline' : [],
  );
  const { ok, log } = run([...npm, 'ci', ...flags], env);
  if (!ok) throw new Problem(sentenceForInstallFailure(log), log);
}

function buildService() {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const { ok, log } = run([process.execPath, compiler, '-p', 'tsconfig.json', '--pretty', 'false']);
  if (!ok) throw new Problem('The sources do not compile: correct what the lines above name.', log);
  for (const file of filesOf({ root: join(ROOT, 'dist'), paths: ['src', 'scripts'] })) {
    const source = file.replace(/\.js(\.map)?$/, '.ts');
    if (source !== file && !fs.existsSync(join(ROOT, source))) fs.rmSync(join(ROOT, 'dist', file));
  }
}

function buildPage() {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const { ok, log } = run([process.execPath, vite, 'build', '--logLevel', 'warn'], { NODE_ENV: 'production' });
  if (!ok) throw new Problem('The page does not build: correct what the lines above name.', log);
}

/**
 * Runs a program in the project's folder, its output kept back.
 * @param {string[]} commandLine
 * @param {Record<string, string>} [env]
 */
function run([command, ...args], env = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (result.error) throw result.error;
  return { ok: result.status === 0, log: result.stdout + result.stderr };
}

function stampFiles(step) {
  return step.fills.map((folder) => join(ROOT, folder, '.yinju-stamp'));
}

function isDone(step) {
  const stamp = stampOf({ root: ROOT, ...step });
  return stampFiles(step).every((file) => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp);
}

function carryOut(step) {
  say(step.title);
  const stamp = stampOf({ root: ROOT, ...step });
  for (const file of stampFiles(step)) fs.rmSync(file, { force: true });
  step.carryOut();
  for (const file of stampFiles(step)) fs.writeFileSync(file, stamp);
}

/** On stderr: stdout belongs to the program that runs next. */
function say(line) {
  process.stderr.write(`${line}\n`);
}

function bootstrap(steps) {
  const tooOld = sentenceForNode(process.versions.node);
  if (tooOld) throw new Problem(tooOld);
  if (steps.every(isDone)) return;
  const work = () => {
    for (const step of steps) if (!isDone(step)) carryOut(step);
  };
  withLock({
    file: LOCK,
    work,
    onWait: (owner) => say(`Waiting for process ${owner} (if it is gone, delete ${LOCK})…`),
  });
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    bootstrap(process.argv[2] === 'install' ? STEPS.slice(0, 1) : STEPS);
  } catch (error) {
    const sentence = error instanceof Problem ? error.message : sentenceForError(error);
    if (!sentence) throw error;
    if (error.log) say(error.log.trimEnd().split('\n').slice(-LAST_LINES).join('\n'));
    say(sentence);
    process.exitCode = 1;
  }
}
