import { use } from 'react';
import { useMessages } from '../language/use-messages.js';
import { StatusContext } from './status-context.js';

/** Says over a view when answers are not what was set up. */
export function DegradedBanner() {
  const messages = useMessages();
  const status = use(StatusContext);
  if (status.state !== 'ready') return null;
  const { model } = status.value;
  const told = [
    ...(status.value.status === 'no_library' ? [messages.noLibrary] : []),
    ...(model?.reachable === false ? [messages.modelFails(model.id, model.problem ?? 'unavailable')] : []),
  ];
  if (told.length === 0) return null;
  return (
    <div className="notice problem banner" role="status">
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
