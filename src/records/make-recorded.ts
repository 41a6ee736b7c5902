import { maskRequest } from '../privacy/mask-request.js';
import type { AnswerRecord } from '../record-schemas.js';
import type { Answer, AnswerRequest, Passage } from '../schemas.js';
import { maskAnswer } from './mask-answer.js';
import { textHash } from './text-hash.js';

/** An answer in the form that is kept. */
export interface Recorded {
  answer: Answer;
  record: AnswerRecord;
}

/** What is the same for every answer that a running service gives. */
export interface MadeBy {
  programVersion: string;
  settings: AnswerRecord['settings'];
}

/** What went into an answer, and came of it. */
export interface Given {
  request: AnswerRequest;
  /** The passages that the answer could draw on. */
  evidence: readonly Passage[];
  answer: Answer;
  /** What a model's answer was written with. */
  writing?: AnswerRecord['writing'];
}

/** The answer to be kept: without personal numbers, and with hashes in place of the texts that the library holds. */
export function makeRecorded(given: Given, by: MadeBy & { now: Date }): Recorded {
  const { evidence, answer, writing } = given;
  const { request, counts } = maskRequest(given.request);
  const { question, history, filter, mode } = request;
  const record = {
    createdAt: by.now.toISOString(),
    programVersion: by.programVersion,
    request: { question, ...(history && { history }), ...(filter && { filter }), mode, asOf: answer.asOf },
    ...(Object.keys(counts).length > 0 && { masked: counts }),
    settings: by.settings,
    evidence: evidence.map(({ id, reportId, text, score }) => ({
      passageId: id,
      reportId,
      textHash: textHash(text),
      score,
    })),
    citations: answer.citations.map(({ n, passageId, quote }) => ({ n, passageId, textHash: textHash(quote) })),
    ...(writing && { writing }),
  };
  return { answer: maskAnswer(answer), record };
}
