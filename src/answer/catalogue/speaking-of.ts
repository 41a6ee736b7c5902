import type { Library } from '../../library/open-library.js';
import { standingOfWord, type QuestionWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { Report } from '../../schemas.js';

/** All reports among these whose text has one of the words whole: none of the others speaks of it. */
export function speakingOf(
  library: Library,
  given: { question: ReadQuestion; words: readonly QuestionWord[]; among: readonly Report[] },
): Report[] {
  const { question, words, among } = given;
  const silent = new Set(among);
  const hits = library.lexical.search({
    terms: question.terms,
    limit: library.manifest.counts.passages,
    allowed: (row) => silent.has(library.reportOf(row)),
  });
  for (const { row } of hits) {
    const report = library.reportOf(row);
    if (!silent.has(report)) continue;
    const text = question.fold(library.passage(row).text);
    if (words.some((word) => standingOfWord(text, word) === 1)) silent.delete(report);
  }
  return among.filter((report) => !silent.has(report));
}
