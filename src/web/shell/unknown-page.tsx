import { Link } from 'wouter';
import { useMessages } from '../language/use-messages.js';
import { NEW_CONVERSATION } from './paths.js';
import { ViewHeader } from './view-header.js';

/** What an address shows that leads nowhere. */
export function UnknownPage() {
  const messages = useMessages();
  return (
    <div className="view">
      <ViewHeader title={messages.unknownPage.title} />
      <main className="view-body" id="main">
        <p>
          {messages.unknownPage.hint} <Link href={NEW_CONVERSATION}>{messages.newConversation}</Link>
        </p>
      </main>
    </div>
  );
}
