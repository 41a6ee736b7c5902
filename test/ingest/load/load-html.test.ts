import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/adapters/htmlparser2-html.js';
import type { Draft } from '../../../src/ingest/draft.js';
import { loadHtml } from '../../../src/ingest/load/load-html.js';
import { rawSpan } from '../../../src/ingest/mapped-text.js';

function load(source: string | Uint8Array, path = 'web/某银行:观察.html'): Draft {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const [draft] = loadHtml({ path, bytes }, parseHtml);
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const bodyOf = ({ text, listing }: Draft) => text.text.slice(listing.end).trim();
const kindsOf = ({ kinds, text }: Draft) =>
  kinds.map(({ kind, caption, start, end }) => [kind, text.text.slice(start, end), caption]);

describe('loadHtml', () => {
  it('reads what a page is about, and not the site around it', () => {
    const draft = load(
      '<!doctype html><head><title>海燕银行一季度观察</title><meta property="og:site_name" content="某研究院">' +
        '<meta property="article:published_time" content="2024-04-18T09:30:00+08:00"><style>p{}</style></head><body>' +
        '<header><a href="/">首页</a></header><nav><ul><li><a href="/a">栏目</a></li></ul></nav>' +
        '<h1>一季度观察</h1><p>净利润<b>增长5%</b>。<script>alert(1)</script></p><p style="display: none">看不见</p>' +
        '<ul><li><a href="/x">另一篇文章的标题</a></li></ul><aside>广告</aside><footer>版权所有</footer>',
    );
    expect(draft).toMatchObject({
      title: '海燕银行一季度观察',
      publisher: '某研究院',
      publishedOn: '2024-04-18',
      format: 'html',
      held: true,
      extracted: false,
    });
    expect(bodyOf(draft)).toBe('一季度观察\n\n净利润增长5%。');
    expect(draft.headings).toEqual([
      { title: '一季度观察', level: 1, start: draft.text.text.lastIndexOf('一季度观察') },
    ]);
  });

  it('reads the article alone where the page has one of some length', () => {
    const article = '普惠贷款余额增长。'.repeat(30);
    expect(bodyOf(load(`<div>推荐：别的事情</div><article><p>${article}</p></article><div>热门评论</div>`))).toBe(
      article,
    );
    expect(bodyOf(load('<div>正文在这里。</div><article>短</article>'))).toBe('正文在这里。\n\n短');
  });

  it('reads lists with their marks, and lists in lists', () => {
    const draft = load('<ol start="3"><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>丁</p></li></ol>');
    expect(kindsOf(draft)).toEqual([['list', '3. 甲\n  - 乙\n4. 丙\n  丁', undefined]]);
  });

  it('reads tables row by row, merged cells in each place, names of columns from above in one row', () => {
    const draft = load(
      '<p>表1 各行余额</p><table><tr><th rowspan=2>银行<th colspan=2>2023年</tr><tr><th>贷款<th>存款</tr>' +
        '<tr><td rowspan=2>海燕<td>3<td>5</tr><tr><td>4<td>6</tr><tr></tr></table>',
    );
    expect(kindsOf(draft)).toEqual([
      ['table', '银行 | 2023年 贷款 | 2023年 存款\n海燕 | 3 | 5\n海燕 | 4 | 6', '表1 各行余额'],
    ]);
  });

  it('takes the stated caption of a table, and prose for tables that only place things', () => {
    const stated = load('<table><caption>各行余额</caption><tr><td>甲<td>1</tr><tr><td>乙<td>2</tr></table>');
    expect(bodyOf(stated)).toBe('各行余额\n\n甲 | 1\n乙 | 2');
    expect(kindsOf(stated)[0]?.[2]).toBe('各行余额');
    const layout = load(
      '<table><tr><td>左边</td><td><h2>标题</h2><p>右边</p><table><tr><td>a<td>b</tr><tr><td>1<td>2</tr></table>' +
        '</td></tr><tr><td>末尾</td></tr></table>',
    );
    expect(bodyOf(layout)).toBe('左边\n\n标题\n\n右边\n\na | b\n1 | 2\n\n末尾');
    expect(layout.headings.map(({ title, level }) => [title, level])).toEqual([['标题', 2]]);
  });

  it('joins lines that break between Chinese characters, and leaves out marks of notes', () => {
    const draft = load('<p>贷款\n  余额<sup><a href="#n1">[1]</a></sup>增长<br>Loans\n grew</p>');
    expect(bodyOf(draft)).toBe('贷款余额增长\nLoans grew');
  });

  it('leads each character back to its place in the source, references included', () => {
    const word = fc
      .array(fc.constantFrom('银', '行', 'a', '9', '%', '&', '<', '>', '"', '𠀀'), { minLength: 1, maxLength: 8 })
      .map((letters) => `字${letters.join('')}字`);
    const escape = (text: string) =>
      text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`).replace(/9/gu, '&#x39;');
    const block = fc.oneof(
      word.map((only) => ({ words: [only], html: `<p>${escape(only)}</p>` })),
      word.map((only) => ({ words: [only], html: `<h2>${escape(only)}</h2>` })),
      fc.tuple(word, word).map((words) => ({ words, html: `<ul><li>${words.map(escape).join('<li>')}</ul>` })),
      fc.tuple(word, word, word, word).map((words) => {
        const [a = '', b = '', c = '', d = ''] = words.map(escape);
        return { words, html: `<table><tr><td>${a}<td>${b}</tr><tr><td>${c}<td>${d}</tr></table>` };
      }),
    );
    const property = fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const { raw, text, listing } = load(blocks.map(({ html }) => html).join('\n'));
      let at = listing.end;
      for (const expected of blocks.flatMap(({ words }) => words)) {
        const found = text.text.indexOf(expected, at);
        expect(found).toBeGreaterThanOrEqual(at);
        for (let unit = 0; unit < expected.length; unit += 1) {
          const stands = raw[text.offsets[found + unit] ?? -1];
          expect([expected[unit], '&']).toContain(stands);
        }
        at = found + expected.length;
      }
      for (let unit = 1; unit < text.offsets.length; unit += 1) {
        expect(text.offsets[unit]).toBeGreaterThanOrEqual(text.offsets[unit - 1]!);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('leads from a sentence back to its markup', () => {
    const draft = load('<p>净利润<b>增长&#53;%</b>。</p>');
    const start = draft.text.text.indexOf('净利润');
    const { start: from, end } = rawSpan(draft.text.offsets, { start, end: start + 8 });
    expect(draft.raw.slice(from, end)).toMatch(/^净利润<b>增长&#53;%<\/b>。?$/u);
  });

  it('reads the encoding that the page states, or that its bytes tell', () => {
    const gbk = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), Buffer.from([0xd2, 0xf8, 0xd0, 0xd0])]);
    expect(bodyOf(load(gbk))).toBe('银行');
    const big5 = Buffer.concat([Buffer.from('<meta charset=big5><p>'), Buffer.from([0xbb, 0xc8, 0xa6, 0xe6])]);
    expect(bodyOf(load(big5))).toBe('銀行');
    expect(bodyOf(load('<meta charset="nonsense"><p>银行'))).toBe('银行');
  });

  it('is named after its first heading or its file where it has no title', () => {
    expect(load('<h1>海燕银行观察</h1><p>甲').title).toBe('海燕银行观察');
    expect(load('<p>甲')).toMatchObject({ title: '某银行:观察', publisher: '某银行' });
  });

  it('refuses a page without text, and what is no text', () => {
    expect(() => load('<script>draw()</script><div id=app></div>')).toThrow(
      expect.objectContaining({ code: 'source_unreadable', message: 'web/某银行:观察.html is a page without text.' }),
    );
    expect(() => load(Uint8Array.from([0, 1, 2, 3]))).toThrow(expect.objectContaining({ code: 'source_unreadable' }));
  });

  it('takes no time over a page that nests or spans without end', () => {
    const nested = `${'<div>'.repeat(10_000)}底`;
    expect(bodyOf(load(nested))).toBe('底');
    const spans = `<table>${'<tr><td colspan=1000 rowspan=65534>甲<td>乙'.repeat(200)}</table>`;
    expect(bodyOf(load(spans)).length).toBeLessThan(200_000);
  });
});
