import { ShareAltOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useMessages } from '../language/use-messages.js';
import { conversationExportPath } from '../client/conversations.js';
import { copyText } from '../shell/copy-text.js';
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
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'link', label: messages.copyLink, onClick: () => void copyText(link).then(setCopied) },
            { key: 'md', label: <a href={conversationExportPath(id, 'md')}>Markdown</a> },
            { key: 'docx', label: <a href={conversationExportPath(id, 'docx')}>Word</a> },
            {
              key: 'print',
              label: (
                <a href={pathOfPrint(id)} target="_blank" rel="noreferrer">
                  {messages.print}
                </a>
              ),
            },
          ],
        }}
      >
        <Button type="text" size="small" icon={<ShareAltOutlined />}>
          {messages.passOn}
        </Button>
      </Dropdown>
    </>
  );
}
