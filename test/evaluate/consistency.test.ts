import { describe, expect, it } from 'vitest';
import { agreements, type AskedWording } from '../../src/evaluate/consistency.js';
import type { Question } from '../../src/evaluate/question.js';
import { renderConsistency, renderDisagreements } from '../../src/evaluate/render-agreements.js';
import type { Answer } from '../../src/schemas.js';
import { answer as sampleAnswer } from '../api/samples.js';

type Cited = { reportId?: string; start?: number; end?: number };

/** An answer to a wording of one question, which demands the share and the name of a bank. */
function asked(text: string, { reportId = 'r', start = 10, end = 30 }: Cited = {}, demanded = DEMANDED): AskedWording {
  const citation = { ...sampleAnswer.citations[0]!, reportId, start, end };
  return { question: wording(demanded), answer: { ...sampleAnswer, answer: text, citations: [citation] } };
}
const DEMANDED: Question['must_include'] = ['91.2', ['农业银行', '农行']];
let wordings = 0;
const wording = (demanded: Question['must_include'], group: string | undefined = 'g'): Question => {
  wordings += 1;
  return {
    id: `g${wordings}`,
    group,
    report: 'r',
    kind: 'wording',
    question: '?',
    must_include: demanded,
    evidence: [],
  };
};
function refused(status: Answer['status'] = 'no_evidence'): AskedWording {
  return { question: wording(DEMANDED), answer: { ...sampleAnswer, status, answer: '没有。', citations: [] } };
}
const agree = (...given: AskedWording[]) => agreements(given)[0]?.agrees;

describe('wordings of one question', () => {
  it('agree when they state the same of the facts demanded, in whatever words and from wherever', () => {
    expect(agree(asked('农业银行得91.2分。[1]'), asked('第一名是农行:91.2。[1]', { reportId: 's' }))).toBe(true);
  });

  it('disagree when one states less', () => {
    expect(agree(asked('农业银行得91.2分。[1]'), asked('农业银行得分最高。[1]'))).toBe(false);
  });

  it('agree on less than all, as long as it is the same', () => {
    expect(agree(asked('农业银行得分最高。[1]'), asked('农行居首。[1]'))).toBe(true);
  });

  it('agree on a figure in another unit, and on no other figure', () => {
    const staff = (text: string) => asked(text, {}, ['3万名']);
    expect(agree(staff('扩到3万名员工。[1]'), staff('扩到30,000名员工。[1]'))).toBe(true);
    expect(agree(staff('扩到3万名员工。[1]'), staff('扩到3,000名员工。[1]'))).toBe(false);
  });

  it('disagree when one is refused', () => {
    expect(agree(asked('农业银行得91.2分。[1]'), refused())).toBe(false);
  });

  it('agree when all are refused, as having no evidence or as out of scope', () => {
    expect(agree(refused(), refused(), refused('out_of_scope'))).toBe(true);
  });

  it('agree without any fact demanded only where they quote overlapping passages of one report', () => {
    const other = '民生银行得分第二。[1]';
    expect(agree(asked(other), asked(other, { start: 29, end: 50 }))).toBe(true);
    expect(agree(asked(other), asked(other, { start: 30, end: 50 }))).toBe(false);
    expect(agree(asked(other), asked(other, { reportId: 's' }))).toBe(false);
  });

  it('agree all with all: the first with each is not enough', () => {
    const chain = [asked('甲。[1]', { start: 10, end: 30 }), asked('乙。[1]', { start: 0, end: 12 })];
    expect(agree(...chain, asked('丙。[1]', { start: 28, end: 40 }))).toBe(false);
  });
});

describe('agreements', () => {
  it('are about groups of several wordings, in the order in which they were asked', () => {
    const of = (group: string | undefined) => ({ ...refused(), question: wording(DEMANDED, group) });
    const lone = { ...refused(), question: { ...wording(DEMANDED), group: undefined } };
    expect(agreements([of('b'), of('a'), lone, of('a'), of('b'), of('alone')]).map(({ group }) => group)).toEqual([
      'b',
      'a',
    ]);
  });

  it('tell what each wording gave', () => {
    const [{ wordings: given }] = agreements([
      asked('农行得91.2分。[1]'),
      asked('民生银行。[1]'),
      refused('out_of_scope'),
    ]) as [ReturnType<typeof agreements>[number]];
    expect(given.map(({ gave }) => gave)).toEqual([
      '91.2、农业银行',
      `nothing demanded, from ${sampleAnswer.citations[0]!.title} at 10`,
      'out_of_scope',
    ]);
  });
});

describe('the figures of consistency', () => {
  const alike = { group: 'a', agrees: true, wordings: [] };
  const apart = {
    group: 'b',
    agrees: false,
    wordings: [
      { id: 'b1', gave: '5%' },
      { id: 'b2', gave: 'no_evidence' },
    ],
  };

  it('count the groups that agree', () => {
    expect(renderConsistency([alike, apart])).toEqual([
      expect.stringMatching(/^consistent 1\/2 groups = 50\.0% \(.* to .*%\)$/),
    ]);
    expect(renderConsistency([])).toEqual([]);
  });

  it('name the groups that do not, and which wording gave what', () => {
    expect(renderDisagreements([alike, apart])).toEqual(['~ b disagrees', '    b1 5%', '    b2 no_evidence']);
  });
});
