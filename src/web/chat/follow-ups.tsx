import { useCallback, useId } from 'react';
import type { Answer } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { fetchReportQuestions } from '../client/reports.js';
import { useLoaded } from '../shell/use-loaded.js';
import { AskList } from './ask-list.js';

const MOST = 3;

interface FollowUpsProps {
  question: string;
  answer: Answer;
  onAsk: (question: string) => void;
}

/** What else the report that was cited first answers. Without any, and while they are not known, nothing is shown. */
export function FollowUps(props: FollowUpsProps) {
  const reportId = props.answer.citations[0]?.reportId;
  return reportId === undefined ? null : <OfReport reportId={reportId} {...props} />;
}

function OfReport({ reportId, question, onAsk }: FollowUpsProps & { reportId: string }) {
  const messages = useMessages();
  const { languageTag: language } = messages;
  const labelId = useId();
  const loaded = useLoaded(
    useCallback((signal: AbortSignal) => fetchReportQuestions(reportId, { signal, language }), [reportId, language]),
  );
  if (loaded.state !== 'ready') return null;
  const others = loaded.value.filter((other) => other !== question).slice(0, MOST);
  if (others.length === 0) return null;
  return (
    <section className="follow-ups">
      <h3 className="section-label" id={labelId}>
        {messages.followUps}
      </h3>
      <AskList questions={others} labelId={labelId} onAsk={onAsk} />
    </section>
  );
}
