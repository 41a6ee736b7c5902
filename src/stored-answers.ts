import { YinjuError } from './errors.js';
import type { Library } from './library/open-library.js';
import type { RecordedEvent, Replay, StoredAnswer } from './record-schemas.js';
import { checkSources } from './records/check-sources.js';
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
  withLibrary: <T>(use: (library: Library) => T) => T;
  streamAnswer: Service['streamAnswer'];
}) {
  const { records, madeBy, withLibrary, streamAnswer } = parts;

  /** Citations are left as they were while there is no library to check them by. */
  const withSources = (answer: Answer): Answer => {
    try {
      return withLibrary((library) => ({ ...answer, citations: checkSources(answer.citations, textIn(library)) }));
    } catch (error) {
      if (error instanceof YinjuError) return answer;
      throw error;
    }
  };
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
      return found && { ...withSources(found.answer), record: found.record };
    },
    replay: async (id: string, { signal }: { signal?: AbortSignal } = {}): Promise<Replay | undefined> => {
      const found = records?.find(id);
      if (found === undefined) return undefined;
      const { request } = found.record;
      const { answer, recorded } = await askAgain(request, signal);
      const before: Recorded = { ...found, answer: withSources(found.answer) };
      return { answer, ...compareAnswers(before, recorded, readAsked(request.question).language) };
    },
  };
}

/** Texts of a library's reports, each read once. */
function textIn(library: Library): (reportId: string) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (reportId) => {
    if (!read.has(reportId)) read.set(reportId, library.report(reportId) && library.text(reportId).text);
    return read.get(reportId);
  };
}
