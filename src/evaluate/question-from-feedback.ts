import type { FeedbackItem } from '../feedback-schemas.js';
import { parseFigures } from '../figures/parse-figures.js';
import { includesItem } from './match-text.js';
import type { Question } from './question.js';

const WHOLE_LIBRARY = 'library';
/** The words before a number in digits: about, not above. */
const BEFORE_DIGITS = /^\D*?(?=[-+−]?\d)/u;
const MARKS = /\[\d+\]/gu;
/** Enough of an id to tell questions of one file apart. */
const ID_SIGNS = 8;

/**
 * An evaluation question begun from what a reader thinks of an answer. What the reader found right stands in it as the
 * answer, its figures and its quotations; what they found wrong is left for an operator to write.
 * @param kind of question it is when it is to be answered
 */
export function questionFromFeedback(item: FeedbackItem, kind: string): Question {
  const { id, rating, reason, question, history, answer } = item;
  const isRight = rating === 'up';
  const isToRefuse = reason === 'should_have_refused' || (isRight && answer.status !== 'answered');
  const begun = {
    id: `feedback-${id.slice(0, ID_SIGNS)}`,
    report: isToRefuse ? WHOLE_LIBRARY : reportOf(item),
    kind: isToRefuse ? refusedKind(item) : kind,
    question,
    ...(history && { history }),
    ...(isRight && { answer: answer.answer.replace(MARKS, '') }),
  };
  if (isToRefuse) return { ...begun, must_include: [], evidence: [] };
  const quotes = [...new Set(answer.citations.map(({ quote }) => quote))];
  return {
    ...begun,
    must_include: isRight ? figuresOf(item) : [],
    // An answer that says too little may yet quote what is right.
    evidence: isRight || reason === 'incomplete' ? quotes : [],
  };
}

function refusedKind({ answer }: FeedbackItem): string {
  return answer.status === 'out_of_scope' ? 'out_of_scope' : 'unanswerable';
}

function reportOf({ answer }: FeedbackItem): string {
  const [title = WHOLE_LIBRARY, ...others] = new Set(answer.citations.map(({ title }) => title));
  return others.length === 0 ? title : WHOLE_LIBRARY;
}

/** What the question itself says proves nothing. */
function figuresOf({ question, answer }: FeedbackItem): string[] {
  const figures = answer.statements.flatMap(({ text }) =>
    parseFigures(text).map(({ start, end }) => text.slice(start, end).replace(BEFORE_DIGITS, '').trim()),
  );
  return [...new Set(figures)].filter((figure) => !includesItem(question, figure));
}
