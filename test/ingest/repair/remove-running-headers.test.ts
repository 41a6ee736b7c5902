import { describe, expect, it } from 'vitest';
import { identityMap } from '../../../src/ingest/mapped-text.js';
import { repairText } from '../../../src/ingest/repair/repair-text.js';
import { prose, runTogether } from './printed-pages.js';
import { repaired } from './repaired.js';

const HEADER = '某某金融发展蓝皮书';
const bodies = Array.from({ length: 40 }, (_, page) => prose(page));
const plain = bodies.join('');

describe('a running header with a page number', () => {
  it.each([
    ['before its number', (page: number) => `${HEADER}${page}`],
    ['before a dash and its number', (page: number) => `${HEADER}-${page}`],
    ['after its number', (page: number) => `${page}${HEADER}`],
    ['after its number, with a stroke', (page: number) => `${page}发展报告|${HEADER} `],
    ['with a year of its own', (page: number) => `负责任金融蓝皮书(2023)${page}`],
    ['before a number of two digits', (page: number) => `${HEADER}${String(page).padStart(2, '0')}`],
    ['after a number of two digits', (page: number) => `${String(page).padStart(2, '0')}${HEADER}`],
  ])('is deleted out of the sentences it cuts: %s', (_, mark) => {
    expect(repaired(runTogether(bodies, mark))).toBe(plain);
  });

  it('becomes a line break where a sentence had ended', () => {
    const ended = bodies.map((body) => `${body}。`);
    expect(repaired(runTogether(ended, (page) => `${HEADER}${page}`))).toBe(ended.join('\n'));
  });

  it('tells where each page starts', () => {
    const raw = runTogether(bodies, (page) => `${HEADER}${page}`, 3);
    const { pageStarts, text } = repairText(identityMap(raw));
    expect(pageStarts.map(({ page }) => page)).toEqual(bodies.map((_, index) => index + 3));
    pageStarts.forEach(({ start }, index) => {
      const body = bodies[index] ?? '';
      expect(text.slice(start, start + body.length)).toBe(body);
    });
  });

  it('is followed over pages that have none', () => {
    const raw = runTogether(bodies, (page) => (page % 5 === 0 ? '' : `${HEADER}${page}`));
    expect(repaired(raw)).toBe(plain);
  });

  it('takes the roman numbers of the front matter along, but no letter of a word', () => {
    const front = `${HEADER}I${prose(50)}${HEADER}III${prose(51)}${HEADER}IT系统${prose(52)}`;
    const text = repaired(front + runTogether(bodies, (page) => `${HEADER}${page}`));
    expect(text).toBe(`${prose(50)}${prose(51)}${HEADER}IT系统${prose(52)}${plain}`);
  });
});

describe('a digit beside a running header', () => {
  const glued = (page: number, value: string, mark: (page: number) => string) =>
    runTogether(
      bodies.map((body, index) => (index + 1 === page ? value + body : body)),
      mark,
    );

  it.each([
    [29, '10.9%'],
    [2, '3家'],
    [10, '0.5%'],
    [9, '9.99亿元'],
    [40, '1至5月'],
    [3, '5,366家'],
  ])('stays: page %i, then %s', (page, value) => {
    const text = repaired(glued(page, value, (number) => `负责任金融蓝皮书(2023)${number}`));
    expect(text).toContain(value + prose(page - 1));
    expect(text).not.toContain('蓝皮书');
  });

  it('stays before a number that stands before its header', () => {
    const raw = bodies.map((body, index) => `${body}${index === 11 ? '2164.04' : ''}${index + 1}${HEADER}`).join('');
    expect(repaired(raw)).toContain(`${prose(11)}2164.04${prose(12)}`);
  });

  it('stays with its header where it may be the last of a year', () => {
    const raw = `编制单位2024${HEADER}${runTogether(bodies.slice(4), (page) => `${page}${HEADER}`, 5)}`;
    expect(repaired(raw)).toContain(`编制单位2024${HEADER}`);
    expect(repaired(raw)).not.toContain(`6${HEADER}`);
  });
});

describe('words beside numbers that count up', () => {
  const ranks = Array.from({ length: 20 }, (_, index) => index + 1);
  const names = [
    '中信',
    '国泰',
    '海通',
    '华泰',
    '广发',
    '招商',
    '申万',
    '银河',
    '东方',
    '光大',
    '兴业',
    '长江',
    '国信',
  ];

  it('are no header where they stand close together, as in a table of names', () => {
    const table = ranks.map((rank) => `${rank}${names[rank % names.length] ?? ''}证券股份有限公司`).join('');
    expect(repaired(table).replaceAll('\n', '')).toBe(table);
  });

  it.each([
    ['a year', (rank: number) => `${1999 + rank}年末全市常住人口和地区生产总值`],
    ['a bare year', (rank: number) => `${1999 + rank}全市常住人口和地区生产总值`],
    ['a month', (rank: number) => `${rank % 12}月全市常住人口和地区生产总值`],
    ['a figure', (rank: number) => `全市常住人口和地区生产总值图${rank}`],
  ])('are no header where the number is that of %s', (_, mark) => {
    const raw = ranks.map((rank) => mark(rank) + prose(rank)).join('');
    expect(repaired(raw).replaceAll('\n', '')).toBe(raw);
  });

  it('are no header where they are too few to be sure', () => {
    const raw = runTogether(bodies.slice(0, 5), (page) => `${HEADER}${page}`);
    expect(repaired(raw)).toBe(raw);
  });

  it('are no header where the numbers do not count up', () => {
    const raw = bodies.map((body, index) => `${HEADER}${(index * 37) % 90}${body}`).join('');
    expect(repaired(raw)).toBe(raw);
  });
});
