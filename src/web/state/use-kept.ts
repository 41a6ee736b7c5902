import { useCallback, useEffect, type Dispatch } from 'react';
import { fetchConversation } from '../client/conversations.js';
import { problemOf } from '../client/problem.js';
import { useMessages } from '../language/use-messages.js';
import type { ChatAction, ChatState } from './chat-state.js';

/**
 * Brings the kept answers of the conversation that is entered. What it returns brings those before the ones that are
 * here, or again those that could not be had.
 */
export function useKept({ conversationId, kept }: ChatState, dispatch: Dispatch<ChatAction>): () => void {
  const { languageTag: language } = useMessages();
  const earlier = kept.state === 'loading' ? undefined : kept.earlier;
  const loadKept = useCallback(
    (signal?: AbortSignal) => {
      if (conversationId === undefined) return;
      fetchConversation(conversationId, { signal, language, cursor: earlier }).then(
        ({ title, turns, nextCursor }) => dispatch({ type: 'fill', conversationId, title, turns, earlier: nextCursor }),
        (thrown: unknown) => {
          if (!signal?.aborted) dispatch({ type: 'miss', conversationId, problem: problemOf(thrown) });
        },
      );
    },
    [conversationId, earlier, language, dispatch],
  );
  const isLoading = kept.state === 'loading';
  useEffect(() => {
    if (!isLoading) return;
    const loading = new AbortController();
    loadKept(loading.signal);
    return () => loading.abort();
  }, [isLoading, loadKept]);
  return useCallback(() => loadKept(), [loadKept]);
}
