import { EllipsisOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Conversation } from '../../conversation-schemas.js';
import { useMessages } from '../language/use-messages.js';
import { isComposing } from '../shell/is-composing.js';
import { MenuButton } from '../shell/menu-button.js';
import { pathOfConversation } from '../shell/paths.js';

interface ConversationItemProps {
  conversation: Conversation;
  isOpen: boolean;
  onOpen: () => void;
  onRename: (title: string) => void;
  onRemove: () => void;
}

/** A conversation in the list: a link to it, and a menu to rename or delete it. */
export function ConversationItem({ conversation, isOpen, onOpen, onRename, onRemove }: ConversationItemProps) {
  const messages = useMessages();
  const [isRenaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const endedByKey = useRef(false);
  const title = conversation.title || messages.untitled;

  // A reader who pressed elsewhere is there already.
  useEffect(() => {
    if (!isRenaming && endedByKey.current) link.current?.focus();
    endedByKey.current = false;
  }, [isRenaming]);

  if (isRenaming) {
    const end = (typed: string) => {
      setRenaming(false);
      const renamed = typed.trim();
      if (renamed !== '' && renamed !== conversation.title) onRename(renamed);
    };
    return (
      <li className="conversation-item">
        <Input
          autoFocus
          defaultValue={conversation.title}
          maxLength={200}
          aria-label={messages.conversationTitle}
          onPressEnter={(event) => {
            if (isComposing(event)) return;
            endedByKey.current = true;
            end(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || isComposing(event)) return;
            // Not also for the menu that the list may stand in.
            event.stopPropagation();
            endedByKey.current = true;
            setRenaming(false);
          }}
          onBlur={(event) => end(event.currentTarget.value)}
        />
      </li>
    );
  }
  return (
    <li className="conversation-item">
      <Link
        href={pathOfConversation(conversation.id)}
        className="conversation-link"
        aria-current={isOpen ? 'page' : undefined}
        title={title}
        ref={link}
        onClick={onOpen}
      >
        {title}
      </Link>
      <MenuButton
        icon={<EllipsisOutlined />}
        aria-label={messages.actionsFor(title)}
        entries={[
          { key: 'rename', label: messages.rename, onSelect: () => setRenaming(true) },
          { key: 'delete', label: messages.delete, danger: true, onSelect: onRemove },
        ]}
      />
    </li>
  );
}
