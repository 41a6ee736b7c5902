import { ShareAltOutlined } from '@ant-design/icons';
import { useMessages } from '../language/use-messages.js';
import { conversationExportPath } from '../client/conversations.js';
import { MenuButton } from '../shell/menu-button.js';
import { pathOfConversation, pathOfPrint } from '../shell/paths.js';
import { useCopy } from '../shell/use-copy.js';

/** Passes a conversation on: its link, a file of it, or on paper. */
export function ConversationTools({ id, onSave }: { id: string; onSave: (path: string) => void }) {
  const messages = useMessages();
  const { copied, copy } = useCopy();
  const link = new URL(pathOfConversation(id), location.href).href;
  return (
    <>
      <span role="status" className="answer-done">
        {copied !== undefined && (copied ? messages.linkCopied : link)}
      </span>
      <MenuButton
        icon={<ShareAltOutlined />}
        entries={[
          { key: 'link', label: messages.copyLink, onSelect: () => copy(link) },
          { key: 'md', label: 'Markdown', onSelect: () => onSave(conversationExportPath(id, 'md')) },
          { key: 'docx', label: 'Word', onSelect: () => onSave(conversationExportPath(id, 'docx')) },
          { key: 'print', label: messages.print, href: pathOfPrint(id), opensWindow: true },
        ]}
      >
        {messages.passOn}
      </MenuButton>
    </>
  );
}
