import { describe, expect, it } from 'vitest';
import { refuseFile } from '../../../src/web/library/refuse-file.js';

const PDF = '%PDF-1.7 …';
const refused = async (name: string, content: string, maxBytes?: number) =>
  (await refuseFile(new File([content], name), maxBytes))?.kind;

describe('a file', () => {
  it.each([
    ['报告.md', '# 标题'],
    ['REPORT.TXT', 'text'],
    ['report.markdown', 'text'],
    ['README', 'text without ending'],
    ['v2.年报', 'an ending in Chinese is none'],
    ['report.pdf', PDF],
    ['misnamed.bin', PDF],
  ])('called %s may be sent', async (name, content) => {
    expect(await refused(name, content)).toBeUndefined();
  });

  it.each([
    ['sheet.xlsx', 'PK'],
    ['page.html', '<html>'],
  ])('called %s is of no known kind', async (name, content) => {
    expect(await refused(name, content)).toBe('unknown_kind');
  });

  it('called .pdf is none, or no longer, when it does not begin as one', async () => {
    expect(await refused('no-pdf.PDF', 'text')).toBe('not_pdf');
  });

  it('is refused when it is empty, or larger than the service takes', async () => {
    expect(await refused('a.md', '')).toBe('empty');
    expect(await refused('a.md', '12345', 4)).toBe('too_large');
    expect(await refused('a.md', '1234', 4)).toBeUndefined();
  });
});
