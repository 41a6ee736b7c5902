import type { Answer, Passage } from '../schemas.js';
import { holdsEvidence, includesItem } from './match-text.js';
import { isToRefuse, type Question } from './question.js';

/** What one question showed. Fields that do not apply to its kind are left out. */
export interface Verdict {
  id: string;
  kind: string;
  report: string;
  status: Answer['status'];
  answer: string;
  searchMs: number;
  answerMs: number;
  /** Rank of the first passage with evidence, and the rank by which all of it was found; null when it was not. */
  rank?: number | null;
  rankAll?: number | null;
  length?: number;
  missing?: (string | string[])[];
  correct?: boolean;
  cited?: boolean;
  citedAll?: boolean;
  falseRefusal?: boolean;
  refused?: boolean;
  wrong: boolean;
}

/** Judges an answer and the passages found for it by what the question demands. */
export function judgeAnswer(
  question: Question,
  got: { passages: readonly Passage[]; answer: Answer; searchMs: number; answerMs: number },
): Verdict {
  const { answer } = got;
  const answered = answer.status === 'answered';
  const { id, kind, report } = question;
  const base = {
    id,
    kind,
    report,
    status: answer.status,
    answer: answer.answer,
    searchMs: got.searchMs,
    answerMs: got.answerMs,
  };
  const length = answered ? { length: [...answer.answer].length } : {};
  if (isToRefuse(question)) return { ...base, ...length, refused: !answered, wrong: answered };
  const texts = got.passages.map((passage) => `${passage.title}\n${passage.text}`);
  const ranks = question.evidence.map((evidence) => texts.findIndex((text) => holdsEvidence(text, evidence)) + 1);
  const found = ranks.filter((rank) => rank > 0);
  const quotes = answer.citations.map((citation) => citation.quote);
  const missing = question.must_include.filter((item) => !includesItem(answer.answer, item));
  const correct = answered && missing.length === 0;
  const isQuoted = (evidence: string) => quotes.some((quote) => holdsEvidence(quote, evidence));
  return {
    ...base,
    ...length,
    rank: found.length > 0 ? Math.min(...found) : null,
    rankAll: found.length === ranks.length && ranks.length > 0 ? Math.max(...ranks) : null,
    missing,
    correct,
    cited: answered && question.evidence.some(isQuoted),
    citedAll:
      answered &&
      question.evidence.every((evidence) => isQuoted(evidence) || holdsEvidence(quotes.join(' '), evidence)),
    falseRefusal: !answered,
    wrong: answered && !correct,
  };
}
