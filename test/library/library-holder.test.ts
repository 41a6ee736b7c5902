import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibraryHolder } from '../../src/library/library-holder.js';
import type { Library } from '../../src/library/open-library.js';
import { refusalOf, tinyLibrary } from './tiny-library.js';

function holderOver(tiny: ReturnType<typeof tinyLibrary>) {
  const closed: string[] = [];
  const opened: string[] = [];
  const problems: unknown[] = [];
  const open = (folder: string): Library => {
    opened.push(folder);
    const library = tiny.open(folder);
    return {
      ...library,
      close: () => {
        closed.push(folder);
        library.close();
      },
    };
  };
  const onProblem = (error: unknown) => problems.push(error);
  return { holder: createLibraryHolder({ libraryDir: tiny.libraryDir, open, onProblem }), opened, closed, problems };
}

const textOf = (library: Library) => library.text(library.passage(0).reportId).text;

describe('the holder of the current library', () => {
  it('says how to build one where there is none', async () => {
    const { holder } = holderOver(tinyLibrary());
    const refusal = await refusalOf(() => holder.take());
    expect(refusal.code).toBe('library_missing');
    expect(refusal.hint).toContain('npm run reindex');
  });

  it('opens a version once, however many take it', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const { holder, opened, closed } = holderOver(tiny);
    const held = [holder.take(), holder.take(), holder.take()];
    for (const { release } of held) release();
    holder.take().release();
    expect(opened).toEqual([tiny.current()]);
    expect(closed).toEqual([]);
    holder.close();
    expect(closed).toEqual([tiny.current()]);
  });

  it('lets whoever took a version go on with it after newer ones were published, and closes it after them', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const { holder, closed } = holderOver(tiny);
    const first = tiny.current();
    const old = holder.take();
    const oldText = textOf(old.library);
    for (const rate of ['6%', '7%', '8%']) {
      tiny.write('annual.txt', `全年净利润增长${rate}。\n`);
      await tiny.reindex();
    }
    const now = holder.take();
    expect(textOf(now.library)).toContain('8%');
    expect(textOf(old.library)).toBe(oldText);
    expect(old.library.lexical.search({ terms: ['净'], limit: 1 })).toHaveLength(1);
    expect(closed).toEqual([]);
    old.release();
    expect(closed).toEqual([first]);
    expect(textOf(now.library)).toContain('8%');
    now.release();
    holder.close();
  });

  it('closes a version that nobody holds as soon as a newer one is taken', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const { holder, closed } = holderOver(tiny);
    const first = tiny.current();
    holder.take().release();
    await tiny.reindex({ full: true });
    holder.take().release();
    expect(closed).toEqual([first]);
    holder.close();
  });

  it('counts a release once, so that nobody loses a version to another', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const { holder } = holderOver(tiny);
    const [one, other] = [holder.take(), holder.take()];
    await tiny.reindex({ full: true });
    holder.take().release();
    one.release();
    one.release();
    expect(textOf(other.library)).toContain('净利润');
    other.release();
    holder.close();
  });

  it('closes, once closed, what is still held when it is given back, and gives out nothing more', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const { holder, closed } = holderOver(tiny);
    const { library, release } = holder.take();
    holder.close();
    expect(textOf(library)).toContain('净利润');
    expect(await refusalOf(() => holder.take())).toMatchObject({
      code: 'not_ready',
      message: 'The service is closing.',
    });
    expect(closed).toEqual([]);
    release();
    expect(closed).toEqual([tiny.current()]);
  });

  it('goes on with the open version when a newer one cannot be opened, tries that once, and takes the next', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const { holder, opened, closed, problems } = holderOver(tiny);
    const good = tiny.current();
    holder.take().release();
    await tiny.reindex({ full: true });
    const bad = tiny.current();
    rmSync(join(bad, 'library.db'));
    for (let request = 0; request < 3; request += 1) {
      const { library, release } = holder.take();
      expect(textOf(library)).toContain('净利润');
      release();
    }
    expect(opened).toEqual([good, bad]);
    expect(closed).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: 'library_damaged' })]);
    await tiny.reindex({ full: true });
    holder.take().release();
    expect(opened).toEqual([good, bad, tiny.current()]);
    expect(closed).toEqual([good]);
    holder.close();
  });

  it('throws what opening throws where no version is open', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    rmSync(join(tiny.current(), 'library.db'));
    const { holder, problems } = holderOver(tiny);
    expect((await refusalOf(() => holder.take())).code).toBe('library_damaged');
    expect(problems).toEqual([]);
  });
});
