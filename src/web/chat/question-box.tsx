import { Sender } from '@ant-design/x';
import { Input } from 'antd';
import { useRef, type ComponentProps, type ComponentRef, type ReactNode } from 'react';
import { useMessages } from '../language/use-messages.js';
import { isComposing } from '../shell/is-composing.js';
import { QuestionLength } from './question-length.js';
import { tooLongBy } from './too-long-by.js';

interface QuestionBoxProps {
  draft: string;
  isRunning: boolean;
  isFollowUp: boolean;
  onWrite: (text: string) => void;
  onAsk: (question: string) => void;
  onStop: () => void;
  /** What stands under the box, such as what the question is confined to. */
  children?: ReactNode;
}

/** Where questions are typed: Enter sends, Shift+Enter breaks the line. The next one can be typed while one runs. */
export function QuestionBox({ draft, isRunning, isFollowUp, onWrite, onAsk, onStop, children }: QuestionBoxProps) {
  const messages = useMessages();
  const sender = useRef<ComponentRef<typeof Sender>>(null);
  return (
    <section className="question-box" aria-label={messages.questionLabel}>
      <Sender
        ref={sender}
        value={draft}
        onChange={onWrite}
        onSubmit={(question) => {
          // Its length is told under the box.
          if (tooLongBy(question) <= 0) onAsk(question);
        }}
        // What an input method takes sends nothing.
        onKeyDown={(event) => (isComposing(event) ? false : undefined)}
        onCancel={() => {
          onStop();
          // The button that was pressed is gone.
          sender.current?.focus();
        }}
        loading={isRunning}
        placeholder={isFollowUp ? messages.followUpPlaceholder : messages.questionPlaceholder}
        autoSize={{ minRows: 1, maxRows: 6 }}
        components={{ input: QuestionInput }}
        suffix={(_, { components: { SendButton, LoadingButton } }) =>
          isRunning ? (
            <LoadingButton aria-label={messages.stop} title={messages.stop} />
          ) : (
            <SendButton aria-label={messages.send} title={messages.send} />
          )
        }
      />
      <QuestionLength question={draft} />
      <div className="question-foot">
        {children}
        <p className="disclaimer">{messages.disclaimer}</p>
      </div>
    </section>
  );
}

function QuestionInput(props: ComponentProps<typeof Input.TextArea>) {
  const messages = useMessages();
  return <Input.TextArea {...props} aria-label={messages.questionLabel} />;
}
