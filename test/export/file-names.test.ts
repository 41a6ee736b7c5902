import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../src/export/file-names.js';

const named = (title: string) => fileNames({ name: '引据', title, day: '2025-03-31', format: 'md' });

describe('the name of an exported file', () => {
  it.each([
    ['净利润增长多少？', '引据-净利润增长多少？-2025-03-31.md'],
    ['a/b\\c:d*e?f"g<h>i|j', '引据-a b c d e f g h i j-2025-03-31.md'],
    ['../../etc/passwd', '引据-.. .. etc passwd-2025-03-31.md'],
    ['\u202Egnp.exe', '引据-gnp.exe-2025-03-31.md'],
    ['行。\r\nSet-Cookie: a', '引据-行。 Set-Cookie a-2025-03-31.md'],
    ['...', '引据-2025-03-31.md'],
    ['', '引据-2025-03-31.md'],
  ])('holds what every system takes of %j', (title, name) => {
    expect(named(title)).toEqual({ fileName: name, plainName: 'yinju-2025-03-31.md' });
  });

  it('is short enough, and safe, for whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const { fileName } = named(title);
        expect(Buffer.byteLength(fileName)).toBeLessThan(255);
        expect(fileName).toMatch(/^引据-[^/\\:*?"<>|\p{C}]*2025-03-31\.md$/u);
      }),
    );
  });
});
