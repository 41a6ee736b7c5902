import { Button } from 'antd';
import type { Messages } from '../language/zh.js';
import { useMessages } from '../language/use-messages.js';
import { mayRetry, type Problem } from '../client/problem.js';

/** What went wrong and what to do next, with a way to try again where that can help. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const messages = useMessages();
  const { message, hint } = wordsOf(problem, messages);
  return (
    <div className="notice problem" role="alert">
      <p className="problem-message">{message}</p>
      <p>{hint}</p>
      {mayRetry(problem) && (
        <Button size="small" onClick={onRetry}>
          {messages.retry}
        </Button>
      )}
    </div>
  );
}

/** The words for a problem: the service's own where it had some. */
export function wordsOf(problem: Problem, messages: Messages): { message: string; hint: string } {
  switch (problem.kind) {
    case 'connection':
      return messages.problem.connection;
    case 'unreadable':
      return messages.problem.unreadable(problem.status);
    case 'service':
      return problem;
  }
}
