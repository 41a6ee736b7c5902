import type { Messages } from '../language/zh.js';
import { useMessages } from '../language/use-messages.js';
import type { Exchange } from '../state/chat-state.js';
import { refusalTitle } from './refusal-title.js';

/** Tells those who do not see the page that an answer is on its way, and once that it is there; its words they then read. */
export function Announcement({ last }: { last: Exchange | undefined }) {
  const messages = useMessages();
  return (
    <p role="status" className="off-screen">
      {last && announcementOf(last, messages)}
    </p>
  );
}

/** Nothing of an answer that was kept, nor of a problem, which tells of itself. */
export function announcementOf(exchange: Exchange, messages: Messages): string | undefined {
  const { id, phase, answer } = exchange;
  if (phase === 'running') return messages.announced.running;
  if (answer === undefined || answer.id === id) return undefined;
  const refused = refusalTitle(exchange, messages);
  if (refused !== undefined) return messages.announced.refused(refused);
  return messages.announced.ended(messages.announced.sources(answer.citations.length));
}
