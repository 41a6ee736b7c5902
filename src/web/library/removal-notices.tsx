import { Button } from 'antd';
import type { Messages } from '../language/zh.js';
import { useMessages } from '../language/use-messages.js';
import { wordsOf } from '../shell/problem-notice.js';
import type { Cited, Removal } from './removal-reducer.js';
import { UNDO_SECONDS, type Removals } from './use-removals.js';

/** What becomes of the reports that are being deleted, and the way back while there is one. */
export function RemovalNotices({ removals }: { removals: Removals }) {
  const messages = useMessages();
  return (
    <div role="status">
      {removals.items.map((removal) => (
        <div key={removal.reportId} className={removal.at.phase === 'failed' ? 'notice problem' : 'notice'}>
          <p>{sentenceOf(removal, messages)}</p>
          {removal.at.phase === 'done' && <CitedBy cited={removal.at.cited} />}
          {removal.at.phase === 'pending' && (
            // The dialog that was confirmed is gone, and its focus with it.
            <Button autoFocus size="small" onClick={() => removals.undo(removal.reportId)}>
              {messages.undo}
            </Button>
          )}
          {(removal.at.phase === 'done' || removal.at.phase === 'failed') && (
            <Button size="small" onClick={() => removals.dismiss(removal.reportId)}>
              {messages.library.removal.dismiss}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

function sentenceOf({ title, at }: Removal, messages: Messages): string {
  const words = messages.library.removal;
  switch (at.phase) {
    case 'pending':
      return words.pending(title, UNDO_SECONDS);
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
