import { Button } from 'antd';
import { use } from 'react';
import { Link } from 'wouter';
import { useMessages } from '../language/use-messages.js';
import { pathOfReport } from '../shell/paths.js';
import { StatusContext } from '../shell/status-context.js';
import type { Exchange } from '../state/chat-state.js';
import type { ExchangeActions } from './exchange-actions.js';
import { RunningContext } from './running-context.js';

/** How many passages near a question are shown: a glance tells whether any of them helps. */
const NEAREST = 3;

/** What a reader can do whose question was refused: ask it of all reports, word it anew, look at what came nearest, ask a person. */
export function NextSteps({ exchange, actions }: { exchange: Exchange; actions: ExchangeActions }) {
  const messages = useMessages();
  const status = use(StatusContext);
  const isRunning = use(RunningContext);
  const contact = status.state === 'ready' ? status.value.contact : undefined;
  const nearest = exchange.answer?.status === 'no_evidence' ? exchange.passages.slice(0, NEAREST) : [];
  return (
    <section className="next-steps">
      <h3 className="section-label">{messages.nextSteps.title}</h3>
      <p>
        {exchange.filter && (
          <Button size="small" aria-disabled={isRunning} onClick={() => actions.askAgain(exchange.id, {})}>
            {messages.nextSteps.everywhere}
          </Button>
        )}{' '}
        <Button size="small" onClick={() => actions.edit(exchange.question)}>
          {messages.nextSteps.rephrase}
        </Button>{' '}
        {contact !== undefined && <Contact contact={contact} />}
      </p>
      {nearest.length > 0 && (
        <details>
          <summary>{messages.nextSteps.nearest}</summary>
          <ul className="nearest">
            {nearest.map(({ id, reportId, title, text, start }) => (
              <li key={id}>
                <Link href={`${pathOfReport(reportId)}?at=${start}`}>{title}</Link>
                <q className="source-quote">{text}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Contact({ contact }: { contact: string }) {
  const messages = useMessages();
  const isAddress = /^[^\s@]+@[^\s@]+$/u.test(contact);
  return (
    <span>
      {messages.nextSteps.contact} {isAddress ? <a href={`mailto:${contact}`}>{contact}</a> : contact}
    </span>
  );
}
