import type { Library } from '../../library/open-library.js';
import type { Asked } from '../../retrieve/read-asked.js';
import { fitsFilter, type ReportFilter } from '../../retrieve/report-filter.js';
import type { ReadQuestion } from '../../retrieve/read-question.js';
import type { Report } from '../../schemas.js';
import type { Cited } from '../cite.js';
import type { CatalogueQuestion } from './catalogue-question.js';
import { catalogueLine, citeSources } from './cite-sources.js';
import { findMentions, type Mention } from './find-mentions.js';
import { findReports, namingWords } from './find-reports.js';
import { limitReports, refersOutside, type Limited } from './limit-reports.js';
import { countsOnly, namesIn } from './read/naming-part.js';
import { readCatalogueQuestion } from './read-catalogue-question.js';
import { catalogueWords, type CatalogueWords } from './tell/catalogue-words.js';
import { tellReports, type Told } from './tell/tell-reports.js';

export interface CatalogueAsking {
  question: ReadQuestion;
  asked: Asked;
  filter?: ReportFilter;
  /** ISO date: what 近三个月 is counted from. */
  asOf: string;
  /** Reports that the conversation speaks of, where the question itself names none; empty where it points at none. */
  referred?: readonly Report[];
}

export type CatalogueOutcome =
  | { found: Cited }
  /** No report fits: what is to be said, and whether the question can be about nothing else. */
  | { found: undefined; answer: string; certain: boolean };

/**
 * Answers a question about the catalogue from the reports' own facts, each statement citing the catalogue lines it was
 * made from. Undefined when the question is about the reports' content.
 */
export function answerFromCatalogue(library: Library, asking: CatalogueAsking): CatalogueOutcome | undefined {
  const { question, referred, filter, asOf } = asking;
  const asked = readCatalogueQuestion(question.text, {
    asOf,
    year: lastYear(library.reports, asOf),
    among: referred !== undefined,
  });
  if (asked === undefined) return undefined;
  const words = catalogueWords(asking.asked.language);
  const searched = library.reports.filter((report) => fitsFilter(report, filter));
  if (asked === 'unkept') return { found: undefined, answer: words.unkept(searched.length), certain: false };
  const unread = { found: undefined, answer: words.unread(), certain: true };
  if (asked === 'unread' || referred?.length === 0) return unread;
  const limited = limitReports(library, asked, { question, searched, referred: referred ?? [] });
  if (limited === undefined) return unread;
  const { among } = limited;
  const named = namedReports(asked, { ...asking, among });
  const told = named.length === 0 ? [] : tellReports(named, { asked, limited, words });
  if (told.length > 0)
    return {
      found: citeSources(
        library,
        told.map((one) => withLines(library, one)),
      ),
    };
  const naming = namingWords({ ...asked, words: question.words, fold: question.fold });
  const names = namesIn(
    asked.naming,
    naming.map(({ own }) => own),
  );
  const mentions = asked.topical ? findMentions(library, { words: naming, question, among }) : [];
  if (mentions.length > 0) {
    return { found: citeSources(library, tellMentions(library, { mentions, named: names.join(' '), asked, words })) };
  }
  if (asked.meant === 'perhaps') return undefined;
  const sought = { among: searched.length, limited, names, inText: asked.topical };
  // That no report fits is only known where all that was said of it is understood.
  if (isUnlimited(limited) && names.length === 0) return unread;
  if (names.some((name) => countsOnly(name))) return unread;
  return { found: undefined, answer: words.none(sought), certain: asked.meant === 'certain' };
}

function isUnlimited({ conditions, leftOut }: Limited): boolean {
  return leftOut.length === 0 && conditions.every((condition) => Object.keys(condition).length === 0);
}

function namedReports(
  asked: CatalogueQuestion,
  { question, referred, among }: CatalogueAsking & { among: readonly Report[] },
): readonly Report[] {
  const naming = { ...asked, words: question.words, fold: question.fold };
  if (referred !== undefined && !refersOutside(asked) && namingWords(naming).length === 0)
    return referred.filter((report) => among.includes(report));
  const byTags = asked.topical || asked.facts.has('count') || asked.facts.has('names');
  return findReports({ ...naming, among, byTags });
}

/** A date without a year is of the last year in which reports were published. */
function lastYear(reports: readonly Report[], asOf: string): number | undefined {
  const dates = reports.flatMap(({ publishedOn }) => publishedOn ?? []).filter((date) => date <= asOf);
  return dates.length === 0 ? undefined : Math.max(...dates.map((date) => Number(date.slice(0, 4))));
}

function withLines(library: Library, { text, about }: Told) {
  return { text, sources: about.map((report) => catalogueLine(library, report)) };
}

/** Facts that are told of a report beside that it speaks of something. */
const TOLD_FACTS = ['pages', 'published', 'publisher', 'held', 'note'] as const;

/** The reports of which not the title but the text speaks of what was named. */
function tellMentions(
  library: Library,
  given: { mentions: readonly Mention[]; named: string; asked: CatalogueQuestion; words: CatalogueWords },
) {
  const { mentions, named, asked, words } = given;
  const tellsFacts = TOLD_FACTS.some((fact) => asked.facts.has(fact));
  return [
    { text: words.mentioned(mentions.length), sources: mentions },
    ...mentions.flatMap((mention) => [
      { text: words.mentions(mention.report, named), sources: [mention] },
      ...(tellsFacts
        ? [withLines(library, { text: words.describe(mention.report, { note: true }), about: [mention.report] })]
        : []),
    ]),
  ];
}
