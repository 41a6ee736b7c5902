import { describe, expect, it } from 'vitest';
import { questionFromFeedback } from '../../src/evaluate/question-from-feedback.js';
import type { FeedbackItem } from '../../src/feedback-schemas.js';
import type { Answer } from '../../src/schemas.js';
import { answer } from '../api/samples.js';

const begun = (item: Partial<FeedbackItem>, parts: Partial<Answer> = {}) =>
  questionFromFeedback(
    {
      id: '0123456789',
      rating: 'up',
      createdAt: '2025-03-31T08:00:00.000Z',
      updatedAt: '2025-03-31T08:00:00.000Z',
      question: '净利润增长多少？',
      answer: { ...answer, ...parts },
      ...item,
    },
    'number',
  );
const refusal: Partial<Answer> = { status: 'no_evidence', answer: '没有找到。', statements: [], citations: [] };

describe('an evaluation question begun from feedback', () => {
  it('takes answer, figures and quotations from what the reader found right', () => {
    expect(begun({})).toEqual({
      id: 'feedback-01234567',
      report: '年度报告',
      kind: 'number',
      question: '净利润增长多少？',
      answer: '全年净利润增长 5%。',
      must_include: ['5%'],
      evidence: ['全年净利润增长 5%。'],
    });
    expect(begun({ question: '为什么增长5%？' }).must_include).toEqual([]);
  });

  it('leaves to the operator what the reader found wrong', () => {
    for (const reason of ['wrong_figure', 'wrong_source', 'out_of_date', undefined] as const) {
      const question = begun({ rating: 'down', reason });
      expect(question).toMatchObject({ must_include: [], evidence: [], kind: 'number' });
      expect(question).not.toHaveProperty('answer');
    }
    expect(begun({ rating: 'down', reason: 'incomplete' }).evidence).toEqual(['全年净利润增长 5%。']);
  });

  it('is one to refuse where that would have been, or was, right', () => {
    const toRefuse = { report: 'library', kind: 'unanswerable', must_include: [], evidence: [] };
    expect(begun({ rating: 'down', reason: 'should_have_refused' })).toMatchObject(toRefuse);
    expect(begun({}, refusal)).toMatchObject(toRefuse);
    expect(begun({}, { ...refusal, status: 'out_of_scope' }).kind).toBe('out_of_scope');
    // Refused wrongly, it is to be answered.
    expect(begun({ rating: 'down' }, refusal)).toMatchObject({ kind: 'number', report: 'library' });
  });

  it('keeps the turns before it, and is about the library where several reports are cited', () => {
    const history = [{ role: 'user' as const, content: '你好' }];
    const [citation] = answer.citations;
    const citations = [citation!, { ...citation!, n: 2, title: '另一份' }];
    expect(begun({ history }, { citations })).toMatchObject({ history, report: 'library' });
  });
});
