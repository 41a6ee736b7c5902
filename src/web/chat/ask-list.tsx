import { use } from 'react';
import { RunningContext } from './running-context.js';

interface AskListProps {
  questions: readonly string[];
  /** The id of what says which they are. */
  labelId: string;
  onAsk: (question: string) => void;
}

/** Questions, each of which is asked by pressing it. */
export function AskList({ questions, labelId, onAsk }: AskListProps) {
  const isRunning = use(RunningContext);
  return (
    <ul aria-labelledby={labelId}>
      {questions.map((question) => (
        <li key={question}>
          <button type="button" className="suggestion" aria-disabled={isRunning} onClick={() => onAsk(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
