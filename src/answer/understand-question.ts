import type { Library } from '../library/open-library.js';
import type { Found } from '../retrieve/search-library.js';
import type { AnswerRequest, Filter, Report, Turn } from '../schemas.js';
import { refersOutside } from './catalogue/limit-reports.js';
import { namesNothing } from './catalogue/read/naming-part.js';
import { readCatalogueQuestion } from './catalogue/read-catalogue-question.js';
import { condenseQuestion, type CondenseTools, type Understood } from './condense-question.js';
import { askCatalogue } from './follow-up/ask-catalogue.js';
import { belongsTogether } from './follow-up/belongs-together.js';
import { withoutCourtesy } from './follow-up/courtesy.js';
import { fragmentOf } from './follow-up/fragment.js';
import type { Following } from './follow-up/meets-follow-up.js';
import type { NameBook } from './follow-up/name-book.js';
import {
  listedLately,
  listedReports,
  nameReports,
  pointedCount,
  pointsAtOne,
  referTo,
  type Reference,
} from './follow-up/refer-to-reports.js';

/** What a question is taken to ask, with what was said before it. */
export interface Understanding {
  /** What is searched for. */
  text: string;
  /** The question as its own words say it; what a follow-up leans on stands in `text` alone. */
  put: string;
  /** A question that stands for itself, for the reader, where the one that was put does not. */
  understoodAs?: string;
  /** What a question that was completed adds to the one before. */
  following?: Following;
  /** Whether it may be about the catalogue: a joined one is not, since the question before may have been. */
  mayBeCatalogue: boolean;
  /** Reports that were just listed and that the question points at. */
  referred?: Report[];
  filter?: Filter;
}

export interface UnderstandTools {
  names: NameBook;
  look: (text: string) => Promise<Found>;
}

/** Reads a question in its conversation. Whether it is about the catalogue is decided by its own words. */
export async function understandQuestion(
  library: Library,
  { question, history, filter }: Pick<AnswerRequest, 'question' | 'history' | 'filter'>,
  tools: UnderstandTools,
): Promise<Understanding> {
  const put = withoutCourtesy(question);
  const count = pointedCount(put);
  const counted = count === undefined ? undefined : listedLately(library.reports, history, count);
  // 这两份 after a single one points at what is not there.
  if (count !== undefined && counted === undefined && pointsOnly(put))
    return { text: put, put, mayBeCatalogue: true, referred: [], filter };
  const listed = counted ?? listedReports(library.reports, history);
  const condensed = () =>
    condenseQuestion(put, history, {
      names: tools.names,
      belongs: belongsBy(library, tools),
      refer: (turn, before) => {
        const reference = referenceOf(turn, listedReports(library.reports, before));
        return reference && nameReports(turn, reference);
      },
    });
  const spokenOf = listed.length > 0 || !pointsAtOne(put) ? listed : await lastReport(library, condensed, tools);
  const reference = referenceOf(put, spokenOf);
  if (reference) {
    const { reports } = reference;
    const understoodAs = nameReports(put, reference);
    const asked = readCatalogueQuestion(put, { among: true });
    // 比它短的 are others than those spoken of.
    const isOutside = typeof asked === 'object' && refersOutside(asked);
    const within = isOutside ? filter : { ...filter, reports: idsWithin(reports, filter) };
    return { text: put, put, understoodAs, mayBeCatalogue: true, referred: reports, filter: within };
  }
  if (isCatalogueQuestion(put)) return { text: put, put, mayBeCatalogue: true, filter };
  const { text, how, before = '' } = await condensed();
  const stands = how === 'replaced' && isCatalogueQuestion(text);
  const fragment = listed.length > 0 && !stands ? fragmentOf(put) : undefined;
  const asked = fragment && askCatalogue(fragment.core);
  if (asked !== undefined && isCatalogueQuestion(asked))
    return { text: asked, put: asked, understoodAs: asked, mayBeCatalogue: true, filter };
  if (how === 'alone') return { text, put, mayBeCatalogue: true, filter };
  const following = { put, before, answered: lastAnswer(history) };
  return {
    text,
    put: how === 'replaced' ? text : put,
    understoodAs: text,
    following,
    mayBeCatalogue: how === 'replaced',
    filter,
  };
}

function lastAnswer(history: readonly Turn[] | undefined): string {
  return history?.findLast(({ role }) => role === 'assistant')?.content ?? '';
}

/** Whether two questions belong together, which a question about the catalogue or in another language does with none. */
function belongsBy(library: Library, { look }: UnderstandTools): CondenseTools['belongs'] {
  return async ({ put, before, together }) => {
    if (isCatalogueQuestion(put) || isCatalogueQuestion(before) || isChinese(put) !== isChinese(before)) return false;
    const [alone, last] = await Promise.all([look(put), look(before)]);
    return belongsTogether(library, { alone, before: last, together: await look(together) });
  };
}

/** The report that the last question was answered from, where no answer has named one. */
async function lastReport(
  library: Library,
  condensed: () => Promise<Understood>,
  { look }: UnderstandTools,
): Promise<Report[]> {
  const { before } = await condensed();
  const first = before === undefined ? undefined : (await look(before)).passages[0];
  return first ? [library.reportOf(first.row)] : [];
}

/** Whether a question about the catalogue names no report: those that it asks about are pointed at. */
function pointsOnly(put: string): boolean {
  const asked = readCatalogueQuestion(put, { among: true });
  return typeof asked === 'object' && namesNothing(asked.naming);
}

/** What a question points at among the reports spoken of; one that names others points at none. */
function referenceOf(put: string, spokenOf: readonly Report[]): Reference | undefined {
  if (spokenOf.length === 0) return undefined;
  const asked = readCatalogueQuestion(put);
  const bare = asked === undefined ? readCatalogueQuestion(put, { among: true }) : undefined;
  const catalogue = asked ?? bare;
  const understood = typeof catalogue === 'string' ? undefined : catalogue;
  if (understood !== undefined && !namesNothing(understood.naming)) return undefined;
  const chooses = understood !== undefined && understood.choices.length > 0;
  const isBare = bare !== undefined && !chooses && fragmentOf(put) === undefined;
  const reference = referTo(put, spokenOf, { bare: isBare });
  // What is in a report can be asked of one; of several it would be a guess.
  const isGuess = catalogue === undefined && (reference?.words === undefined || reference.reports.length > 1);
  return isGuess ? undefined : reference;
}

function isCatalogueQuestion(text: string): boolean {
  return readCatalogueQuestion(text) !== undefined;
}

/** Scores of a Chinese question and an English one do not compare. */
function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function idsWithin(reports: readonly Report[], filter: Filter | undefined): string[] {
  return reports.map(({ id }) => id).filter((id) => filter?.reports?.includes(id) ?? true);
}
