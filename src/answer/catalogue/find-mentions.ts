import type { Library, StoredPassage } from '../../library/open-library.js';
import { standingOfWord, type QuestionWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { Span } from '../../ingest/draft.js';
import type { Fold } from '../../terms/fold-text.js';
import type { Report } from '../../schemas.js';

/** Passages looked at: what a report is about stands in some of the first of them. */
const DEPTH = 60;

/** A report whose text speaks of what was named, and the first place in it that does. */
export interface Mention {
  report: Report;
  passage: StoredPassage;
  span: Span;
}

/** The reports among these in one passage of which all words stand whole, the best passage first. */
export function findMentions(
  library: Library,
  { words, question, among }: { words: readonly QuestionWord[]; question: ReadQuestion; among: readonly Report[] },
): Mention[] {
  if (words.length === 0) return [];
  const allowed = new Set(among);
  const hits = library.lexical.search({
    terms: question.terms,
    limit: DEPTH,
    allowed: (row) => allowed.has(library.reportOf(row)),
  });
  const mentions = new Map<string, Mention>();
  for (const { row } of hits) {
    const report = library.reportOf(row);
    if (mentions.has(report.id) || library.outline(row).kind === 'listing') continue;
    const passage = library.passage(row);
    const span = bestSentence(library, { passage, words, fold: question.fold });
    if (span) mentions.set(report.id, { report, passage, span });
  }
  return [...mentions.values()];
}

/** The sentence with most of the words, where the passage has them all. */
function bestSentence(
  library: Library,
  { passage, words, fold }: { passage: StoredPassage; words: readonly QuestionWord[]; fold: Fold },
): Span | undefined {
  const standing = (text: string) => words.filter((word) => standingOfWord(fold(text), word) === 1).length;
  if (standing(passage.text) < words.length) return undefined;
  const rows = Array.from({ length: passage.sentenceTo - passage.sentenceFrom }, (_, at) => passage.sentenceFrom + at);
  const spans = rows.map((row) => library.sentences.span(row));
  const counts = spans.map(({ start, end }) =>
    standing(passage.text.slice(start - passage.start, end - passage.start)),
  );
  return spans[counts.indexOf(Math.max(...counts))];
}
