import { figuresWithin } from './find-figures.js';
import { MarkedText } from './marked-text.js';
import type { Marks } from './marks.js';
import type { QuotedList } from '../../quoted-list.js';

interface AnswerListProps {
  list: QuotedList;
  citations: readonly number[];
  marks: Marks;
}

/** A list that an answer quotes, line by line as its report has it, its marks at the end. */
export function AnswerList({ list: { lead, items }, citations, marks }: AnswerListProps) {
  const read = (text: string) => (
    <MarkedText pieces={figuresWithin(text, { cited: citations, citations: marks.citations })} marks={marks} />
  );
  return (
    <div className="answer-text">
      {lead !== '' && <p>{read(lead)}</p>}
      <ul className="answer-list">
        {items.map(({ number, text }, at) => (
          <li key={at}>
            <span className={number === '' ? 'item-bullet' : 'item-number'}>{number}</span> {read(text)}
            {at === items.length - 1 && (
              <MarkedText pieces={citations.map((n) => ({ kind: 'mark', n }))} marks={marks} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
