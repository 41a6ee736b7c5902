import { describe, expect, it } from 'vitest';
import { askedPlace, captionOf, rowNumber } from '../../src/answer/table-rows.js';
import type { RankedPassage } from '../../src/retrieve/search-library.js';

function passageOf(text: string, parts: Partial<RankedPassage> = {}): RankedPassage {
  return {
    row: 0,
    id: 'p',
    reportId: 'r',
    start: 0,
    end: text.length,
    kind: 'table',
    headings: [],
    text,
    sentenceFrom: 0,
    sentenceTo: 1,
    score: 1,
    why: { terms: [] },
    ...parts,
  };
}

describe('the place in a ranking that a question asks for', () => {
  it.each([
    ['第二名呢，多少分？', 2],
    ['排第3的是谁', 3],
    ['第十二位是哪家', 12],
    ['第二十名得分多少', 20],
    ['第一名是谁？第二名呢？', 2],
    ['榜首是谁', 1],
    ['得分最高的银行', 1],
    ['得分垫底的是哪家', 'last'],
    ['排名最后一名', 'last'],
    ['倒数第一是谁', 'last'],
    ['倒数第二名是谁', undefined],
    ['2023年第三季度的余额是多少', undefined],
    ['第二大股东是谁', undefined],
    ['前十名的平均得分', undefined],
    ['平均得分是多少', undefined],
  ])('%s: %s', (question, place) => {
    expect(askedPlace(question)).toBe(place);
  });
});

describe('the number that a row opens with', () => {
  it.each([
    ['2甲银行600001.SH86.6', 2],
    ['12 甲银行', 12],
    ['3 | 甲银行 | 86.6', 3],
    ['4ABC公司', 4],
    ['3688001.SH86.6', 3],
    ['1001001.HK86.6', 10],
    ['301001.HK86.6', 3],
  ])('of %s is %d', (text, number) => {
    expect(rowNumber(text, passageOf(text))).toBe(number);
  });

  it.each(['甲银行86.6', '86.6', '2.5 倍', '排名证券简称总分', '1234甲银行', ''])('is none in %s', (text) => {
    expect(rowNumber(text, passageOf(text))).toBeUndefined();
  });

  it('is that of rows which share a passage with the prose before them', () => {
    const rows = ['1甲银行91.0', '2乙银行86.6', '3丙银行83.5'];
    const passage = passageOf(['以下为得分。', ...rows].join('\n'), { kind: 'prose' });
    expect(rows.map((row) => rowNumber(row, passage))).toEqual([1, 2, 3]);
    expect(rowNumber('以下为得分。', passage)).toBeUndefined();
  });

  it.each([
    ['two of them', ['1甲银行91.0', '2乙银行86.6']],
    ['numbers that do not count up', ['1甲银行91.0', '5乙银行86.6', '9丙银行83.5']],
    ['no figures', ['1甲银行', '2乙银行', '3丙银行']],
    ['prose between them', ['1甲银行91.0', '以上为第一名。', '2乙银行86.6', '以上为第二名。', '3丙银行83.5']],
  ])('is none in prose with %s', (_what, lines) => {
    const passage = passageOf(lines.join('\n'), { kind: 'prose' });
    for (const line of lines) expect(rowNumber(line, passage)).toBeUndefined();
  });

  it.each(['prose', 'list', 'contents', 'listing'] as const)('is none outside a table, in %s', (kind) => {
    expect(rowNumber('2甲银行86.6', passageOf('2甲银行86.6', { kind }))).toBeUndefined();
  });
});

describe('the caption of a row', () => {
  const [first, second] = ['1甲银行91.0', '2乙银行86.6'];
  const text = [first, '表 6 证券公司得分', second].join('\n');

  it('is the nearest above it in its passage', () => {
    expect(captionOf({ text: second }, passageOf(text, { headings: ['概述', '表 5 银行得分'] }))).toBe(
      '表 6 证券公司得分',
    );
  });

  it('is that of its passage where none stands above it', () => {
    expect(captionOf({ text: first }, passageOf(text, { headings: ['概述', '表 5 银行得分'] }))).toBe('表 5 银行得分');
    expect(captionOf({ text: first }, passageOf(text))).toBe('');
    expect(captionOf({ text: 'elsewhere' }, passageOf(text, { headings: ['表 5 银行得分'] }))).toBe('表 5 银行得分');
  });

  it('is still that of its passage below the head that is printed again', () => {
    const printed = [first, '排名简称总分', second].join('\n');
    const headings = ['表 5 银行得分排名简称总分'];
    expect(captionOf({ text: second }, passageOf(printed, { headings }))).toBe(headings[0]);
  });
});
