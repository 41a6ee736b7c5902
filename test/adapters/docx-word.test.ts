import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWord } from '../../src/adapters/docx-word.js';
import { readWord } from '../contract/read-exports.js';

describe('a Word file', () => {
  it('holds every text as it stands, line by line', async () => {
    const quote = '  第一行 <b> & "引"\n\n第二行\u00A0]]> &amp;';
    const bytes = await writeWord(
      [
        { kind: 'title', text: '净利润？' },
        { kind: 'quote', text: quote },
        { kind: 'list', items: ['一', '二'] },
        { kind: 'table', head: ['数值'], rows: [['5%'], ['']] },
        { kind: 'small', text: '完' },
      ],
      { title: '净利润？' },
    );
    expect(readWord(bytes)).toEqual([
      { text: '净利润？', isQuote: false },
      { text: quote, isQuote: true },
      ...['一', '二', '数值', '5%', '', '完'].map((text) => ({ text, isQuote: false })),
    ]);
  });

  it('holds nothing that XML cannot, so that Word opens it', async () => {
    const bytes = await writeWord([{ kind: 'paragraph', text: 'a\u0000b\u0008c\uFFFEd\uD800e😀' }], {
      title: '\u0001',
    });
    expect(readWord(bytes)[0]?.text).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe😀');
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      if (/\.(?:xml|rels)$/u.test(name)) expect(strFromU8(content)).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
  });

  it('has a title, and leads nowhere', async () => {
    const files = unzipSync(await writeWord([{ kind: 'paragraph', text: 'http://a.example' }], { title: '年报 <1>' }));
    expect(strFromU8(files['docProps/core.xml']!)).toContain('年报 &lt;1&gt;');
    for (const [name, content] of Object.entries(files))
      if (name.endsWith('.rels')) expect(strFromU8(content)).not.toContain('TargetMode="External"');
  });
});
