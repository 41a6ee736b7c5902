import { ShareAltOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useMessages } from '../language/use-messages.js';
import { conversationExportPath } from '../client/conversations.js';
import { copyText } from '../shell/copy-text.js';
import { MenuButton } from '../shell/menu-button.js';
import { pathOfConversation, pathOfPrint } from '../shell/paths.js';

/** Passes a conversation on: its link, a file of it, or on paper. */
export function ConversationTools({ id }: { id: string }) {
  const messages = useMessages();
  const [copied, setCopied] = useState<boolean>();
  const link = new URL(pathOfConversation(id), location.href).href;
  return (
    <>
      <span role="status" className="answer-done">
        {copied !== undefined && (copied ? messages.linkCopied : link)}
      </span>
      <MenuButton
        icon={<ShareAltOutlined />}
        entries={[
          { key: 'link', label: messages.copyLink, onSelect: () => void copyText(link).then(setCopied) },
          { key: 'md', label: 'Markdown', href: conversationExportPath(id, 'md') },
          { key: 'docx', label: 'Word', href: conversationExportPath(id, 'docx') },
          { key: 'print', label: messages.print, href: pathOfPrint(id), opensWindow: true },
        ]}
      >
        {messages.passOn}
      </MenuButton>
    </>
  );
}
