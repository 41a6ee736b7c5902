import { answerRecordSchema } from '../record-schemas.js';
import { answerSchema } from '../schemas.js';
import type { Recorded } from './make-recorded.js';

/** An answer and its record from the columns that hold them as JSON. */
export function readRecorded(row: { answer: string; record: string }): Recorded {
  return { answer: answerSchema.parse(parse(row.answer)), record: answerRecordSchema.parse(parse(row.record)) };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}
