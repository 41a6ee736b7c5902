import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoverDate, withCoverDate } from '../../../src/ingest/dates/read-cover-date.js';

describe('the date on a cover', () => {
  it.each([
    ['2024年3月', '2024-03'],
    ['2024 年 3 月', '2024-03'],
    ['二〇二四年三月', '2024-03'],
    ['二○二四年三月', '2024-03'],
    ['二零二四年三月十五日', '2024-03-15'],
    ['（2024年3月）', '2024-03'],
    ['2024年3月发布', '2024-03'],
    ['发布日期：2024-03-15', '2024-03-15'],
    ['2024.03.15', '2024-03-15'],
    ['2024/03', '2024-03'],
    ['March 2024', '2024-03'],
    ['15 March 2024', '2024-03-15'],
    ['Date: March 15, 2024', '2024-03-15'],
  ])('%s on a line of its own is %s', (line, date) => {
    expect(readCoverDate(`普惠金融白皮书\n\n海蓝研究院\n${line}\n目录\n`)).toBe(date);
  });

  it.each([
    '2024年',
    '2024.03',
    '2024年3月，海蓝研究院发布本报告',
    '截至2024年3月',
    '2024年3月末',
    '1月至3月',
    '2024年3月至6月',
    '1899年3月',
    '3月15日',
  ])('is not read from %s', (line) => {
    expect(readCoverDate(`普惠金融白皮书\n${line}\n`)).toBeUndefined();
  });

  it('is not looked for behind running text, nor deep in the report', () => {
    const prose =
      '本报告由研究院编写，资料来自公开信息，文中的观点不代表任何机构，引用时请注明出处，转载须经书面许可，并保留全文与署名，特此说明。';
    expect(readCoverDate(`普惠金融白皮书\n${prose}\n2024年3月\n`)).toBeUndefined();
    expect(readCoverDate(`${'目录\n'.repeat(30)}2024年3月\n`)).toBeUndefined();
  });

  it('is the exact one of two that agree, and none where two do not', () => {
    expect(readCoverDate('2024年3月\n2024年3月15日\n')).toBe('2024-03-15');
    expect(readCoverDate('2024年3月\n2024年4月\n')).toBeUndefined();
  });

  it('is read back from any day written on a line', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }),
        fc.constantFrom('年月日', '-', '.', '/'),
        (date, form) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          const line =
            form === '年月日' ? `${year}年${Number(month)}月${Number(day)}日` : [year, month, day].join(form);
          expect(readCoverDate(`报告\n${line}`)).toBe(iso);
        },
      ),
    );
  });

  it('never fails, and is a date or none, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCoverDate(text) ?? '2024-03').toMatch(/^\d{4}-\d\d(?:-\d\d)?$/);
      }),
    );
  });
});

describe('a report dated by its title and its cover', () => {
  it.each([
    [undefined, '2024-03'],
    ['2024', '2024-03'],
    ['2023', '2024-03'],
    ['2024-01-26', '2024-01-26'],
    ['2010', '2010'],
  ])('titled %s, with 2024年3月 on its cover, is of %s', (named, date) => {
    expect(withCoverDate(named, '报告\n2024年3月\n')).toBe(date);
  });

  it('keeps the year of its title where the cover is not dated', () => {
    expect(withCoverDate('2023', '报告\n')).toBe('2023');
    expect(withCoverDate(undefined, '报告\n')).toBeUndefined();
  });
});
