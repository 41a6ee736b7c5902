import { describe, expect, it } from 'vitest';
import { readMetadataTitle } from '../../../src/ingest/load/read-metadata-title.js';

describe('readMetadataTitle', () => {
  it('takes what looks like a title, its white space made even', () => {
    expect(readMetadataTitle('  普惠金融\n年度报告 ')).toBe('普惠金融 年度报告');
    expect(readMetadataTitle('Global Payments Report')).toBe('Global Payments Report');
    expect(readMetadataTitle('Payments 2024')).toBe('Payments 2024');
    expect(readMetadataTitle('2024年报')).toBe('2024年报');
  });

  it.each([
    undefined,
    '',
    'untitled',
    'Microsoft Word - 报告终稿',
    'PowerPoint 演示文稿',
    '幻灯片 1',
    '报告终稿.docx',
    'C:\\work\\report',
    '20240126',
    'about:blank',
    '5f3a9c01b77e4d20',
    'b1946ac9-2490-41f5-a35b-8c0e47d2f1aa',
    'Scan0012',
    'annual_report_v3(1)',
    '行业',
    'ÆÕ»Ý½ðÈÚ',
    '普惠金融\ufffd报告',
    '普惠金融报告'.repeat(60),
  ])('takes nothing from %s', (stated) => {
    expect(readMetadataTitle(stated)).toBeUndefined();
  });
});
