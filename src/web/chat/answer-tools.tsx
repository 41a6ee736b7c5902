import { CopyOutlined, DownloadOutlined, EditOutlined, RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { use, useState } from 'react';
import type { Answer } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { exportPath } from '../client/answers.js';
import { copyText } from '../shell/copy-text.js';
import { MenuButton } from '../shell/menu-button.js';
import type { Exchange } from '../state/chat-state.js';
import { answerAsText } from './answer-as-text.js';
import type { ExchangeActions } from './exchange-actions.js';
import { FeedbackForm } from './feedback-form.js';
import { RunningContext } from './running-context.js';

interface AnswerToolsProps {
  exchange: Exchange;
  answer: Answer;
  actions: ExchangeActions;
}

/** What can be done with an answer: take it along, ask again, change the question, say what one thinks of it. */
export function AnswerTools({ exchange, answer, actions }: AnswerToolsProps) {
  const messages = useMessages();
  const isRunning = use(RunningContext);
  const [copied, setCopied] = useState<boolean>();
  const { id, question, feedback } = exchange;
  const copy = () => void copyText(answerAsText({ question, answer, messages })).then(setCopied);
  return (
    <div className="answer-tools">
      <div className="answer-buttons">
        <Button type="text" size="small" icon={<CopyOutlined />} onClick={copy}>
          {messages.copy}
        </Button>
        <Button
          type="text"
          size="small"
          icon={<RedoOutlined />}
          aria-disabled={isRunning}
          onClick={() => actions.askAgain(id)}
        >
          {messages.askAgain}
        </Button>
        <Button type="text" size="small" icon={<EditOutlined />} onClick={() => actions.edit(question)}>
          {messages.editQuestion}
        </Button>
        <MenuButton
          icon={<DownloadOutlined />}
          entries={[
            { key: 'md', label: 'Markdown', href: exportPath(answer.id, 'md') },
            { key: 'docx', label: 'Word', href: exportPath(answer.id, 'docx') },
          ]}
        >
          {messages.takeAlong}
        </MenuButton>
        <span role="status" className="answer-done">
          {copied !== undefined && (copied ? messages.copied : messages.notCopied)}
        </span>
      </div>
      <FeedbackForm answerId={answer.id} feedback={feedback} onRate={(given) => actions.rate(id, answer.id, given)} />
    </div>
  );
}
