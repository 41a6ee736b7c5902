import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Conversation } from '../../conversation-schemas.js';
import { useMessages } from '../language/use-messages.js';
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
  const title = conversation.title || messages.untitled;
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
            if (!event.nativeEvent.isComposing) end(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setRenaming(false);
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
        onClick={onOpen}
      >
        {title}
      </Link>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rename', label: messages.rename, onClick: () => setRenaming(true) },
            { key: 'delete', label: messages.delete, danger: true, onClick: onRemove },
          ],
        }}
      >
        <Button type="text" size="small" icon={<EllipsisOutlined />} aria-label={messages.actionsFor(title)} />
      </Dropdown>
    </li>
  );
}
