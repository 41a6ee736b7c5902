import { describe, expect, it } from 'vitest';
import { refuseFile } from '../../../src/web/library/refuse-file.js';

const PDF = '%PDF-1.7 …';
const ZIP = 'PK\u0003\u0004';
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
    ['page.html', '<html>'],
    ['余额.csv', 'a,b'],
    ['letter.eml', 'Subject: x'],
    ['report.docx', ZIP],
    ['SHEET.XLSX', ZIP],
    ['all.zip', ZIP],
  ])('called %s may be sent', async (name, content) => {
    expect(await refused(name, content)).toBeUndefined();
  });

  it.each([
    ['sheet.xlsx', 'text'],
    ['sheet.xls', '\u00d0\u00cf\u0011\u00e0'],
    ['program.jar', ZIP],
    ['report.md', ZIP],
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
