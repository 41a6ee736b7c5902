import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/adapters/epub-book.js';
import { loadContent } from '../../src/ingest/load/load-content.js';
import { buildBook } from '../fixtures/build-book.js';

const load = async (bytes: Uint8Array) =>
  (
    await loadContent({ path: 'books/手册.epub', bytes }, { format: 'epub', called: 'an EPUB book', read: readBook })
  )[0]!;

describe('an EPUB book', () => {
  it('is read chapter by chapter in the order of its spine', async () => {
    const draft = await load(
      buildBook(
        [
          { body: '<nav><ol><li><a href="a">第一章</a></li></ol></nav>' },
          { title: '第一章', body: '<h1>第一章 概述</h1><p>绿色贷款<b>增长</b>20%。</p><p/><p>余额&#x39;亿元。</p>' },
          {
            title: '第二章 数据',
            body: '<table><tr><td>年</td><td>余额</td></tr><tr><td>2023</td><td>9</td></tr></table>',
          },
        ],
        {
          metadata:
            '<dc:publisher>某出版社</dc:publisher><dc:date>2024-03-01T00:00:00Z</dc:date><dc:title>副题</dc:title>',
        },
      ),
    );
    expect(draft.raw).toBe(
      '1. 第一章\n\n第一章 概述\n\n绿色贷款增长20%。\n\n余额9亿元。\n\n第二章 数据\n\n年 | 余额\n2023 | 9',
    );
    expect(draft.kinds.map(({ kind }) => kind)).toEqual(['contents', 'table']);
    expect(draft.headings.map(({ title }) => title)).toEqual(['第一章 概述', '第二章 数据']);
    expect(draft).toMatchObject({
      title: '绿色金融手册',
      publisher: '某出版社',
      publishedOn: '2024-03-01',
      format: 'epub',
      held: true,
    });
  });

  it('that has lost its package is damaged', async () => {
    await expect(load(zipSync({ mimetype: strToU8('application/epub+zip') }))).rejects.toMatchObject({
      message: 'books/手册.epub is damaged and cannot be read as an EPUB book.',
    });
  });
});
