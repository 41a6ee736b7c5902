import { describe, expect, it } from 'vitest';
import { keepOpen } from '../../../src/web/evidence/keep-open.js';

/** A file that says when it is closed. */
function fileNamed(name: string, closed: string[]) {
  return { name, close: () => void closed.push(name) };
}

describe('what is kept open', () => {
  it('is opened once, also when it is taken twice at the same time', async () => {
    const kept = keepOpen<ReturnType<typeof fileNamed>>(2);
    let times = 0;
    const open = async () => fileNamed(`a${(times += 1)}`, []);
    const [one, other] = await Promise.all([kept.take('a', open), kept.take('a', open)]);
    expect(one).toBe(other);
    expect(await kept.take('a', open)).toBe(one);
    expect(times).toBe(1);
  });

  it('is opened again after it could not be', async () => {
    const kept = keepOpen<ReturnType<typeof fileNamed>>(2);
    await expect(kept.take('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect((await kept.take('a', async () => fileNamed('a', []))).name).toBe('a');
  });

  it('closes what was not taken for longest when there are too many', async () => {
    const kept = keepOpen<ReturnType<typeof fileNamed>>(2);
    const closed: string[] = [];
    for (const name of ['a', 'b', 'a', 'c']) await kept.take(name, async () => fileNamed(name, closed));
    expect(closed).toEqual(['b']);
  });

  it('is all closed at once, and what is still being opened is stopped, then closed when it comes', async () => {
    const kept = keepOpen<ReturnType<typeof fileNamed>>(2);
    const closed: string[] = [];
    await kept.take('a', async () => fileNamed('a', closed));
    let come = () => {};
    const coming = kept.take('b', async (signal) => {
      await new Promise<void>((resolve) => (come = resolve));
      return fileNamed(signal.aborted ? 'b, aborted' : 'b', closed);
    });
    kept.closeAll();
    come();
    await coming;
    await Promise.resolve();
    expect(closed).toEqual(['a', 'b, aborted']);
  });
});
