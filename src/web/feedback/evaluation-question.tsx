import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fetchEvaluationQuestion } from '../client/feedback.js';
import { problemOf, type Problem } from '../client/problem.js';
import { useMessages } from '../language/use-messages.js';
import { copyText } from '../shell/copy-text.js';
import { ProblemNotice } from '../shell/problem-notice.js';

/** Makes a question of a feedback that later evaluations ask, as the line that goes into a question file. */
export function EvaluationQuestion({ feedbackId }: { feedbackId: string }) {
  const messages = useMessages();
  const { languageTag: language, feedback: words } = messages;
  const [line, setLine] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [isAsking, setAsking] = useState(false);
  const [copied, setCopied] = useState<boolean>();

  const make = () => {
    setAsking(true);
    fetchEvaluationQuestion(feedbackId, { language })
      .then(
        (made) => {
          setLine(made);
          setProblem(undefined);
        },
        (thrown: unknown) => setProblem(problemOf(thrown)),
      )
      .finally(() => setAsking(false));
  };

  return (
    <div className="evaluation-question">
      <Button size="small" loading={isAsking} onClick={make}>
        {words.toQuestion}
      </Button>
      {problem && <ProblemNotice problem={problem} onRetry={make} />}
      <div role="status">{line !== undefined && <p>{words.questionHint}</p>}</div>
      {line !== undefined && (
        <>
          <pre tabIndex={0} role="region" aria-label={words.questionLine}>
            {line}
          </pre>
          <Button size="small" icon={<CopyOutlined />} onClick={() => void copyText(`${line}\n`).then(setCopied)}>
            {words.copyLine}
          </Button>{' '}
          <span role="status" className="answer-done">
            {copied !== undefined && (copied ? words.copied : messages.notCopied)}
          </span>
        </>
      )}
    </div>
  );
}
