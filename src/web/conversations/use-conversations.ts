import { useCallback, useState } from 'react';
import type { Conversation } from '../../conversation-schemas.js';
import { useMessages } from '../language/use-messages.js';
import {
  deleteConversation,
  listConversations,
  renameConversation,
  restoreConversation,
} from '../client/conversations.js';
import { problemOf, type Problem } from '../client/problem.js';
import { usePages } from '../shell/use-pages.js';
import { useSettled } from '../shell/use-settled.js';
import { readDraft, writeDraft } from '../state/drafts.js';

export interface Conversations {
  /** Undefined until they have come. */
  items: readonly Conversation[] | undefined;
  hasMore: boolean;
  problem?: Problem;
  loadMore: () => void;
  retry: () => void;
  rename: (id: string, title: string) => void;
  remove: (conversation: Conversation) => void;
  /** The one that was deleted last, while nothing else has been. */
  removed?: Conversation;
  restore: () => void;
}

/**
 * The conversations that hold all words of `q`, the latest first.
 * @param options.version they are loaded anew when it changes, and what is shown stays until they come
 * @param options.onRename is told what the service has renamed
 */
export function useConversations({
  q: typed,
  version,
  onRename,
}: {
  q: string;
  version: string;
  onRename: (id: string, title: string) => void;
}): Conversations {
  const { languageTag: language } = useMessages();
  const q = useSettled(typed);
  const { pages, reload, problem, ...list } = usePages(
    useCallback(
      (cursor: string | undefined, signal: AbortSignal) => listConversations({ q, cursor }, { language, signal }),
      [q, language],
    ),
    version,
  );
  const [notDone, setNotDone] = useState<Problem>();
  const [removed, setRemoved] = useState<{ conversation: Conversation; draft: string }>();

  /** Does something and then shows the list as it has become, or says what went wrong. */
  const change = (work: Promise<unknown>, then: () => void) => {
    work.then(
      () => {
        then();
        setNotDone(undefined);
        reload();
      },
      (thrown: unknown) => setNotDone(problemOf(thrown)),
    );
  };
  /** What was typed goes with its conversation, and comes back with it. */
  const forget = (conversation: Conversation) => {
    setRemoved({ conversation, draft: readDraft(conversation.id) });
    writeDraft(conversation.id, '');
  };
  const bringBack = ({ conversation, draft }: NonNullable<typeof removed>) => {
    writeDraft(conversation.id, draft);
    setRemoved(undefined);
  };

  return {
    items: pages?.flatMap(({ conversations }) => conversations),
    hasMore: list.hasMore,
    problem: notDone ?? problem,
    removed: removed?.conversation,
    loadMore: list.loadMore,
    retry: () => {
      setNotDone(undefined);
      list.retry();
    },
    rename: (id, title) => change(renameConversation(id, title, { language }), () => onRename(id, title)),
    remove: (conversation) => change(deleteConversation(conversation.id, { language }), () => forget(conversation)),
    restore: () => {
      if (removed) change(restoreConversation(removed.conversation.id, { language }), () => bringBack(removed));
    },
  };
}
