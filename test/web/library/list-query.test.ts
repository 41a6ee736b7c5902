import { describe, expect, it } from 'vitest';
import { leavesOut, readListQuery, sortedBy, writeListQuery } from '../../../src/web/library/list-query.js';

const read = (text: string) => readListQuery(new URLSearchParams(text));

describe('the query in the address of the library', () => {
  it('asks for the newest first when it says nothing', () => {
    expect(read('')).toMatchObject({ sort: 'publishedOn', order: 'desc' });
    expect(leavesOut(read(''))).toBe(false);
  });

  it.each(['q=年报&held=true&tag=银行&language=zh', 'sort=title&order=desc', 'sort=publishedOn&order=asc&q=x'])(
    'comes back from %s as it was',
    (text) => {
      const written = new URLSearchParams(writeListQuery(read(text)));
      expect(Object.fromEntries(written)).toEqual(Object.fromEntries(new URLSearchParams(text)));
    },
  );

  it('leaves out what it cannot mean', () => {
    expect(writeListQuery(read('sort=size&order=up&held=maybe&q=&other=1'))).toEqual({});
    expect(writeListQuery(read(`q=${'长'.repeat(201)}`))).toEqual({});
  });

  it('sorts by another field in the order that is looked for first, and by the same the other way round', () => {
    const byTitle = sortedBy(read('q=x'), 'title');
    expect(byTitle).toMatchObject({ q: 'x', sort: 'title', order: 'asc' });
    expect(sortedBy(byTitle, 'title')).toMatchObject({ sort: 'title', order: 'desc' });
    expect(sortedBy(byTitle, 'pages')).toMatchObject({ sort: 'pages', order: 'desc' });
  });
});
