import { CopyOutlined, DownloadOutlined, EditOutlined, RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { use } from 'react';
import type { Answer } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { exportPath } from '../client/answers.js';
import { MenuButton } from '../shell/menu-button.js';
import { pathOfPrint } from '../shell/paths.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useCopy } from '../shell/use-copy.js';
import { useSaveFile } from '../shell/use-save-file.js';
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
  const { copied, copy } = useCopy();
  const { save, failed } = useSaveFile();
  const { id, question, feedback } = exchange;
  return (
    <div className="answer-tools">
      <div className="answer-buttons">
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined />}
          onClick={() => copy(answerAsText({ question, answer, messages }))}
        >
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
            { key: 'md', label: 'Markdown', onSelect: () => save(exportPath(answer.id, 'md')) },
            { key: 'docx', label: 'Word', onSelect: () => save(exportPath(answer.id, 'docx')) },
            ...(answer.conversationId === undefined
              ? []
              : [
                  {
                    key: 'print',
                    label: messages.print,
                    href: pathOfPrint(answer.conversationId, answer.id),
                    opensWindow: true,
                  },
                ]),
          ]}
        >
          {messages.takeAlong}
        </MenuButton>
        <span role="status" className="answer-done">
          {copied !== undefined && (copied ? messages.copied : messages.notCopied)}
        </span>
      </div>
      {failed && <ProblemNotice problem={failed.problem} onRetry={failed.retry} />}
      <FeedbackForm answerId={answer.id} feedback={feedback} onRate={(given) => actions.rate(id, answer.id, given)} />
    </div>
  );
}
