import { useCallback, useEffect, useRef } from 'react';
import { fetchStatus } from '../api-client.js';
import { useChat } from '../hooks/use-chat.js';
import { useLoaded } from '../hooks/use-loaded.js';
import { useMessages } from '../language/use-messages.js';
import { openedCitation, runningExchange } from '../state/chat-state.js';
import { EvidencePanel } from './evidence-panel.js';
import { ExchangeView } from './exchange-view.js';
import { PageHeader } from './page-header.js';
import { QuestionBox } from './question-box.js';
import { Welcome } from './welcome.js';

/** The whole page: the conversation, the question box under it, and the evidence that is open beside it. */
export function ChatPage({ onSwitchLanguage }: { onSwitchLanguage: () => void }) {
  const { languageTag: language } = useMessages();
  const { state, dispatch, ask, stop } = useChat();
  const status = useLoaded(useCallback((signal: AbortSignal) => fetchStatus({ signal, language }), [language]));
  const opener = useRef<HTMLElement>(null);
  const citation = openedCitation(state);

  const open = (exchangeId: string, n: number, from: HTMLElement) => {
    opener.current = from;
    dispatch({ type: 'open', opened: { exchangeId, n } });
  };
  const close = useCallback(() => dispatch({ type: 'close' }), [dispatch]);

  // Once the panel is gone: an open drawer would take the focus back.
  const isOpen = citation !== undefined;
  useEffect(() => {
    if (!isOpen) opener.current?.focus();
  }, [isOpen]);

  return (
    <div className={citation ? 'page page-with-evidence' : 'page'}>
      <div className="conversation">
        <PageHeader status={status.state === 'ready' ? status.value : undefined} onSwitchLanguage={onSwitchLanguage} />
        <main className="conversation-body">
          {state.exchanges.length === 0 && <Welcome status={status} onAsk={ask} />}
          {state.exchanges.map((exchange) => (
            <ExchangeView
              key={exchange.id}
              exchange={exchange}
              openedN={state.opened?.exchangeId === exchange.id ? state.opened.n : undefined}
              onOpen={(n, from) => open(exchange.id, n, from)}
              onRetry={() => ask(exchange.question, exchange.id)}
            />
          ))}
        </main>
        <QuestionBox
          draft={state.draft}
          isRunning={runningExchange(state) !== undefined}
          isFollowUp={state.exchanges.length > 0}
          onWrite={(text) => dispatch({ type: 'write', text })}
          onAsk={ask}
          onStop={stop}
        />
      </div>
      {citation && state.opened && <EvidencePanel citation={citation} opened={state.opened} onClose={close} />}
    </div>
  );
}
