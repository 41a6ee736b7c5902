import type { ChatMessage, ChatModel } from '../../ports.js';
import type { DraftPart } from './draft.js';

/** The longest answer, in tokens: four sentences of the longest kind, with room for a model that thinks aloud. */
export const MOST_TOKENS = 2_000;

/** What a model writes to some messages. */
export async function* draftFromMessages(
  model: ChatModel,
  messages: readonly ChatMessage[],
  { signal }: { signal?: AbortSignal | undefined },
): AsyncGenerator<DraftPart, void, undefined> {
  for await (const delta of model.stream({ messages, maxTokens: MOST_TOKENS }, { signal })) {
    if (delta.type === 'text' || delta.type === 'thought') yield delta;
    if (delta.type === 'end') yield { type: 'end', cut: delta.reason === 'length' };
  }
}
