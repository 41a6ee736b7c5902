import fs, { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createBuildingFolder,
  currentFolder,
  publishFolder,
  sweepBuildingFolders,
} from '../../src/library/library-folder.js';
import { replaceInFs } from './replace-in-fs.js';
import { tinyLibrary } from './tiny-library.js';

/** Publishes a version that holds one file. */
function publish(libraryDir: string, name: string, second: number): string {
  const dir = createBuildingFolder(libraryDir);
  writeFileSync(join(dir, 'content'), name);
  return publishFolder(libraryDir, {
    dir,
    version: name,
    builtAt: new Date(Date.UTC(2025, 0, 1, 0, 0, second)),
    keep: 2,
  });
}

describe('a library folder', () => {
  it('has no current version before the first is published', () => {
    expect(currentFolder(tinyLibrary().libraryDir)).toBeUndefined();
  });

  it('moves what was built into place, whole, and names it', () => {
    const { libraryDir, leftovers } = tinyLibrary();
    const folder = publish(libraryDir, 'first', 1);
    expect(currentFolder(libraryDir)).toBe(folder);
    expect(readFileSync(join(folder, 'content'), 'utf8')).toBe('first');
    expect(leftovers()).toEqual([]);
  });

  it('has a version on disk, folder and files, before it names it', () => {
    const { libraryDir } = tinyLibrary();
    const flushed: { inode: number; current: string | undefined }[] = [];
    const fsync = fs.fsyncSync;
    replaceInFs('fsyncSync', (descriptor) => {
      flushed.push({ inode: fs.fstatSync(descriptor).ino, current: currentFolder(libraryDir) });
      fsync(descriptor);
    });
    const folder = publish(libraryDir, 'first', 1);
    for (const path of [join(folder, 'content'), folder]) {
      expect(flushed).toContainEqual({ inode: statSync(path).ino, current: undefined });
    }
  });

  it('has published a version even when an old one cannot be removed', () => {
    const { libraryDir, versions } = tinyLibrary();
    ['first', 'second'].forEach((name, at) => publish(libraryDir, name, at));
    replaceInFs('rmSync', () => {
      throw new Error('the disk refuses');
    });
    expect(publish(libraryDir, 'third', 3)).toBe(currentFolder(libraryDir));
    expect(versions()).toHaveLength(3);
  });

  it('keeps the current version and the one before it', () => {
    const { libraryDir, versions } = tinyLibrary();
    const folders = ['first', 'second', 'third', 'fourth'].map((name, at) => publish(libraryDir, name, at));
    expect(currentFolder(libraryDir)).toBe(folders[3]);
    expect(versions()).toEqual(folders.slice(2).map((folder) => basename(folder)));
  });

  it('keeps to the old version when a run was killed just before it named the new one', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const before = tiny.current();
    mkdirSync(join(tiny.libraryDir, 'versions', '99991231T000000000Z-unnamed'));
    writeFileSync(join(tiny.libraryDir, 'current.next'), '9999');
    expect(tiny.current()).toBe(before);
    expect(tiny.openCurrent().reports).toHaveLength(1);
    await tiny.reindex({ full: true });
    expect(tiny.current()).not.toBe(before);
    expect(tiny.leftovers()).toEqual([]);
  });

  it('is cleared of what killed runs left, and of nothing else', () => {
    const { libraryDir, leftovers } = tinyLibrary();
    const folder = publish(libraryDir, 'first', 1);
    writeFileSync(join(createBuildingFolder(libraryDir), 'library.db'), 'half');
    writeFileSync(join(libraryDir, 'notes'), 'kept');
    sweepBuildingFolders(libraryDir);
    expect(leftovers()).toEqual(['notes']);
    expect(existsSync(join(folder, 'content'))).toBe(true);
  });
});
