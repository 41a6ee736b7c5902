import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../src/evaluate/judge-answer.js';
import type { Question } from '../../src/evaluate/question.js';
import type { Answer, Passage } from '../../src/schemas.js';
import { answer as sampleAnswer, passage as samplePassage } from '../api/samples.js';

const GROWTH = '全年净利润增长 5%';
const RATIO = '不良贷款率降到 1.2%';

const question: Question = {
  id: 'q1',
  report: '年度报告',
  kind: 'number',
  question: '利润和不良率怎么样?',
  must_include: ['5%', ['1.2%', '百分之一点二']],
  evidence: [GROWTH, RATIO],
};
const unanswerable: Question = { ...question, kind: 'unanswerable', must_include: [], evidence: [] };

const passageWith = (text: string): Passage => ({ ...samplePassage, text });

/** An answer that says `text` and quotes `quotes`. */
function answerWith(text: string, quotes: readonly string[]): Answer {
  const [citation] = sampleAnswer.citations;
  return { ...sampleAnswer, answer: text, citations: quotes.map((quote, at) => ({ ...citation!, n: at + 1, quote })) };
}

const refusal: Answer = { ...sampleAnswer, status: 'no_evidence', answer: '没有找到。', statements: [], citations: [] };
const whole = answerWith(`${GROWTH}。[1] ${RATIO}。[2]`, [GROWTH, RATIO]);

function judge(asked: Question, answer: Answer, texts: readonly string[] = []) {
  return judgeAnswer(asked, { passages: texts.map(passageWith), answer, searchMs: 3, answerMs: 7 });
}

describe('judgeAnswer', () => {
  it('finds an answer with all facts and all evidence quoted correct', () => {
    expect(judge(question, whole)).toMatchObject({
      id: 'q1',
      kind: 'number',
      report: '年度报告',
      status: 'answered',
      searchMs: 3,
      answerMs: 7,
      length: [...whole.answer].length,
      missing: [],
      correct: true,
      cited: true,
      citedAll: true,
      falseRefusal: false,
      wrong: false,
    });
  });

  it('says which facts an answer lacks, and that it could mislead', () => {
    expect(judge(question, answerWith(`${GROWTH}。[1]`, [GROWTH]))).toMatchObject({
      missing: [['1.2%', '百分之一点二']],
      correct: false,
      cited: true,
      citedAll: false,
      wrong: true,
    });
  });

  it('finds facts without their quotation correct, yet not cited', () => {
    expect(judge(question, answerWith('增长 5%,不良率百分之一点二。', []))).toMatchObject({
      correct: true,
      cited: false,
      citedAll: false,
    });
  });

  it('takes evidence that two quotations share between them as quoted', () => {
    const split = { ...question, must_include: ['5%'], evidence: ['全年净利润增长5%而不良率下降'] };
    const verdict = judge(split, answerWith('增长 5%。', ['全年净利润增长5%', '而不良率下降']));
    expect(verdict).toMatchObject({ citedAll: true });
  });

  it('counts a refusal of what can be answered as false, but not as misleading', () => {
    expect(judge(question, refusal)).toMatchObject({ correct: false, cited: false, falseRefusal: true, wrong: false });
    expect(judge(question, refusal)).not.toHaveProperty('length');
  });

  it('ranks the first passage with evidence, and the one by which all of it was found', () => {
    const verdict = judge(question, whole, ['别的。', `${RATIO}。`, '别的。', `${GROWTH}。`]);
    expect(verdict).toMatchObject({ rank: 2, rankAll: 4 });
  });

  it('has no rank for all evidence when a piece was not found, and none at all when nothing was', () => {
    expect(judge(question, whole, [`${RATIO}。`])).toMatchObject({ rank: 1, rankAll: null });
    expect(judge(question, whole, ['别的。'])).toMatchObject({ rank: null, rankAll: null });
  });

  it('finds evidence in a passage title as well', () => {
    const titled = { ...question, evidence: ['《年度报告》二〇二四'] };
    const passages = [{ ...samplePassage, title: '年度报告二〇二四', text: '别的。' }];
    expect(judgeAnswer(titled, { passages, answer: whole, searchMs: 0, answerMs: 0 })).toMatchObject({ rank: 1 });
  });

  it.each(['no_evidence', 'out_of_scope'] as const)('is content when what cannot be answered is %s', (status) => {
    const verdict = judge(unanswerable, { ...refusal, status });
    expect(verdict).toMatchObject({ refused: true, wrong: false });
    expect(verdict).not.toHaveProperty('correct');
    expect(verdict).not.toHaveProperty('rank');
  });

  it.each(['unanswerable', 'out_of_scope'])('finds any answer to a question that is %s wrong', (kind) => {
    expect(judge({ ...unanswerable, kind }, whole)).toMatchObject({ refused: false, wrong: true });
  });
});
