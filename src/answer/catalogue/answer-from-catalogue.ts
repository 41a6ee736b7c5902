import type { Library } from '../../library/open-library.js';
import type { Asked } from '../../retrieve/read-asked.js';
import { fitsFilter, type ReportFilter } from '../../retrieve/report-filter.js';
import type { ReadQuestion } from '../../retrieve/read-question.js';
import type { Citation, Report, Statement } from '../../schemas.js';
import { citeSpan, renderAnswer, type Cited } from '../cite.js';
import { catalogueWords } from './catalogue-words.js';
import { findReports } from './find-reports.js';
import { readCatalogueQuestion, type CatalogueChoice, type CatalogueQuestion } from './read-catalogue-question.js';

/** A longer list is cut, and says so; the page has the whole library. */
const MOST_LISTED = 12;

/**
 * Answers a question about the catalogue from the reports' own facts, each statement citing the catalogue lines it was
 * made from. `nothing` when no report fits or the catalogue does not keep what is asked; undefined when the question is
 * about the reports' content.
 */
export function answerFromCatalogue(
  library: Library,
  given: { question: ReadQuestion; asked: Asked; filter?: ReportFilter },
): Cited | 'nothing' | undefined {
  const asked = readCatalogueQuestion(given.question.text);
  if (asked === undefined) return undefined;
  if (asked === 'unheld') return 'nothing';
  const among = library.reports.filter(
    (report) =>
      fitsFilter(report, given.filter) &&
      isPublishedWithin(report, asked) &&
      (asked.held === undefined || report.held === asked.held),
  );
  const named = choose(findReports({ ...given.question, naming: asked.naming, among }), asked.choice);
  if (named.length === 0) return 'nothing';
  const ordered = [...named].sort(asked.facts.has('pages') ? byPages : byDate);
  const shown = ordered.slice(0, MOST_LISTED);
  const words = catalogueWords(given.asked.language);
  const citations = shown.map((report, index) => citeCatalogueLine(library, report, index + 1));
  const all = citations.map(({ n }) => n);
  const statements: Statement[] = [];
  if (named.length > 1) {
    statements.push({
      text: words.count({ all: named.length, shown: shown.length }),
      citations: all,
      support: 'supported',
    });
    if (
      asked.facts.has('published') &&
      named.length === 2 &&
      shown.every(({ publishedOn }) => publishedOn !== undefined)
    )
      statements.push({ text: words.sameDay(shown), citations: all, support: 'supported' });
  }
  for (const [index, report] of shown.entries()) {
    statements.push({ text: words.describe(report), citations: [index + 1], support: 'supported' });
  }
  return { answer: renderAnswer(statements), statements, citations };
}

const byPages = (a: Report, b: Report) => (b.pages ?? 0) - (a.pages ?? 0);
/** The newest first; what has no date comes last. */
const byDate = (a: Report, b: Report) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '');

/** A report's first sentence is its catalogue line. */
function citeCatalogueLine(library: Library, report: Report, n: number): Citation {
  const passage = library.firstPassage(report.id);
  return citeSpan(library, { passage, span: library.sentences.span(passage.sentenceFrom), n });
}

function isPublishedWithin({ publishedOn }: Report, { publishedFrom, publishedTo }: CatalogueQuestion): boolean {
  if (publishedFrom === undefined || publishedTo === undefined) return true;
  return publishedOn !== undefined && publishedOn >= publishedFrom && publishedOn <= publishedTo;
}

const BY: Readonly<Record<CatalogueChoice, (report: Report) => number | string | undefined>> = {
  longest: ({ pages }) => (pages === undefined ? undefined : -pages),
  shortest: ({ pages }) => pages,
  newest: ({ publishedOn }) => (publishedOn === undefined ? undefined : -Date.parse(publishedOn)),
  oldest: ({ publishedOn }) => (publishedOn === undefined ? undefined : Date.parse(publishedOn)),
};

/** The reports with the extreme value; those without the fact cannot be compared and fall out. */
function choose(reports: readonly Report[], choice: CatalogueChoice | undefined): Report[] {
  if (choice === undefined) return [...reports];
  const known = reports.flatMap((report) => {
    const value = BY[choice](report);
    return value === undefined ? [] : [{ report, value: Number(value) }];
  });
  const least = Math.min(...known.map(({ value }) => value));
  return known.filter(({ value }) => value === least).map(({ report }) => report);
}
