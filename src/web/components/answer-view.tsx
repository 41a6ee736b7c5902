import { useMessages } from '../language/use-messages.js';
import { citationsOf, type Exchange } from '../state/chat-state.js';
import { splitMarks } from '../text/split-marks.js';
import type { OpenCitation } from './citation-mark.js';
import { MarkedText } from './marked-text.js';
import { NoteList } from './note-list.js';

interface AnswerViewProps {
  exchange: Exchange;
  openedN?: number;
  onOpen: OpenCitation;
}

/** The answer's text with its marks, as far as it has come; a refusal is framed as one. */
export function AnswerView({ exchange, openedN, onOpen }: AnswerViewProps) {
  const messages = useMessages();
  const { answer } = exchange;
  const citations = citationsOf(exchange);
  const text = answer?.answer ?? exchange.text;
  const pieces = splitMarks(text, {
    citations: citations.map(({ n }) => n),
    statements: answer?.statements.map((statement) => statement.text),
  });
  const marks = { citations, openedN, onOpen };
  const unsupported = answer?.statements.filter(({ support }) => support === 'unsupported') ?? [];
  const refusal = answer && answer.status !== 'answered' && messages.refusal[answer.status];
  return (
    <div className={refusal ? 'answer refusal' : 'answer'}>
      {refusal && <h3 className="refusal-title">{refusal}</h3>}
      {text !== '' && (
        <p className="answer-text">
          <MarkedText pieces={pieces} {...marks} />
        </p>
      )}
      {answer?.missing && answer.missing.length > 0 && (
        <section className="missing">
          <h3 className="section-label">{messages.missingTitle}</h3>
          <ul>
            {answer.missing.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </section>
      )}
      {unsupported.length > 0 && (
        <section className="unsupported">
          <h3 className="section-label">{messages.unsupportedTitle}</h3>
          <ul>
            {unsupported.map((sentence, at) => (
              <li key={at}>
                <s>{sentence.text}</s>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer?.notes && answer.notes.length > 0 && <NoteList notes={answer.notes} {...marks} />}
    </div>
  );
}
