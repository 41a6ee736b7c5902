import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Messages } from '../language/zh.js';
import { useMessages } from '../language/use-messages.js';
import { wordsOf } from '../shell/problem-notice.js';
import { PendingRemoval } from './pending-removal.js';
import type { Cited, Removal } from './removal-reducer.js';
import type { Removals } from './use-removals.js';

interface RemovalNoticesProps {
  removals: Removals;
  /** The report whose deletion was confirmed in this view: its notice takes the focus that the dialog had. */
  confirmedId?: string;
}

/** What becomes of the reports that are being deleted, and the way back while there is one. */
export function RemovalNotices({ removals, confirmedId }: RemovalNoticesProps) {
  return removals.items.map((removal) => (
    <RemovalNotice
      key={removal.reportId}
      removal={removal}
      removals={removals}
      takesFocus={removal.reportId === confirmedId}
    />
  ));
}

interface RemovalNoticeProps {
  removal: Removal;
  removals: Removals;
  takesFocus: boolean;
}

function RemovalNotice({ removal, removals, takesFocus }: RemovalNoticeProps) {
  const messages = useMessages();
  const notice = useRef<HTMLDivElement>(null);
  const { reportId, at } = removal;
  useEffect(() => {
    if (takesFocus) notice.current?.focus();
  }, [takesFocus]);
  const said = sentenceOf(removal, messages);
  return (
    <div className={at.phase === 'failed' ? 'removal notice problem' : 'removal notice'} ref={notice} tabIndex={-1}>
      {at.phase === 'failed' ? (
        <p role="alert">{said}</p>
      ) : (
        <div role="status">
          <p>{said}</p>
          {at.phase === 'done' && <CitedBy cited={at.cited} />}
        </div>
      )}
      {at.phase === 'pending' && <PendingRemoval reportId={reportId} {...at} removals={removals} />}
      {(at.phase === 'done' || at.phase === 'failed') && (
        <Button size="small" onClick={() => removals.dismiss(reportId)}>
          {messages.library.removal.dismiss}
        </Button>
      )}
    </div>
  );
}

function sentenceOf({ title, at }: Removal, messages: Messages): string {
  const words = messages.library.removal;
  switch (at.phase) {
    case 'pending':
      return words.pending(title);
    case 'deleting':
      return words.deleting(title);
    case 'done':
      return words.done(title);
    case 'failed': {
      const { message, hint } = wordsOf(at.problem, messages);
      return `${words.failed(title)} ${message} ${hint}`;
    }
  }
}

function CitedBy({ cited: { citedBy, citedByCount } }: { cited: Cited }) {
  const messages = useMessages();
  const words = messages.library.removal;
  if (citedByCount === 0) return <p>{words.notCited}</p>;
  const dateOf = (time: string) => new Date(time).toLocaleDateString(messages.languageTag);
  return (
    <>
      <p>{words.cited(citedByCount)}</p>
      <ul className="cited-by">
        {citedBy.map(({ answerId, question, askedAt }) => (
          <li key={answerId}>{words.citedQuestion(question, dateOf(askedAt))}</li>
        ))}
        {citedByCount > citedBy.length && <li>{words.more(citedByCount - citedBy.length)}</li>}
      </ul>
    </>
  );
}
