import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { WholeConversation } from '../../conversation-schemas.js';
import { fetchWholeConversation } from '../client/conversations.js';
import { useMessages } from '../language/use-messages.js';
import { pathOfConversation } from '../shell/paths.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useDocumentTitle } from '../shell/use-document-title.js';
import { useLoaded } from '../shell/use-loaded.js';
import { asExchange } from '../state/chat-reducer.js';
import { PrintedExchange } from './printed-exchange.js';

/**
 * A whole conversation laid out for paper, or one of its answers where the address names it; asks the browser to print
 * once all of it is there.
 */
export function PrintView({ id }: { id: string }) {
  const [asked] = useSearchParams();
  const answerId = asked.get('answer');
  const messages = useMessages();
  const { languageTag: language } = messages;
  const loaded = useLoaded(
    useCallback((signal: AbortSignal) => fetchWholeConversation(id, { signal, language }), [id, language]),
  );
  return (
    <main className="printed" id="main">
      <p className="printed-bar">
        <Link href={pathOfConversation(id)}>{messages.printed.back}</Link>
        {loaded.state === 'ready' && (
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {messages.print}
          </Button>
        )}
      </p>
      {loaded.state === 'loading' && (
        <p className="progress" role="status">
          {messages.printed.loading}
        </p>
      )}
      {loaded.state === 'failed' && <ProblemNotice problem={loaded.problem} onRetry={loaded.retry} />}
      {loaded.state === 'ready' && <PrintedConversation conversation={partOf(loaded.value, answerId)} />}
    </main>
  );
}

function PrintedConversation({ conversation }: { conversation: WholeConversation }) {
  const messages = useMessages();
  const title = conversation.title || messages.untitled;
  // Browsers name the file after it that they print to.
  useDocumentTitle(title);

  useEffect(() => {
    // The dialog halts the page: not before it is drawn.
    const drawn = requestAnimationFrame(() => window.print());
    return () => cancelAnimationFrame(drawn);
  }, []);

  return (
    <>
      <h1>{title}</h1>
      <p className="printed-line">
        {messages.name} · {messages.printed.printedOn(new Date().toLocaleString(messages.languageTag))}
      </p>
      {conversation.turns.length === 0 && <p>{messages.printed.empty}</p>}
      {conversation.turns.map((turn) => (
        <PrintedExchange key={turn.answer.id} exchange={asExchange(turn)} askedAt={turn.askedAt} />
      ))}
      <p className="printed-disclaimer">{messages.disclaimer}</p>
    </>
  );
}

/** The conversation, with one of its answers alone where that is wanted. */
function partOf(whole: WholeConversation, answerId: string | null): WholeConversation {
  if (answerId === null) return whole;
  return { ...whole, turns: whole.turns.filter(({ answer }) => answer.id === answerId) };
}
