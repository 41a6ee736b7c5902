import { Badge, Button, Popover } from 'antd';
import { use, useEffect } from 'react';
import type { ServiceStatus } from '../../job-schemas.js';
import type { Messages } from '../language/zh.js';
import { useMessages } from '../language/use-messages.js';
import { JobProgress } from './job-progress.js';
import { ProblemNotice } from './problem-notice.js';
import { StatusContext, WatchStatusContext } from './status-context.js';
import { troublesOf } from './troubles-of.js';
import type { Loaded } from './use-loaded.js';

/** The service's state as a light, and in words when pressed. */
export function StatusButton() {
  const messages = useMessages();
  const status = use(StatusContext);
  const light = lightOf(status, messages);
  return (
    <Popover
      trigger="click"
      title={messages.status.title}
      destroyOnHidden
      content={
        status.state === 'ready' ? (
          <StatusDetails status={status.value} />
        ) : (
          status.state === 'failed' && <ProblemNotice problem={status.problem} onRetry={status.retry} />
        )
      }
    >
      <Button type="text" size="small">
        <Badge status={light} /> {messages.status.title}{' '}
        <span className="answer-done">{messages.status.light[light]}</span>
      </Button>
    </Popover>
  );
}

function lightOf(status: Loaded<ServiceStatus>, messages: Messages): 'success' | 'warning' | 'processing' {
  if (status.state === 'loading' || (status.state === 'ready' && status.value.job)) return 'processing';
  return troublesOf(status, messages).length > 0 ? 'warning' : 'success';
}

/** They stay true while they are shown. */
function StatusDetails({ status }: { status: ServiceStatus }) {
  const messages = useMessages();
  const watch = use(WatchStatusContext);
  useEffect(() => watch(), [watch]);
  const { library, model } = status;
  const rows: [string, string][] = [
    [messages.status.mode, model ? messages.writtenBy(model.id) : messages.mode.extractive],
    ...(library
      ? ([
          [messages.status.reports, messages.status.held(library.reports, library.reportsHeld)],
          [messages.status.passages, library.passages.toLocaleString(messages.languageTag)],
          [messages.status.libraryVersion, library.version],
          [messages.status.builtAt, new Date(library.builtAt).toLocaleString(messages.languageTag)],
          [messages.status.embedder, library.embedder],
        ] satisfies [string, string][])
      : []),
    [messages.status.program, status.version],
  ];
  return (
    <>
      {status.job && <JobProgress job={status.job} />}
      <dl className="status-details">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
