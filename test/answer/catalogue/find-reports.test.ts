import { foldText } from '../../../src/terms/fold-text.js';
import { describe, expect, it } from 'vitest';
import { findReports } from '../../../src/answer/catalogue/find-reports.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import type { Report } from '../../../src/schemas.js';

function report(title: string, publisher?: string): Report {
  const source = { file: `${title}.md`, format: 'markdown' as const, sha256: '' };
  return { id: title, title, publisher, language: 'zh', held: true, tags: [], source };
}

const PRIVACY = report('保险业个人信息治理', '德勤');
const VALUE = report('保险公司转型:客户终身价值', '安永');
const SERVICE = report('从服务入手的行动指南', '安永');
const PARKS = report('产业园区金融蓝皮书', '上海金融与发展实验室');
const ALL = [PRIVACY, VALUE, SERVICE, PARKS];

function word(own: string, { variants = [own], exact = false } = {}): QuestionWord {
  return { own, variants, exact, weight: 1, known: true };
}

/** The reports that words name, all of which stand in the naming part of the question. */
function find(...words: QuestionWord[]): Report[] {
  return findReports({ naming: words.map(({ own }) => own).join(' '), words, fold: foldText, among: ALL });
}

describe('the reports that a question names', () => {
  it('are all when it names none', () => {
    expect(find()).toEqual(ALL);
  });

  it('are all when its words only ask', () => {
    expect(findReports({ naming: '有', words: [word('多少'), word('发布')], fold: foldText, among: ALL })).toEqual(ALL);
  });

  it('are those with the title or the publisher', () => {
    expect(find(word('个人信息'))).toEqual([PRIVACY]);
    expect(find(word('安永'))).toEqual([VALUE, SERVICE]);
  });

  it('are the best match for several words', () => {
    expect(find(word('安永'), word('行动指南'))).toEqual([SERVICE]);
  });

  it('are found by another name, in any writing', () => {
    expect(find(word('ey', { variants: ['ey', '安永'], exact: true }))).toEqual([VALUE, SERVICE]);
    expect(
      findReports({ naming: 'ＥＹ', words: [word('ey', { variants: ['安永'] })], fold: foldText, among: ALL }),
    ).toHaveLength(2);
  });

  it('are several when it names them one by one', () => {
    expect(find(word('德勤'), word('产业园区'))).toEqual(expect.arrayContaining([PRIVACY, PARKS]));
    expect(find(word('德勤'), word('产业园区'))).toHaveLength(2);
  });

  it('are each found once, whatever names them', () => {
    expect(find(word('德勤'), word('个人信息'), word('保险业'))).toEqual([PRIVACY]);
  });

  it('are none when it names what is not there', () => {
    expect(find(word('比特币'))).toEqual([]);
    expect(find(word('毕马威', { exact: true }))).toEqual([]);
  });

  it('are none when the word that counts is not there, though a common one is', () => {
    expect(find(word('保险'), word('比特币'))).toEqual([]);
  });

  it('are none where a name stands in pieces only', () => {
    const bank = report('工商银行白皮书');
    const words = [word('招商银行', { exact: true })];
    expect(findReports({ naming: '招商银行', words, fold: foldText, among: [bank] })).toEqual([]);
  });

  it('are none among none', () => {
    expect(findReports({ naming: '安永', words: [word('安永')], fold: foldText, among: [] })).toEqual([]);
  });
});
