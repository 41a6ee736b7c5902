import type { CheckCitations } from './check-citations.js';
import type { RecordedEvent, Replay, StoredAnswer } from './record-schemas.js';
import { compareAnswers } from './records/compare-answers.js';
import { makeRecorded, type MadeBy, type Recorded } from './records/make-recorded.js';
import type { Records } from './records/open-records.js';
import { readAsked } from './retrieve/read-asked.js';
import type { Answer, AnswerRequest, Passage } from './schemas.js';
import type { Service } from './service.js';

/** The answers that were kept, looked up and asked again. Both give undefined when none is kept under an id. */
export function createStoredAnswers(parts: {
  records?: Records;
  madeBy: MadeBy;
  checkCitations: CheckCitations;
  streamAnswer: Service['streamAnswer'];
}) {
  const { records, madeBy, checkCitations, streamAnswer } = parts;

  const checked = (answer: Answer): Answer => checkCitations([answer])[0] ?? answer;
  const askAgain = async (request: AnswerRequest, signal?: AbortSignal) => {
    const evidence: Passage[] = [];
    let end: Extract<RecordedEvent, { type: 'answer-end' }> | undefined;
    for await (const event of streamAnswer(request, { signal })) {
      if (event.type === 'evidence') evidence.push(...event.data.passages);
      if (event.type === 'answer-end') end = event;
    }
    if (end === undefined) throw new Error('an answer ended without its last event');
    const { data: answer, writing } = end;
    const given = { request, evidence, answer, ...(writing && { writing }) };
    return { answer, recorded: makeRecorded(given, { ...madeBy, now: new Date() }) };
  };
  return {
    find: (id: string): StoredAnswer | undefined => {
      const found = records?.find(id);
      return found && { ...checked(found.answer), record: found.record };
    },
    replay: async (id: string, { signal }: { signal?: AbortSignal } = {}): Promise<Replay | undefined> => {
      const found = records?.find(id);
      if (found === undefined) return undefined;
      const { request } = found.record;
      const { answer, recorded } = await askAgain(request, signal);
      const before: Recorded = { ...found, answer: checked(found.answer) };
      return { answer, ...compareAnswers(before, recorded, readAsked(request.question).language) };
    },
  };
}
