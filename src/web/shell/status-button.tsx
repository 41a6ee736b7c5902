import { Badge, Button, Popover } from 'antd';
import { use } from 'react';
import type { Status } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { ProblemNotice } from './problem-notice.js';
import { StatusContext } from './status-context.js';

/** The service's state as a light, and in words when pressed. */
export function StatusButton() {
  const messages = useMessages();
  const status = use(StatusContext);
  const light = status.state === 'ready' && !isDegraded(status.value) ? 'success' : 'warning';
  return (
    <Popover
      trigger="click"
      title={messages.status.title}
      content={
        status.state === 'ready' ? (
          <StatusDetails status={status.value} />
        ) : (
          status.state === 'failed' && <ProblemNotice problem={status.problem} onRetry={status.retry} />
        )
      }
    >
      <Button type="text" size="small">
        <Badge status={status.state === 'loading' ? 'processing' : light} /> {messages.status.title}
      </Button>
    </Popover>
  );
}

/** Whether answers are not what was set up: there is no library, or the model does not answer. */
export function isDegraded({ status, model }: Status): boolean {
  return status !== 'ready' || model?.reachable === false;
}

function StatusDetails({ status }: { status: Status }) {
  const messages = useMessages();
  const { library, model } = status;
  const rows: [string, string][] = [
    [messages.status.mode, model ? messages.writtenBy(model.id) : messages.mode.extractive],
    ...(library
      ? ([
          [messages.status.reports, messages.status.held(library.reports, library.reportsHeld)],
          [messages.status.passages, library.passages.toLocaleString()],
          [messages.status.libraryVersion, library.version],
          [messages.status.builtAt, new Date(library.builtAt).toLocaleString(messages.languageTag)],
          [messages.status.embedder, library.embedder],
        ] satisfies [string, string][])
      : []),
    [messages.status.program, status.version],
  ];
  return (
    <dl className="status-details">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
