import { describe, expect, it } from 'vitest';
import { missingNames } from '../../../src/answer/refusal/missing-names.js';
import { standingOfWord, type QuestionWord } from '../../../src/retrieve/read-question.js';

function word(own: string, parts: Partial<QuestionWord> = {}): QuestionWord {
  return { own, variants: [own], exact: true, weight: 1, known: true, ...parts };
}

const ICBC = word('工行', { variants: ['工行', '工商银行', 'icbc'] });
const missing = (question: string, words: QuestionWord[], ...texts: string[]) =>
  missingNames(question, words, (name) => texts.some((text) => standingOfWord(text, name) === 1));

describe('the institutions that nothing quoted is about', () => {
  it('are those that none of it speaks of', () => {
    expect(missing('招商银行的大模型叫什么', [word('招商银行')], '平安银行自研了平台。')).toEqual(['招商银行']);
    expect(missing('招商银行的大模型叫什么', [word('招商银行')], '平安银行。', '招商银行。')).toEqual([]);
  });

  it('are not missed under another name', () => {
    expect(missing('工行的体验', [ICBC], '工商银行牵头编写。')).toEqual([]);
    expect(missing('工行的体验', [ICBC], '建设银行牵头编写。')).toEqual(['工行']);
  });

  it('may be named like a kind of insurance', () => {
    expect(missing('农业银行的大模型叫什么', [word('农业银行')], '平安银行自研了平台。')).toEqual(['农业银行']);
    expect(missing('农业保险的规模', [word('农业保险')], '别的。')).toEqual([]);
  });

  it('are not half there in the name of another', () => {
    expect(missing('招商银行', [word('招商银行')], '工商银行与招商证券。')).toEqual(['招商银行']);
  });

  it.each(['商业银行', '上市银行', '股份制商业银行', '保险公司', '公募基金'])(
    'are never a kind of them: %s',
    (kind) => {
      expect(missing(kind, [word(kind)], '别的。')).toEqual([]);
    },
  );

  it('may be unknown words right before what names an institution', () => {
    const unknown = word('星河', { exact: false, known: false });
    expect(missing('星河银行的不良率', [unknown], '工商银行。')).toEqual(['星河']);
    expect(missing('星河的面积', [unknown], '工商银行。')).toEqual([]);
  });

  it('are no unknown words before an institution that is known', () => {
    const unknown = word('目前', { exact: false, known: false });
    expect(missing('目前工商银行的不良率', [unknown, word('工商银行')], '工商银行。')).toEqual([]);
    expect(missing('目前工商银行的不良率', [unknown, word('工商银行')], '平安银行。')).toEqual(['工商银行']);
  });

  it('are no terms of the trade, which may be called otherwise', () => {
    expect(missing('拨备覆盖率', [word('拨备覆盖率', { known: false })], '别的。')).toEqual([]);
  });

  it('are no other words, missing or not', () => {
    expect(missing('不良率', [word('不良率')], '别的。')).toEqual([]);
    expect(missing('体验', [word('体验', { exact: false })], '别的。')).toEqual([]);
  });
});
