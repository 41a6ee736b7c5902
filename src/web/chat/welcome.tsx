import { useId } from 'react';
import type { Status } from '../../schemas.js';
import type { Loaded } from '../shell/use-loaded.js';
import { useMessages } from '../language/use-messages.js';
import { AskList } from './ask-list.js';

/** What stands where no question has been asked: what this does, and questions that this library can answer. */
export function Welcome({ status, onAsk }: { status: Loaded<Status>; onAsk: (question: string) => void }) {
  const messages = useMessages();
  return (
    <section className="welcome">
      <h2 className="welcome-title">{messages.welcomeTitle}</h2>
      <p className="welcome-text">{messages.welcomeText}</p>
      {status.state === 'ready' && <FirstQuestions status={status.value} onAsk={onAsk} />}
      {status.state === 'ready' && <CalibrationNote {...status.value} />}
    </section>
  );
}

function FirstQuestions({ status, onAsk }: { status: Status; onAsk: (question: string) => void }) {
  const messages = useMessages();
  const labelId = useId();
  if (status.suggestions.length === 0) return null;
  return (
    <>
      <h3 className="section-label" id={labelId}>
        {messages.suggestionsLabel}
        {status.library && <span className="section-count">{messages.reportCount(status.library.reportsHeld)}</span>}
      </h3>
      <AskList questions={status.suggestions} labelId={labelId} onAsk={onAsk} />
    </>
  );
}

function CalibrationNote({ calibration }: Pick<Status, 'calibration'>) {
  const messages = useMessages();
  if (calibration === undefined || calibration.current) return null;
  return <p className="welcome-note">{messages.calibratedElsewhere(calibration.fittedOn.date)}</p>;
}
