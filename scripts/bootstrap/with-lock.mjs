import fs from 'node:fs';
import { dirname } from 'node:path';

const POLL_MS = 200;

/**
 * Does some work while no other process does work under the same lock file, which holds its owner's process id.
 * @param {{ file: string, work: () => void, onWait: (owner: number) => void }} options `onWait` is called once
 */
export function withLock({ file, work, onWait }) {
  fs.mkdirSync(dirname(file), { recursive: true });
  let waited = false;
  while (!takeLock(file)) {
    const owner = ownerOf(file);
    if (!isRunning(owner)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!waited) onWait(owner);
    waited = true;
    sleep(POLL_MS);
  }
  try {
    work();
  } finally {
    fs.rmSync(file, { force: true });
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

/** 0 while the lock is just being written or removed. */
function ownerOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
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

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
