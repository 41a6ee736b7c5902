import { Button } from 'antd';
import { useCallback, useState } from 'react';
import type { FeedbackFilter, FeedbackItem } from '../../feedback-schemas.js';
import { listFeedback } from '../client/feedback.js';
import { useMessages } from '../language/use-messages.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useLoaded } from '../shell/use-loaded.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { FeedbackEntry } from './feedback-entry.js';

/** Opens a citation of a feedback's answer; `from` is what was pressed. */
export type OpenFrom = (item: FeedbackItem, place: { n: number; figure?: string; from: HTMLElement }) => void;

interface FeedbackPageProps {
  filter: FeedbackFilter;
  /** Where the page begins; none for the first. */
  cursor?: string;
  /** What is open, of whichever feedback. */
  opened?: OpenedCitation;
  onOpen: OpenFrom;
}

/** A page of the list, and on request those after it. */
export function FeedbackPage(props: FeedbackPageProps) {
  const { filter, cursor, opened, onOpen } = props;
  const messages = useMessages();
  const { languageTag: language } = messages;
  const [showsMore, setShowsMore] = useState(false);
  const loaded = useLoaded(
    useCallback(
      (signal: AbortSignal) => listFeedback({ ...filter, cursor }, { signal, language }),
      [filter, cursor, language],
    ),
  );
  if (loaded.state === 'loading')
    return (
      <p className="progress" role="status">
        {messages.feedback.loading}
      </p>
    );
  if (loaded.state === 'failed') return <ProblemNotice problem={loaded.problem} onRetry={loaded.retry} />;
  const { feedback, nextCursor } = loaded.value;
  if (feedback.length === 0) return <p role="status">{messages.feedback.none}</p>;
  return (
    <>
      <ol className="feedback-list">
        {feedback.map((item, at) => (
          <FeedbackEntry
            key={item.id}
            item={item}
            // The button that asked for this page is gone.
            takesFocus={cursor !== undefined && at === 0}
            opened={opened?.exchangeId === item.id ? opened : undefined}
            onOpen={(n, from, figure) => onOpen(item, { n, from, figure })}
          />
        ))}
      </ol>
      {nextCursor !== undefined &&
        (showsMore ? (
          <FeedbackPage {...props} cursor={nextCursor} />
        ) : (
          <Button block type="text" onClick={() => setShowsMore(true)}>
            {messages.showMore}
          </Button>
        ))}
    </>
  );
}
