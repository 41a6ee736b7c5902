import type { RecordedEvent } from '../record-schemas.js';
import type { Answer, AnswerRequest, Passage } from '../schemas.js';
import { makeRecorded, type MadeBy } from './make-recorded.js';
import type { Records } from './open-records.js';
import { RECORD_WORDS, type Language } from './words.js';

/**
 * The events of an answer as they come; its whole is kept before it leaves. Where it could not be kept it leaves all the
 * same, with a note that says so.
 */
export async function* recordEvents(
  events: AsyncIterable<RecordedEvent>,
  { request, records, language, ...madeBy }: MadeBy & { request: AnswerRequest; records: Records; language: Language },
): AsyncGenerator<RecordedEvent, void, undefined> {
  const evidence: Passage[] = [];
  for await (const event of events) {
    if (event.type === 'evidence') evidence.push(...event.data.passages);
    if (event.type !== 'answer-end') {
      yield event;
      continue;
    }
    const { data: answer, writing } = event;
    const given = { request, evidence, answer, ...(writing && { writing }) };
    const kept = records.keep(() => makeRecorded(given, { ...madeBy, now: new Date() }));
    yield { ...event, data: kept ? answer : withNote(answer, language) };
  }
}

function withNote(answer: Answer, language: Language): Answer {
  const note = { code: 'not_recorded', message: RECORD_WORDS[language].notRecorded };
  return { ...answer, notes: [...(answer.notes ?? []), note] };
}
