import { describe, expect, it } from 'vitest';
import { parseYamlFrontMatter } from '../../src/adapters/yaml-front-matter.js';

describe('parseYamlFrontMatter', () => {
  it('reads values with their places', () => {
    expect(parseYamlFrontMatter('title: 观察\npages: 12\n')).toEqual([
      { name: 'title', values: [{ text: '观察', start: 7 }] },
      { name: 'pages', values: [{ text: '12', start: 17 }] },
    ]);
  });

  it('keeps numbers and dates as they are spelled', () => {
    expect(parseYamlFrontMatter('a: 2024-01-02\nb: 2024.10\nc: 007')).toMatchObject([
      { values: [{ text: '2024-01-02' }] },
      { values: [{ text: '2024.10' }] },
      { values: [{ text: '007' }] },
    ]);
  });

  it('takes quotes away and starts after them', () => {
    expect(parseYamlFrontMatter('title: "a: b"')).toEqual([{ name: 'title', values: [{ text: 'a: b', start: 8 }] }]);
  });

  it('reads lists in both spellings, and aliases', () => {
    expect(parseYamlFrontMatter('a: [x, y]\nb:\n  - x\n  - y\nc: &d z\ne: *d')).toMatchObject([
      { name: 'a', values: [{ text: 'x' }, { text: 'y' }] },
      { name: 'b', values: [{ text: 'x' }, { text: 'y' }] },
      { name: 'c', values: [{ text: 'z' }] },
      { name: 'e', values: [{ text: 'z' }] },
    ]);
  });

  it('tells an empty value from one that is neither value nor list', () => {
    expect(parseYamlFrontMatter('a:\nb: ~\nc: { d: 1 }')).toEqual([
      { name: 'a', values: [] },
      { name: 'b', values: [] },
      { name: 'c', values: undefined },
    ]);
  });

  it('is empty for no text and for comments', () => {
    expect(parseYamlFrontMatter('')).toEqual([]);
    expect(parseYamlFrontMatter('# nothing yet')).toEqual([]);
  });

  it('says in which line something is wrong', () => {
    expect(parseYamlFrontMatter('pages: 1\ntitle: a: b')).toMatchObject({
      line: 2,
      problem: expect.stringContaining('mapping'),
    });
    expect(parseYamlFrontMatter('a: 1\na: 2')).toMatchObject({ line: 2, problem: expect.stringContaining('unique') });
    expect(parseYamlFrontMatter('just words')).toMatchObject({ line: 1 });
  });
});
