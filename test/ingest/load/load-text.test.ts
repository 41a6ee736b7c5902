import { describe, expect, it } from 'vitest';
import { loadText } from '../../../src/ingest/load/load-text.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
};
/** 银行贷款 in GB18030. */
const GB18030 = Uint8Array.of(0xd2, 0xf8, 0xd0, 0xd0, 0xb4, 0xfb, 0xbf, 0xee);

const load = (bytes: Uint8Array, path = 'notes/贷款观察.txt') => {
  const [draft] = loadText({ path, bytes });
  if (draft === undefined) throw new Error('no draft');
  return draft;
};

describe('loadText', () => {
  it('is one report with the catalogue line of its file name before the text', () => {
    const draft = load(utf8('第一段。\n\n第二段。\n'), 'notes/某银行:2024贷款观察(12页).txt');
    expect(draft).toMatchObject({
      title: '某银行:2024贷款观察',
      publisher: '某银行',
      pages: 12,
      reportDate: '2024',
      language: 'zh',
      held: true,
      extracted: true,
      format: 'text',
      raw: '第一段。\n\n第二段。\n',
    });
    const line = '《某银行:2024贷款观察》，发布者：某银行，报告日期：2024，页数：12页。';
    expect(draft.text.text).toBe(`${line}\n\n第一段。\n\n第二段。\n`);
    expect(draft.listing).toEqual({ start: 0, end: line.length });
  });

  it('maps the text to itself and the catalogue line to its start', () => {
    const draft = load(utf8('贷款增长。'));
    const start = draft.text.text.indexOf('贷款增长');
    expect([...draft.text.offsets.slice(0, start)].every((offset) => offset === 0)).toBe(true);
    expect([...draft.text.offsets.slice(start)]).toEqual([0, 1, 2, 3, 4]);
  });

  it('reads Windows line ends as line ends, and keeps them in the raw text', () => {
    const draft = load(utf8('甲\r\n乙\r丙'));
    expect(draft.raw).toBe('甲\r\n乙\r丙');
    expect(draft.text.text.endsWith('\n\n甲\n乙\n丙')).toBe(true);
    expect([...draft.text.offsets.slice(-5)]).toEqual([0, 1, 3, 4, 5]);
  });

  it.each([
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('银行贷款'))],
    ['UTF-16, little end first', utf16('银行贷款', false)],
    ['UTF-16, big end first', utf16('银行贷款', true)],
    ['GB18030', GB18030],
  ])('reads %s', (_, bytes) => {
    expect(load(bytes).raw).toBe('银行贷款');
  });

  it('marks a broken byte in UTF-8 as lost and does not read the rest as another encoding', () => {
    const text = '银行贷款余额稳步增长。'.repeat(10);
    expect(load(Uint8Array.of(...utf8(text), 0xe9, 0x93)).raw).toBe(`${text}\ufffd`);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'notes/a.txt is empty.'],
    ['white space', utf8(' \n\t\n'), 'notes/a.txt is empty.'],
    ['a file with NUL', utf8('abc\0def'), 'notes/a.txt holds binary data, not text.'],
    ['many control characters', utf8('\x01\x02abc\x03\x04'), 'notes/a.txt holds binary data, not text.'],
    ['bytes of no encoding', Uint8Array.of(0xff, 0x41, 0x80, 0xff), 'notes/a.txt is neither UTF-8 nor GB18030 text.'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => load(bytes, 'notes/a.txt')).toThrow(expect.objectContaining({ code: 'source_unreadable', message }));
  });
});
