import { use } from 'react';
import { useMessages } from '../language/use-messages.js';
import { StatusContext } from './status-context.js';
import { troublesOf } from './troubles-of.js';

/** Says over a view when answers are not what was set up, and when the library is about to change. */
export function DegradedBanner() {
  const messages = useMessages();
  const status = use(StatusContext);
  const troubles = troublesOf(status, messages);
  const isChanging = status.state === 'ready' && status.value.job !== undefined && status.value.library !== undefined;
  return (
    // Always there, so that what comes into it is read out.
    <div role="status">
      {troubles.length > 0 && (
        <div className="notice problem banner">
          {troubles.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {isChanging && <p className="notice banner">{messages.libraryChanges}</p>}
    </div>
  );
}
