import type { CheckCitations } from './check-citations.js';
import { YinjuError } from './errors.js';
import type { Records } from './records/open-records.js';
import { MAX_HISTORY_TURNS, MAX_TURN_LENGTH, type AnswerRequest, type Turn } from './schemas.js';
import type { Conversations } from './service.js';

/** The conversations in the records; a program that keeps no answers has none. */
export function createConversations(parts: {
  records: Records | undefined;
  checkCitations: CheckCitations;
}): Omit<Conversations, 'export'> {
  const { checkCitations } = parts;
  const kept = parts.records?.conversations;
  return {
    make: (wanted) => {
      if (kept) return kept.make(wanted);
      throw new YinjuError({
        code: 'records_unwritable',
        message: 'This program keeps no records.',
        hint: 'Start the service with npm start to have them kept.',
      });
    },
    list: (asked) => kept?.list(asked) ?? { conversations: [] },
    find: (id, asked) => {
      const conversation = kept?.find(id);
      if (kept === undefined || conversation === undefined) return undefined;
      const { turns, nextCursor } = kept.turns(id, asked);
      const answers = checkCitations(turns.map(({ answer }) => answer));
      return {
        ...conversation,
        turns: turns.map(({ record, answer, feedback }, at) => ({
          question: record.request.question,
          askedAt: record.createdAt,
          ...(record.request.filter && { filter: record.request.filter }),
          answer: answers[at] ?? answer,
          ...(feedback && { feedback }),
        })),
        ...(nextCursor !== undefined && { nextCursor }),
      };
    },
    rename: (id, title) => kept?.rename(id, title),
    remove: (id) => kept?.remove(id),
    restore: (id) => kept?.restore(id),
  };
}

/** A question and its answer are two turns. */
const LAST_ANSWERS = Math.floor(MAX_HISTORY_TURNS / 2);

/**
 * The request with what was said before it: the history that it brings, else the last turns of its conversation.
 * @throws YinjuError `conversation_deleted`
 */
export function inConversation(request: AnswerRequest, records: Records | undefined): AnswerRequest {
  const { conversationId, history } = request;
  if (records === undefined || conversationId === undefined) return request;
  records.conversations.refuseDeleted(conversationId);
  if (history !== undefined) return request;
  const { turns } = records.conversations.turns(conversationId, { limit: LAST_ANSWERS });
  const said = turns.flatMap(({ record, answer }): Turn[] => [
    { role: 'user', content: record.request.question },
    { role: 'assistant', content: answer.answer.slice(0, MAX_TURN_LENGTH) },
  ]);
  return said.length === 0 ? request : { ...request, history: said };
}
