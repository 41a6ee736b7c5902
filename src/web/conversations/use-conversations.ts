import { useCallback, useEffect, useState } from 'react';
import type { Conversation } from '../../conversation-schemas.js';
import { useMessages } from '../language/use-messages.js';
import {
  deleteConversation,
  listConversations,
  renameConversation,
  restoreConversation,
} from '../client/conversations.js';
import { problemOf, type Problem } from '../client/problem.js';

export interface Conversations {
  /** Undefined until they have come. */
  items: readonly Conversation[] | undefined;
  hasMore: boolean;
  problem?: Problem;
  loadMore: () => void;
  reload: () => void;
  rename: (id: string, title: string) => void;
  remove: (conversation: Conversation) => void;
  /** The one that was deleted last, while nothing else has been. */
  removed?: Conversation;
  restore: () => void;
}

/** A pause in typing after which what stands there is searched for. */
const TYPING_MS = 250;

/**
 * The conversations that hold all words of `q`, the latest first.
 * @param options.version they are loaded anew when it changes, and what is shown stays until they come
 */
export function useConversations({ q, version }: { q: string; version: string }): Conversations {
  const { languageTag: language } = useMessages();
  const [list, setList] = useState<{ items: readonly Conversation[]; cursor?: string }>();
  const [problem, setProblem] = useState<Problem>();
  const [removed, setRemoved] = useState<Conversation>();
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((before) => before + 1), []);

  useEffect(() => {
    const abort = new AbortController();
    const load = () =>
      listConversations({ q }, { language, signal: abort.signal }).then(
        ({ conversations, nextCursor }) => {
          setList({ items: conversations, cursor: nextCursor });
          setProblem(undefined);
        },
        (thrown: unknown) => {
          if (!abort.signal.aborted) setProblem(problemOf(thrown));
        },
      );
    const wait = setTimeout(() => void load(), q === '' ? 0 : TYPING_MS);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [q, version, attempt, language]);

  /** Does something and then shows the list as it has become, or says what went wrong. */
  const change = (work: Promise<unknown>, then?: () => void) => {
    work.then(
      () => {
        then?.();
        reload();
      },
      (thrown: unknown) => setProblem(problemOf(thrown)),
    );
  };

  return {
    items: list?.items,
    hasMore: list?.cursor !== undefined,
    problem,
    removed,
    reload,
    loadMore: () => {
      listConversations({ q, cursor: list?.cursor }, { language }).then(
        ({ conversations, nextCursor }) =>
          setList((before) => ({ items: [...(before?.items ?? []), ...conversations], cursor: nextCursor })),
        (thrown: unknown) => setProblem(problemOf(thrown)),
      );
    },
    rename: (id, title) => change(renameConversation(id, title, { language })),
    remove: (conversation) => change(deleteConversation(conversation.id, { language }), () => setRemoved(conversation)),
    restore: () => {
      if (removed) change(restoreConversation(removed.id, { language }), () => setRemoved(undefined));
    },
  };
}
