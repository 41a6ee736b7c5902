import { MAX_HISTORY_TURNS, turnSchema, type Turn } from '../../schemas.js';
import type { Exchange } from './chat-state.js';

const MAX_TURN_LENGTH = turnSchema.shape.content.maxLength ?? Infinity;

/** The turns that a follow-up question is understood by: every exchange that has its answer, the latest that fit. */
export function historyOf(exchanges: readonly Exchange[]): Turn[] {
  const turns = exchanges.flatMap(({ question, answer }): Turn[] =>
    answer
      ? [
          { role: 'user', content: question },
          { role: 'assistant', content: answer.answer.slice(0, MAX_TURN_LENGTH) },
        ]
      : [],
  );
  return turns.slice(-MAX_HISTORY_TURNS);
}
