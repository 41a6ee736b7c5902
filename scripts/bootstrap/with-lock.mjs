import fs from 'node:fs';
import { dirname } from 'node:path';

const POLL_MS = 200;
/** An owner writes its id right after it has made the lock: one that is empty for so long was killed in between. */
const EMPTY_FOR_MS = 60_000;

/**
 * Does some work while no other process does work under the same lock file, which holds its owner's process id.
 * @param {{ file: string, work: () => void, onWait: (owner: number) => void }} options `onWait` is called once
 */
export function withLock({ file, work, onWait }) {
  fs.mkdirSync(dirname(file), { recursive: true });
  let waited = false;
  while (!takeLock(file)) {
    const content = contentOf(file);
    if (content === undefined) continue;
    if (isDead(file, content)) {
      removeLock(file, content);
      continue;
    }
    if (!waited) onWait(Number(content));
    waited = true;
    sleep(POLL_MS);
  }
  try {
    work();
  } finally {
    removeLock(file, String(process.pid));
  }
}

function takeLock(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @returns {string | undefined} undefined when there is no such file */
function contentOf(file) {
  return unless('ENOENT', () => fs.readFileSync(file, 'utf8'));
}

function isDead(file, content) {
  if (content !== '') return !isRunning(Number(content));
  const stats = unless('ENOENT', () => fs.statSync(file));
  return stats !== undefined && Date.now() - stats.mtimeMs > EMPTY_FOR_MS;
}

/**
 * Removes a lock that holds `content`. Another process may have replaced it since it was read, so it is moved to a name
 * of one's own first, and put back where it turns out to be another's.
 */
function removeLock(file, content) {
  if (contentOf(file) !== content) return;
  const own = `${file}.${process.pid}`;
  unless('ENOENT', () => {
    fs.renameSync(file, own);
    if (contentOf(own) !== content) unless('EEXIST', () => fs.linkSync(own, file));
    fs.rmSync(own, { force: true });
  });
}

/** A lock with this process's own id was left behind by an earlier one. Signal 0 only asks; to id 0 it always succeeds. */
function isRunning(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What `act` returns; undefined when it fails with this code of the system's. */
function unless(code, act) {
  try {
    return act();
  } catch (error) {
    if (error.code === code) return undefined;
    throw error;
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
