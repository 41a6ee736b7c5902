import fs, { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withLock } from '../../../scripts/bootstrap/with-lock.mjs';

/** Above the largest id that a system gives: no process has it. */
const GONE = '4194305';
/** The first process, which never ends. */
const LIVING = '1';

let root: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinju-lock-'));
  file = join(root, 'lock');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** What the lock holds while the work is done. */
function lockDuringWork(onWait = () => {}): string {
  let held = '';
  withLock({ file, work: () => (held = readFileSync(file, 'utf8')), onWait });
  return held;
}

describe('a lock', () => {
  it('holds the id of its owner during the work, and is gone after it', () => {
    expect(lockDuringWork()).toBe(String(process.pid));
    expect(readdirSync(root)).toEqual([]);
  });

  it('is taken over from an owner that is gone, and leaves nothing behind', () => {
    writeFileSync(file, GONE);
    expect(lockDuringWork()).toBe(String(process.pid));
    expect(readdirSync(root)).toEqual([]);
  });

  it('is taken over when it has been empty for more than a minute', () => {
    writeFileSync(file, '');
    const earlier = new Date(Date.now() - 61_000);
    utimesSync(file, earlier, earlier);
    expect(lockDuringWork()).toBe(String(process.pid));
  });

  it('is waited for while it is empty and young: its owner is about to write into it', () => {
    writeFileSync(file, '');
    let waits = 0;
    lockDuringWork(() => {
      waits += 1;
      rmSync(file);
    });
    expect(waits).toBe(1);
  });

  it("is put back when it turns out, once moved, to be another's by now", () => {
    writeFileSync(file, GONE);
    const rename = fs.renameSync;
    // Another process takes the dead lock over at the last moment.
    vi.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
      writeFileSync(file, LIVING);
      rename(from, to);
    });
    const found: string[] = [];
    lockDuringWork(() => {
      found.push(readFileSync(file, 'utf8'));
      rmSync(file);
    });
    expect(found).toEqual([LIVING]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('is left alone at the end where it has become that of another', () => {
    withLock({ file, work: () => writeFileSync(file, LIVING), onWait: () => {} });
    expect(existsSync(file)).toBe(true);
  });
});
