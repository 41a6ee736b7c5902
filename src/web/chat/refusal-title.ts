import type { Messages } from '../language/zh.js';
import { confines, type Exchange } from '../state/chat-state.js';

/** What a refusal is headed with; undefined for an answer. Of a part of the library, more cannot be said than that. */
export function refusalTitle({ answer, filter }: Exchange, { refusal }: Messages): string | undefined {
  if (answer === undefined || answer.status === 'answered') return undefined;
  return confines(filter) ? refusal.confined : refusal[answer.status];
}
