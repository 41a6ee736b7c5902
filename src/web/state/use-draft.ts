import { useEffect } from 'react';
import { unsentText, type ChatState } from './chat-state.js';
import { writeDraft } from './drafts.js';

/** Keeps what is typed, and the question that has no answer yet, over a reload. */
export function useDraft(state: ChatState): void {
  const { conversationId } = state;
  const unsent = unsentText(state);
  useEffect(() => writeDraft(conversationId, unsent), [conversationId, unsent]);
}
