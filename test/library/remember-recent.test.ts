import { describe, expect, it } from 'vitest';
import { rememberRecent } from '../../src/library/remember-recent.js';

describe('what is remembered', () => {
  it('is read once while it is among the most recent', () => {
    const read: string[] = [];
    const recent = rememberRecent((key) => {
      read.push(key);
      return { key };
    }, 2);
    expect(recent('a')).toBe(recent('a'));
    recent('b');
    recent('a');
    recent('c');
    expect(read).toEqual(['a', 'b', 'c']);
    recent('a');
    recent('b');
    expect(read).toEqual(['a', 'b', 'c', 'b']);
  });
});
