import { Button, Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../language/use-messages.js';
import { NEW_CONVERSATION } from '../shell/paths.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { ConversationItem } from './conversation-item.js';
import { groupByAge } from './group-by-age.js';
import { useConversations } from './use-conversations.js';

interface ConversationListProps {
  /** The conversation that is open. */
  openId?: string;
  /** Changes when answers were given, which changes the list. */
  version: string;
  onOpen: () => void;
  onRename: (id: string, title: string) => void;
}

/** The kept conversations: searched, opened, renamed, deleted and restored. */
export function ConversationList({ openId, version, onOpen, onRename }: ConversationListProps) {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const listId = useId();
  const [q, setQ] = useState('');
  const { items, hasMore, problem, removed, ...list } = useConversations({ q, version, onRename });
  const undo = useRef<HTMLButtonElement>(null);
  const search = useRef<InputRef>(null);
  const removedId = removed?.id;
  const isUndoable = useRef(false);

  // What was pressed to delete or to restore is gone.
  useEffect(() => {
    if (removedId !== undefined) undo.current?.focus();
    else if (isUndoable.current) search.current?.focus();
    isUndoable.current = removedId !== undefined;
  }, [removedId]);

  return (
    <nav className="conversations" aria-label={messages.conversations}>
      <Input
        allowClear
        ref={search}
        type="search"
        value={q}
        placeholder={messages.searchConversations}
        aria-label={messages.searchConversations}
        onChange={(event) => setQ(event.target.value)}
      />
      {problem && <ProblemNotice problem={problem} onRetry={list.retry} />}
      <div role="status">
        {removed && (
          <p className="notice removed">
            {messages.removed(removed.title || messages.untitled)}
            <Button type="link" size="small" ref={undo} onClick={list.restore}>
              {messages.undo}
            </Button>
          </p>
        )}
        {items?.length === 0 && (
          <p className="list-empty">{q === '' ? messages.noConversations : messages.noneFound}</p>
        )}
      </div>
      {groupByAge(items ?? [], new Date()).map((group) => (
        <div key={group.age} className="conversation-group">
          {/* No heading: the view's own is the page's first. */}
          <p className="section-label" id={`${listId}-${group.age}`}>
            {messages.age[group.age]}
          </p>
          <ul aria-labelledby={`${listId}-${group.age}`}>
            {group.items.map((conversation) => (
              <ConversationItem
                key={conversation.id}
                conversation={conversation}
                isOpen={conversation.id === openId}
                onOpen={onOpen}
                onRename={(title) => list.rename(conversation.id, title)}
                onRemove={() => {
                  list.remove(conversation);
                  if (conversation.id === openId) navigate(NEW_CONVERSATION);
                }}
              />
            ))}
          </ul>
        </div>
      ))}
      {hasMore && (
        <Button type="text" size="small" onClick={list.loadMore}>
          {messages.showMore}
        </Button>
      )}
    </nav>
  );
}
