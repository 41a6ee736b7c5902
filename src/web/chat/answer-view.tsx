import { useMessages } from '../language/use-messages.js';
import type { Exchange } from '../state/chat-state.js';
import { AnswerText } from './answer-text.js';
import type { Marks } from './marks.js';
import { NoteList } from './note-list.js';
import { refusalTitle } from './refusal-title.js';

/** The answer with its marks, as far as it has come; a refusal is framed as one. */
export function AnswerView({ exchange, marks }: { exchange: Exchange; marks: Marks }) {
  const messages = useMessages();
  const { answer } = exchange;
  const text = answer?.answer ?? exchange.text;
  const unsupported = answer?.statements.filter(({ support }) => support === 'unsupported') ?? [];
  const refusal = refusalTitle(exchange, messages);
  return (
    <div className={refusal ? 'answer refusal' : 'answer'}>
      {refusal && <h3 className="refusal-title">{refusal}</h3>}
      <AnswerText text={text} statements={answer?.statements} marks={marks} />
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
      {answer?.notes && answer.notes.length > 0 && <NoteList notes={answer.notes} marks={marks} />}
    </div>
  );
}
