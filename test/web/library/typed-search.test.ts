import { describe, expect, it } from 'vitest';
import { isUnsearched, shownText } from '../../../src/web/library/typed-search.js';

describe('a search that is typed', () => {
  it('keeps the blank before the next word once the first was searched for', () => {
    const typed = { text: 'green ', over: undefined };
    expect(shownText(typed, undefined)).toBe('green ');
    expect(isUnsearched(typed, undefined)).toBe(true);
    const searched = { text: 'green ', over: 'green' };
    for (const at of [typed, searched]) {
      expect(shownText(at, 'green')).toBe('green ');
      expect(isUnsearched(at, 'green')).toBe(false);
    }
  });

  it('searches for nothing when only blanks are typed or all is cleared', () => {
    expect(isUnsearched({ text: '  ', over: undefined }, undefined)).toBe(false);
    expect(isUnsearched({ text: '', over: 'green' }, 'green')).toBe(true);
  });

  it('gives way to a search that comes from elsewhere', () => {
    const searched = { text: 'green ', over: 'green' };
    expect(shownText(searched, undefined)).toBe('');
    expect(shownText(searched, 'bond')).toBe('bond');
    expect(isUnsearched(searched, undefined)).toBe(false);
  });

  it('is the address where nothing was typed', () => {
    expect(shownText(undefined, 'green')).toBe('green');
    expect(shownText(undefined, undefined)).toBe('');
    expect(isUnsearched(undefined, 'green')).toBe(false);
  });
});
