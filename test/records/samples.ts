import { makeRecorded, type Recorded } from '../../src/records/make-recorded.js';
import type { Answer, Passage } from '../../src/schemas.js';
import { answer, passage } from '../api/samples.js';

export const NOW = new Date('2025-03-31T08:00:00.000Z');

/** An answer as it is kept, with whatever else a test wants of it. */
export function recordedOf(
  parts: {
    question?: string;
    answer?: Partial<Answer>;
    evidence?: Passage[];
    programVersion?: string;
    settings?: Recorded['record']['settings'];
    writing?: Recorded['record']['writing'];
    now?: Date;
  } = {},
): Recorded {
  return makeRecorded(
    {
      request: { question: parts.question ?? '净利润增长多少？', mode: 'auto' },
      evidence: parts.evidence ?? [passage],
      answer: { ...answer, ...parts.answer },
      writing: parts.writing,
    },
    {
      programVersion: parts.programVersion ?? '0.1.0',
      settings: parts.settings ?? { calibration: 'aa' },
      now: parts.now ?? NOW,
    },
  );
}
