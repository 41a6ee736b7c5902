import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../language/use-messages.js';
import type { Exchange } from '../state/chat-state.js';
import { PrintedExchange } from './printed-exchange.js';

interface OnPaperProps {
  title: string;
  exchanges: readonly Exchange[];
  /** Whether earlier exchanges have not been fetched. */
  hasEarlier: boolean;
}

/**
 * What the browser's own printing puts onto paper in place of the conversation, of which the screen draws only what is
 * near the window.
 */
export function OnPaper({ title, exchanges, hasEarlier }: OnPaperProps) {
  const messages = useMessages();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes what is drawn when this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  if (!isPrinting || exchanges.length === 0) return null;
  return (
    <div className="printed on-paper">
      <h1>{title}</h1>
      {hasEarlier && <p>{messages.printed.withoutEarlier}</p>}
      {exchanges.map((exchange) => (
        <PrintedExchange key={exchange.id} exchange={exchange} />
      ))}
      <p className="printed-disclaimer">{messages.disclaimer}</p>
    </div>
  );
}
