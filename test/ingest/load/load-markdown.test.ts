import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/adapters/mdast-markdown.js';
import { parseYamlFrontMatter } from '../../../src/adapters/yaml-front-matter.js';
import type { Draft } from '../../../src/ingest/draft.js';
import { loadMarkdown } from '../../../src/ingest/load/load-markdown.js';
import { rawSpan } from '../../../src/ingest/mapped-text.js';

const LIBRARY = 'data/library';

function load(source: string, path = 'reports/观察.md'): Draft {
  const file = { path, bytes: new TextEncoder().encode(source) };
  const [draft] = loadMarkdown(file, { parseMarkdown, parseFrontMatter: parseYamlFrontMatter });
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const bodyOf = ({ text, listing }: Draft) => text.text.slice(listing.end);
const listingOf = ({ text, listing }: Draft) => text.text.slice(listing.start, listing.end);

describe('loadMarkdown', () => {
  it('makes a catalogue line and facts of the front matter', () => {
    const draft = load(
      '---\ntitle: 普惠观察\npublisher: 某研究院\npublished: 2024-01-24\nreportDate: 2023\npages: 37\n' +
        'category: 普惠 / 银行\ntags: [银行, 数字化]\nsource: 某研究院:普惠白皮书\nnote: 摘要\n---\n\n正文。\n',
    );
    expect(draft).toMatchObject({
      title: '普惠观察',
      publisher: '某研究院',
      publishedOn: '2024-01-24',
      reportDate: '2023',
      pages: 37,
      note: '摘要',
      tags: ['普惠', '银行', '数字化'],
      language: 'zh',
      held: true,
      extracted: false,
      format: 'markdown',
    });
    expect(listingOf(draft)).toBe(
      '《普惠观察》，发布者：某研究院，发布日期：2024-01-24，报告日期：2023，页数：37页，' +
        '分类：普惠、银行、数字化，原报告：某研究院:普惠白皮书，说明：摘要。',
    );
    expect(bodyOf(draft)).toBe('\n\n正文。');
  });

  it('writes the catalogue line of an English report in English', () => {
    const draft = load('---\ntitle: Payments in Asia\npages: 12\n---\nCards grew.\n');
    expect(listingOf(draft)).toBe('“Payments in Asia”, pages: 12.');
    expect(draft.language).toBe('en');
  });

  it('leads from the catalogue line back to the front matter', () => {
    const draft = load('---\ntitle: "普惠观察"\npages: 37\n---\n正文。');
    const start = draft.text.text.indexOf('普惠观察');
    const { start: from, end: to } = rawSpan(draft.text.offsets, { start, end: start + 4 });
    expect(draft.raw.slice(from, to)).toBe('普惠观察');
  });

  it('reads a timestamp as its day', () => {
    expect(load('---\ntitle: 甲\npublished: 2024-01-24T08:00:00Z\n---\n乙').publishedOn).toBe('2024-01-24');
  });

  it('is named after its first heading, or else after its file with what that tells', () => {
    expect(load('前言\n\n## 第二章\n', 'a/某银行:观察.md')).toMatchObject({
      title: '第二章',
      publisher: undefined,
    });
    expect(load('前言', 'a/某银行:观察(9页).md')).toMatchObject({
      title: '某银行:观察',
      publisher: '某银行',
      pages: 9,
    });
  });

  it('separates blocks by a blank line and knows where headings, lists and tables stand', () => {
    const draft = load('# 题\n\n甲。\n\n- 一\n- 二\n\n| 银行 | 余额 |\n|---|---|\n| 乙 | 3 |\n\n## 末\n');
    const { text } = draft.text;
    expect(bodyOf(draft)).toBe('\n\n题\n\n甲。\n\n- 一\n- 二\n\n银行 | 余额\n乙 | 3\n\n末');
    expect(draft.headings.map(({ title, level, start }) => [title, level, text.slice(start)])).toEqual([
      ['题', 1, bodyOf(draft).slice(2)],
      ['末', 2, '末'],
    ]);
    expect(draft.kinds.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['list', '- 一\n- 二'],
      ['table', '银行 | 余额\n乙 | 3'],
    ]);
  });

  it('reads Windows line ends and a byte order mark', () => {
    const source = '---\r\ntitle: 题\r\n---\r\n\r\n甲\r\n乙。\r\n\r\n- 一\r\n- 二\r\n';
    const draft = load(`\ufeff${source}`);
    expect(draft.raw).toBe(source);
    expect(draft.text.text).toBe('《题》。\n\n甲乙。\n\n- 一\n- 二');
  });

  it('takes rules for no front matter where nothing closes it', () => {
    expect(load('---\n\n甲 - 乙').text.text).toBe('《观察》。\n\n甲 - 乙');
  });

  it('keeps a report of front matter alone in the catalogue, its text not held', () => {
    const draft = load('---\ntitle: 题\n---\n');
    expect(draft.held).toBe(false);
    expect(draft.text.text).toBe('《题》，未收录正文。');
  });

  it.each([
    ['title', '[a, b]'],
    ['title', '{ a: b }'],
    ['published', '2024-02-30'],
    ['published', '去年'],
    ['reportDate', '24年'],
    ['pages', '许多'],
    ['pages', '0'],
    ['tags', '{ a: b }'],
  ])('refuses a field %s that is %s, and names it', (name, value) => {
    expect(() => load(`---\n${name}: ${value}\n---\n甲`)).toThrow(
      expect.objectContaining({
        code: 'source_unreadable',
        message: expect.stringContaining(`reports/观察.md has a field \`${name}\` that is not `),
        hint: expect.stringContaining(`\`${name}\``),
      }),
    );
  });

  it('says in which line of the file the front matter is broken', () => {
    expect(() => load('---\npages: 3\ntitle: a: b\n---\n甲')).toThrow(
      expect.objectContaining({
        code: 'source_unreadable',
        message: expect.stringMatching(/^reports\/观察\.md has front matter that cannot be read \(line 3: /),
      }),
    );
  });

  it('refuses an empty file', () => {
    expect(() => load(' \n')).toThrow(
      expect.objectContaining({
        code: 'source_unreadable',
        message: 'reports/观察.md is empty.',
      }),
    );
  });

  it('leads each character of the text back to itself, whatever is escaped, nested or marked', () => {
    const letter = fc.constantFrom(
      '银',
      '行',
      '增',
      'a',
      'Z',
      '9',
      '%',
      '*',
      '_',
      '&',
      '<',
      '|',
      '`',
      '[',
      '#',
      '\\',
      '~',
      '甲',
    );
    const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => `字${letters.join('')}字`);
    const escape = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
    const block = fc.oneof(
      fc.tuple(word, word).map((words) => ({ words, markdown: words.map(escape).join('\n') })),
      word.map((only) => ({ words: [only], markdown: `## ${escape(only)}` })),
      fc.tuple(word, word).map((words) => ({ words, markdown: words.map((item) => `- ${escape(item)}`).join('\n') })),
      fc.tuple(word, word).map((words) => ({ words, markdown: words.map((line) => `> ${escape(line)}`).join('\n') })),
      fc.tuple(word, word, word, word).map((words) => {
        const [a = '', b = '', c = '', d = ''] = words.map(escape);
        return { words, markdown: `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |` };
      }),
    );
    const property = fc.property(
      fc.array(block, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      (blocks, lineEnd) => {
        const source = `---\ntitle: 题\n---\n${blocks.map(({ markdown }) => markdown).join('\n\n***\n\n')}`;
        const { raw, text, listing } = load(source.replaceAll('\n', lineEnd));
        let at = listing.end;
        for (const expected of blocks.flatMap(({ words }) => words)) {
          const found = text.text.indexOf(expected, at);
          expect(found).toBeGreaterThanOrEqual(at);
          for (let unit = 0; unit < expected.length; unit += 1) {
            expect(raw[text.offsets[found + unit] ?? -1]).toBe(expected[unit]);
          }
          at = found + expected.length;
        }
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  it.each(readdirSync(LIBRARY).filter((name) => name.endsWith('.md')))('reads %s of the sample library', (name) => {
    const draft = load(readFileSync(`${LIBRARY}/${name}`, 'utf8'), name);
    const { text, offsets } = draft.text;
    expect(draft).toMatchObject({
      held: true,
      language: 'zh',
      publishedOn: expect.any(String),
      pages: expect.any(Number),
    });
    expect(draft.headings.length).toBeGreaterThan(3);
    expect(draft.kinds.some(({ kind }) => kind === 'table')).toBe(true);
    expect(listingOf(draft)).toContain('原报告');
    expect(bodyOf(draft)).not.toMatch(/\*\*|^#|\|\s*-{3}/m);
    expect(offsets.length).toBe(text.length);
    for (let at = draft.listing.end; at < text.length; at += 1) {
      const stands = draft.raw[offsets[at] ?? -1] === text[at];
      expect(stands || /[\s|]/.test(text[at] ?? '')).toBe(true);
      expect(offsets[at] ?? -1).toBeGreaterThanOrEqual(offsets[at - 1] ?? 0);
    }
  });
});
