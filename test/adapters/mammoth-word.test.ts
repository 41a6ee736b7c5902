import { Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/adapters/mammoth-word.js';
import { loadContent } from '../../src/ingest/load/load-content.js';
import { buildWord } from '../fixtures/build-word.js';

const load = async (bytes: Uint8Array, path = 'reports/海燕.docx') => {
  const [draft] = await loadContent({ path, bytes }, { format: 'docx', called: 'a Word file', read: readWord });
  return draft!;
};

/** The file with one of its parts written anew. */
function withPart(bytes: Uint8Array, { path, change }: { path: string; change: (xml: string) => string }): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
}

describe('a Word file', () => {
  it('is read with headings, lists, tables and notes', async () => {
    const draft = await load(await buildWord());
    expect(draft.raw).toBe(
      '海燕银行年度观察\n\n一、经营\n\n净利润增长5%。\n\n（一）贷款\n\n- 普惠贷款\n  - 涉农贷款\n\n1. 先核对\n2. 后入账\n\n' +
        '表1 各行贷款余额（亿元）\n\n银行 | 余额 2022年 | 余额 2023年\n海燕银行 | 312 | 345\n苍鹭银行 | 88 | 97\n\n' +
        '不良率降到1.2%。\n\n1. 按年末数计算。',
    );
    expect(draft.text.text).toBe(`《海燕》。\n\n${draft.raw}`);
    expect(draft.headings.map(({ title, level }) => [title, level])).toEqual([
      ['海燕银行年度观察', 1],
      ['一、经营', 1],
      ['（一）贷款', 2],
    ]);
    const table = draft.kinds.find(({ kind }) => kind === 'table')!;
    expect(table.caption).toBe('表1 各行贷款余额（亿元）');
    expect(draft.text.text.slice(table.start, table.end)).toMatch(/^银行 \| .*97$/su);
    expect(draft).toMatchObject({ format: 'docx', held: true, extracted: false, pageSpans: [] });
  });

  it('leads each character back to the text as extracted', async () => {
    const { raw, text, listing } = await load(await buildWord());
    for (let at = listing.end + 2; at < text.text.length; at += 1) {
      if (text.text[at] !== '\n') expect(raw[text.offsets[at] ?? -1]).toBe(text.text[at]);
    }
  });

  it('is named by its properties where they hold a title, else after its file', async () => {
    expect((await load(await buildWord({ title: '海燕银行:2023年度观察' }))).title).toBe('海燕银行:2023年度观察');
    expect((await load(await buildWord({ title: 'Document1' }), '某银行:观察(9页).docx')).title).toBe('某银行:观察');
  });

  it('without text stays in the catalogue, not held', async () => {
    const draft = await load(await buildWord({ children: [new Paragraph('')] }));
    expect(draft.held).toBe(false);
    expect(draft.text.text).toBe('《海燕》，未收录正文。');
  });

  it('leaves out deleted text and its table of contents as text', async () => {
    const bytes = withPart(await buildWord({ children: [new Paragraph('留下。')] }), {
      path: 'word/document.xml',
      change: (xml) =>
        xml.replace(
          '<w:p>',
          '<w:p><w:del w:id="9" w:author="x"><w:r><w:delText>删去。</w:delText></w:r></w:del></w:p><w:p>',
        ),
    });
    expect((await load(bytes)).raw).toBe('留下。');
  });

  it('that is damaged, or made to fill memory, is refused', async () => {
    const whole = await buildWord();
    await expect(load(whole.subarray(0, whole.length - 200))).rejects.toMatchObject({
      code: 'source_unreadable',
      message: 'reports/海燕.docx is damaged and cannot be read as a Word file.',
    });
    const bomb = zipSync({ ...unzipSync(whole), 'word/media/a.bin': new Uint8Array(40 << 20) });
    await expect(load(bomb)).rejects.toMatchObject({ message: expect.stringContaining('would unpack to 41 MB') });
  });

  it('expands no entities of its own making', async () => {
    const bytes = withPart(await buildWord({ children: [new Paragraph('甲乙')] }), {
      path: 'word/document.xml',
      change: (xml) =>
        xml
          .replace(
            /^<\?xml[^>]*\?>/u,
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "啊啊啊啊啊啊啊啊"><!ENTITY b "&a;&a;&a;&a;">]>',
          )
          .replace('甲乙', '甲&b;乙'),
    });
    const read = await load(bytes).then(
      ({ raw }) => raw,
      () => '',
    );
    expect(read).not.toContain('啊');
  });
});
