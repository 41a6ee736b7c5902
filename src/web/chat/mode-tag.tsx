import type { Answer } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';

/** Whether the words are the reports' own or a model's. */
export function ModeTag({ mode, model }: Pick<Answer, 'mode' | 'model'>) {
  const messages = useMessages();
  return (
    <span className="mode-tag" title={messages.modeExplained[mode]}>
      {mode === 'model' && model !== undefined ? messages.writtenBy(model) : messages.mode[mode]}
    </span>
  );
}
