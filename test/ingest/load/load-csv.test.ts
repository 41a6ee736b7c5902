import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/adapters/papaparse-csv.js';
import { loadCsv } from '../../../src/ingest/load/load-csv.js';

const load = (content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return loadCsv({ path: 'a/余额.csv', bytes }, parseCsv)[0]!;
};

describe('loadCsv', () => {
  it.each([',', ';', '\t'])('reads rows whose cells are parted by %j', (sign) => {
    const draft = load(
      `\ufeff银行${sign}余额${sign}"增速${sign}%"\r\n海燕${sign}312${sign}5.2\r\n苍鹭${sign}88${sign}\r\n`,
    );
    expect(draft.raw).toBe(`银行 | 余额 | 增速${sign === '\t' ? ' ' : sign}%\n海燕 | 312 | 5.2\n苍鹭 | 88 | `);
    expect(draft).toMatchObject({ title: '余额', format: 'csv', language: 'zh' });
    expect(draft.kinds).toEqual([{ kind: 'table', start: draft.listing.end + 2, end: draft.text.text.length }]);
  });

  it('reads GB18030', () => {
    const gbk = Uint8Array.from([0xd2, 0xf8, 0xd0, 0xd0, 0x2c, 0x31, 0x0a, 0xb4, 0xfb, 0xbf, 0xee, 0x2c, 0x32]);
    expect(load(gbk).raw).toBe('银行 | 1\n贷款 | 2');
  });

  it('has no cell with a line break, and loses none', () => {
    const cell = fc
      .array(fc.constantFrom('银', 'a', '9', ',', '"', '\n', ';', '|'), { maxLength: 6 })
      .map((all) => `字${all.join('')}`);
    const property = fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 5 }), (rows) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect(load(quoted).raw).toBe(
        rows.map((row) => row.map((text) => text.replace(/\s+/gu, ' ').trim()).join(' | ')).join('\n'),
      );
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('refuses an empty file', () => {
    expect(() => load(',,\n,,\n')).toThrow(expect.objectContaining({ message: 'a/余额.csv is empty.' }));
  });
});
