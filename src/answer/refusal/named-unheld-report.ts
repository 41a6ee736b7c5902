import type { Library } from '../../library/open-library.js';
import { standingOfWord, type ReadQuestion } from '../../retrieve/read-question.js';
import { fitsFilter, type ReportFilter } from '../../retrieve/report-filter.js';
import type { RankedPassage } from '../../retrieve/search-library.js';
import type { Report } from '../../schemas.js';

/**
 * A title that holds this share of a question's words names its report, and so much more than any passage that is held
 * means that the answer would have to come from there. The titles of the development reports that are listed only hold
 * at most 0.29 of a question about anything else, and 0.55 to 1 of one about them
 * (decisions/0008-catalogue-and-follow-ups.md).
 */
const NAMED = 0.6;
const CLEARLY = 0.15;
/** One word names a subject, not a report. */
const FEWEST_WORDS = 2;

/**
 * The report that a question asks the content of and that is listed without its text; undefined when there is none.
 * @param asking.referred reports that the question points at: without the text of any, nothing can be said of them
 */
export function namedUnheldReport(
  library: Library,
  asking: {
    question: ReadQuestion;
    passages: readonly RankedPassage[];
    filter?: ReportFilter;
    referred?: readonly Report[];
  },
): Report | undefined {
  const { question, passages, filter, referred } = asking;
  if (referred?.every(({ held }) => !held) === true) return referred[0];
  const { words } = question;
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  if (words.length < FEWEST_WORDS || weight === 0) return undefined;
  const shareIn = (text: string) =>
    words.reduce((sum, word) => sum + word.weight * standingOfWord(text, word), 0) / weight;
  const named = library.reports
    .filter((report) => !report.held && fitsFilter(report, filter))
    .map((report) => ({ report, title: question.fold(report.title) }))
    .filter(({ title }) => words.filter((word) => standingOfWord(title, word) === 1).length >= FEWEST_WORDS)
    .map(({ report, title }) => ({ report, share: shareIn(title) }))
    .sort((one, other) => other.share - one.share)[0];
  if (named === undefined || named.share < NAMED) return undefined;
  const held = passages.filter(({ row }) => library.reportOf(row).held);
  const best = Math.max(
    0,
    ...held.map(({ row, text, headings }) =>
      shareIn(question.fold([text, ...headings, library.reportOf(row).title].join('\n'))),
    ),
  );
  return named.share >= best + CLEARLY ? named.report : undefined;
}
