import type { ExportedAnswer } from '../../src/export/lay-out-answer.js';
import type { Answer } from '../../src/schemas.js';
import { answer } from '../api/samples.js';

/** An answer to be taken along, with whatever else a test wants of it. */
export function exportedOf(parts: Partial<Answer> = {}, more: Partial<ExportedAnswer> = {}): ExportedAnswer {
  return {
    question: '净利润增长多少？',
    language: 'zh',
    askedAt: '2025-03-31T08:00:00.000Z',
    answer: { ...answer, ...parts },
    ...more,
  };
}
