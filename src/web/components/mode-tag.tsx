import type { Answer } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';

/** Whether the words are the reports' own or a model's. */
export function ModeTag({ mode }: { mode: Answer['mode'] }) {
  const messages = useMessages();
  return (
    <span className="mode-tag" title={messages.modeExplained[mode]}>
      {messages.mode[mode]}
    </span>
  );
}
