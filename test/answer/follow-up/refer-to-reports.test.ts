import { describe, expect, it } from 'vitest';
import {
  listedLately,
  listedReports,
  nameReports,
  pointedCount,
  pointsAtOne,
  referTo,
} from '../../../src/answer/follow-up/refer-to-reports.js';
import type { Report } from '../../../src/schemas.js';

function report(title: string): Report {
  const source = { file: `${title}.md`, format: 'markdown' as const, sha256: '' };
  return { id: title, title, language: 'zh', held: true, tags: [], source };
}

const GUIDE = report('行动指南(22页).pdf');
const VALUE = report('客户价值');
const LONG = report('客户价值与行动指南');
const answer = (content: string) => [
  { role: 'user' as const, content: '有哪些？' },
  { role: 'assistant' as const, content },
];

describe('the reports that the last answer listed', () => {
  it('are those with their titles in it, in its order', () => {
    expect(listedReports([GUIDE, VALUE], answer('共2份：\n《客户价值》…\n《行动指南》…'))).toEqual([VALUE, GUIDE]);
  });

  it('are not those whose titles are part of a longer one', () => {
    expect(listedReports([GUIDE, VALUE, LONG], answer('《客户价值与行动指南》：22页'))).toEqual([LONG]);
  });

  it('are none without an answer, or in one that names none', () => {
    expect(listedReports([GUIDE], undefined)).toEqual([]);
    expect(listedReports([GUIDE], answer('91.2 分。[1]'))).toEqual([]);
  });
});

describe('the reports that the last answers listed', () => {
  const history = [...answer('《客户价值》：25页'), ...answer('《行动指南》：22页')];
  const all = [GUIDE, VALUE, LONG];

  it('are as many as a question points at, in their order', () => {
    expect(listedLately(all, history, 2)).toEqual([VALUE, GUIDE]);
    expect(listedLately(all, history, 1)).toEqual([GUIDE]);
  });

  it('are not known where they do not come to that number', () => {
    expect(listedLately(all, history, 3)).toBeUndefined();
    expect(listedLately(all, answer('《客户价值》…\n《行动指南》…'), 1)).toBeUndefined();
    expect(listedLately(all, [...history, ...answer('91.2 分。[1]')], 2)).toBeUndefined();
    expect(listedLately(all, undefined, 2)).toBeUndefined();
  });
});

describe('how many reports a question points at', () => {
  it.each([
    ['这两份一共多少页？', 2],
    ['那3份报告是谁写的', 3],
    ['How many pages do both have?', 2],
    ['Who published these three reports?', 3],
    ['这些报告是谁写的', undefined],
    ['这两家银行的得分', undefined],
    ['有两份报告吗', undefined],
  ])('is read in %s: %s', (question, count) => {
    expect(pointedCount(question)).toBe(count);
  });
});

describe('what a question points at', () => {
  const pointedAt = (question: string, bare = false) => referTo(question, [VALUE, GUIDE], { bare })?.reports;

  it.each([
    ['第二份多少页', [GUIDE]],
    ['最后一份是谁写的', [GUIDE]],
    ['How long is the first one?', [VALUE]],
    ['它们分别多少页', [VALUE, GUIDE]],
    ['这两份是同一天发布的吗', [VALUE, GUIDE]],
    ['哪份更厚', [VALUE, GUIDE]],
    ['Which one is longer?', [VALUE, GUIDE]],
    ['第三份多少页', undefined],
    ['有几份白皮书', undefined],
    ['哪份最厚', undefined],
  ])('%s', (question, reports) => {
    expect(pointedAt(question)).toEqual(reports);
  });

  it('is all that was listed where nothing is named at all', () => {
    expect(pointedAt('多少页？', true)).toEqual([VALUE, GUIDE]);
    expect(referTo('多少页？', [], { bare: true })).toBeUndefined();
  });

  it('is one report by a word for reports', () => {
    expect(pointsAtOne('这份报告多少页')).toBe(true);
    expect(pointsAtOne('Who wrote this report?')).toBe(true);
    expect(pointsAtOne('它多少页')).toBe(false);
  });
});

describe('a question with the reports named', () => {
  it.each([
    ['第二份多少页', '《行动指南》多少页'],
    ['哪份更厚', '《客户价值》和《行动指南》哪份更厚'],
    ['How long is the first one?', 'How long is "客户价值"?'],
  ])('reads naturally: %s', (question, named) => {
    expect(nameReports(question, referTo(question, [VALUE, GUIDE], { bare: false })!)).toBe(named);
  });

  it('counts more than a few', () => {
    const four = [VALUE, GUIDE, LONG, report('年报')];
    expect(nameReports('多少页？', referTo('多少页？', four, { bare: true })!)).toBe('上面列出的4份报告多少页？');
  });
});
