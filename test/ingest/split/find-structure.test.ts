import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../src/ingest/split/find-structure.js';

const headingsOf = (text: string) => findStructure(text).headings.map(({ level, title }) => [level, title]);
const kindsOf = (text: string) =>
  findStructure(text).kinds.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('headings found by their numbers', () => {
  it('have the level of their numbering', () => {
    const lines = ['第一章 总则', '第二节 范围', '一、概述', '（一）背景', '2.1 总体情况', '3. 具体做法', '（1）试点'];
    expect(headingsOf(lines.join('\n'))).toEqual([
      [1, '第一章 总则'],
      [2, '第二节 范围'],
      [2, '一、概述'],
      [3, '（一）背景'],
      [4, '2.1 总体情况'],
      [5, '3. 具体做法'],
      [5, '（1）试点'],
    ]);
  });

  it('start where their line starts', () => {
    const text = '前言\n\n一、概述\n近年来，各地…';
    expect(findStructure(text).headings).toEqual([{ title: '一、概述', level: 2, start: text.indexOf('一、') }]);
  });

  it.each([
    '近年来，各地稳步推进',
    '一、银行贷款余额增长。',
    '二、以下几点：',
    '2.5亿元的贷款',
    '1.2个百分点的降幅',
    '22.4%的银行',
    `一、${'很'.repeat(70)}长`,
    '2023年',
  ])('are not seen in %s', (line) => {
    expect(headingsOf(`前言。\n${line}\n后文。`)).toEqual([]);
  });
});

describe('kinds of lines', () => {
  const contents = ['一、概述.1', '（一）背景.1', '（二）意义。.5', '二、展望 12'].join('\n');
  const list = ['- 加强治理', '- 完善披露；', '- 服务实体。'].join('\n');
  const table = ['1农业银行601288.SH91.0', '2民生银行600016.SH86.6', '3建设银行601939.SH83.5'].join('\n');

  it('are told for runs of three lines and more', () => {
    const text = [contents, '前言。', list, '表 5“全国性银行”榜单排名名称', table, '后文。'].join('\n');
    expect(kindsOf(text)).toEqual([
      ['contents', contents],
      ['list', list],
      ['table', table],
    ]);
  });

  it('give a table the caption that stands before it', () => {
    const captionOf = (before: string) => findStructure(`前言。\n${before}\n${table}`).kinds[0]?.caption;
    expect(captionOf('如下表所示：表 5“全国性银行”榜单排名名称总分')).toBe('表 5“全国性银行”榜单排名名称总分');
    expect(captionOf('排名名称总分')).toBe('排名名称总分');
    expect(captionOf('表 5“全国性银行”榜单\n排名名称总分')).toBe('表 5“全国性银行”榜单 排名名称总分');
    expect(captionOf('表 5“全国性银行”榜单\n说明。\n排名名称总分')).toBe('排名名称总分');
    expect(captionOf(`表 5“全国性银行”榜单\n${'长'.repeat(100)}`)).toBeUndefined();
    expect(captionOf('榜单'.repeat(50))).toBeUndefined();
    expect(findStructure(table).kinds[0]).not.toHaveProperty('caption');
  });

  it('count the head that is printed again on the next page to its table', () => {
    const head = '排名证券简称证券代码总分';
    const whole = `${table}\n${head}\n${table}`;
    expect(kindsOf(`前言。\n${whole}\n后文。`)).toEqual([['table', whole]]);
    expect(findStructure(`${head}\n${whole}`).kinds).toMatchObject([{ caption: head }]);
  });

  it('count neither a sentence between tables to them, nor the caption of the second, nor what takes two lines', () => {
    const parted = [
      ['table', table],
      ['table', table],
    ];
    expect(kindsOf(`${table}\n以上为国有银行。\n${table}`)).toEqual(parted);
    expect(kindsOf(`${table}\n排名简称\n证券代码总分\n${table}`)).toEqual(parted);
    const captioned = `${table}\n表 6 证券公司得分排名\n${table}`;
    expect(kindsOf(captioned)).toEqual(parted);
    expect(findStructure(captioned).kinds.map(({ caption }) => caption)).toEqual([undefined, '表 6 证券公司得分排名']);
  });

  it('take no entry of a contents page for a heading', () => {
    expect(headingsOf(contents)).toEqual([]);
  });

  it('are told of lines with cells between strokes or tabs', () => {
    const strokes = ['名称 | 总分', '甲 | 91', '乙 | 86'].join('\n');
    const tabs = ['甲\t91', '乙\t86', '丙\t83'].join('\n');
    expect(kindsOf(`${strokes}\n前言。\n${tabs}`)).toEqual([
      ['table', strokes],
      ['table', tabs],
    ]);
  });

  it('are not told of two lines that happen to look alike, nor of long ones', () => {
    expect(kindsOf('- 加强治理\n- 完善披露\n前言。')).toEqual([]);
    expect(kindsOf(Array.from({ length: 3 }, () => `1. ${'加强治理'.repeat(60)}`).join('\n'))).toEqual([]);
    expect(kindsOf('')).toEqual([]);
  });
});
