import { describe, expect, it } from 'vitest';
import { answerRecordSchema } from '../../src/record-schemas.js';
import { makeRecorded } from '../../src/records/make-recorded.js';
import { textHash } from '../../src/records/text-hash.js';
import { answer, passage } from '../api/samples.js';
import { NOW, recordedOf } from './samples.js';

describe('the record of an answer', () => {
  it('holds what making it again takes, and hashes in place of texts', () => {
    const request = {
      question: '净利润增长多少？',
      history: [{ role: 'user' as const, content: '你好' }],
      filter: { tags: ['银行'] },
      conversationId: 'c1',
      mode: 'extractive' as const,
    };
    const by = { programVersion: '0.1.0', settings: { calibration: 'aa' }, now: NOW };
    const { record } = makeRecorded({ request, evidence: [passage], answer }, by);
    expect(answerRecordSchema.parse(record)).toEqual(record);
    expect(record).toEqual({
      createdAt: '2025-03-31T08:00:00.000Z',
      programVersion: '0.1.0',
      request: {
        question: '净利润增长多少？',
        history: [{ role: 'user', content: '你好' }],
        filter: { tags: ['银行'] },
        mode: 'extractive',
        // The day that the answer was given for, though the request named none.
        asOf: answer.asOf,
      },
      settings: { calibration: 'aa' },
      evidence: [{ passageId: 'p1', reportId: 'r1', textHash: textHash(passage.text), score: 0.5 }],
      citations: [{ n: 1, passageId: 'p1', textHash: textHash(answer.citations[0]!.quote) }],
    });
  });

  it('takes up how a model wrote it, where one did', () => {
    const writing = {
      promptHash: 'cc',
      model: 'm',
      settings: { temperature: 0 },
      verdicts: [{ sentence: '增长5%。', support: 'supported' as const, reasons: [] }],
    };
    const { record } = recordedOf({ writing });
    expect(answerRecordSchema.parse(record).writing).toEqual(writing);
  });

  it('holds no personal number of the question, and how many there were', () => {
    const recorded = recordedOf({
      question: '13812345678问：净利润？',
      answer: {
        understoodAs: '净利润 13812345678问：净利润？',
        missing: ['13812345678'],
        notes: [{ code: 'half', message: '没有13812345678的资料' }],
      },
    });
    expect(recorded.record.request.question).toBe('〔电话号码〕问：净利润？');
    expect(recorded.record.masked).toEqual({ phone: 1 });
    expect(JSON.stringify(recorded)).not.toContain('13812345678');
  });

  it('keeps what an answer quotes, whatever it is', () => {
    const quote = '客服电话010-66258866';
    const { answer: kept } = recordedOf({
      answer: {
        answer: `${quote}[1]`,
        statements: [{ text: quote, citations: [1], support: 'quoted' }],
        citations: [{ ...answer.citations[0]!, quote }],
      },
    });
    expect(kept.answer).toContain(quote);
    expect(kept.citations[0]?.quote).toBe(quote);
    expect(kept.statements[0]?.text).toBe(quote);
  });

  it('masks a refusal, which may repeat the question', () => {
    const { answer: kept } = recordedOf({
      answer: { status: 'no_evidence', answer: '没有13812345678的原文。', statements: [], citations: [] },
    });
    expect(kept.answer).toBe('没有〔电话号码〕的原文。');
  });
});
