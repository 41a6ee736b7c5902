import { Button } from 'antd';
import { mayRetry, type Problem } from '../client/problem.js';
import type { Messages } from '../language/zh.js';
import { useMessages } from '../language/use-messages.js';
import { useServiceReturn } from './use-service-return.js';

interface ProblemNoticeProps {
  problem: Problem;
  onRetry: () => void;
  /** Whether something runs that has to end before another try. */
  isBusy?: boolean;
}

/** What went wrong and what to do next, with a way to try again where that can help. */
export function ProblemNotice({ problem, onRetry, isBusy = false }: ProblemNoticeProps) {
  const messages = useMessages();
  return (
    <div className="notice problem" role="alert">
      {problem.kind === 'connection' ? <LostConnection /> : <Told {...wordsOf(problem, messages)} />}
      {mayRetry(problem) && (
        <Button size="small" aria-disabled={isBusy} onClick={onRetry}>
          {messages.retry}
        </Button>
      )}
    </div>
  );
}

function Told({ message, hint }: { message: string; hint: string }) {
  return (
    <>
      <p className="problem-message">{message}</p>
      <p>{hint}</p>
    </>
  );
}

/** Looks out for the service, and says when it is back. */
function LostConnection() {
  const { message, hint, back } = useMessages().problem.connection;
  return <Told message={message} hint={useServiceReturn() ? back : hint} />;
}

/** The words for a problem: the service's own where it had some. */
export function wordsOf(problem: Problem, messages: Messages): { message: string; hint: string } {
  switch (problem.kind) {
    case 'connection':
      return messages.problem.connection;
    case 'unreadable':
      return messages.problem.unreadable;
    case 'service':
      return problem;
  }
}
