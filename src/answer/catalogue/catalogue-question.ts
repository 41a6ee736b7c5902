import type { Span } from '../../ingest/draft.js';
import type { DateRange } from './read/read-published.js';
import type { PageBounds } from './read/read-pages.js';

/** What a question about the catalogue wants to know of the reports that it names. */
export type CatalogueFact = 'pages' | 'published' | 'publisher' | 'publishers' | 'held' | 'note' | 'count' | 'names';

/** Which of the named reports are wanted, in the order of a fact: the longest, the two newest, the second longest. */
export interface CatalogueChoice {
  by: 'pages' | 'published';
  /** Whether the order starts with the most pages and the newest, or with the fewest and the oldest. */
  from: 'most' | 'least';
  /** The first place in the order that is wanted, from 1. */
  place: number;
  /** How many are wanted; without it, one, and those that are its equal. */
  count?: number;
}

/** What all reports that are meant have in common, beside what names them. */
export interface CatalogueConditions {
  /** Whether only reports with, or only those without their text are asked for. */
  held?: boolean;
  pages?: PageBounds;
  /** When they were published: in any of these. */
  published?: readonly DateRange[];
  /** The year, month or day that they are of: by their title, their own date or, without these, by publishing. */
  dated?: readonly DateRange[];
  /** Kinds that their titles name, one of which each must have. */
  kinds?: readonly string[];
  /** Words that each title must have. */
  titleWords?: readonly string[];
}

/** Reports that are left out: those of a name, those whose text or title has it, and those that meet all conditions. */
export interface CatalogueExclusion {
  by: 'name' | 'text' | 'title';
  /** As in a question; without a word that names, what was spoken of before is left out. */
  naming: string;
  unread: string;
  conditions: CatalogueConditions;
}

/** A bound set by a report that the question names (比德勤报告更长), or, without a name, by what was spoken of before. */
export interface CatalogueBound {
  by: 'pages' | 'published';
  side: 'above' | 'below';
  naming: string;
}

export interface CatalogueQuestion {
  /** What is left of the question without the words that ask: it names reports. */
  naming: string;
  /** The question without what is read already: in it longer words are whole of which a part would ask. */
  unread: string;
  facts: ReadonlySet<CatalogueFact>;
  choices: readonly CatalogueChoice[];
  conditions: CatalogueConditions;
  excluded: readonly CatalogueExclusion[];
  bounds: readonly CatalogueBound[];
  /** Facts by which two reports are compared. */
  compares: ReadonlySet<'pages' | 'published'>;
  /** Whether pages are to be added up. */
  sums: boolean;
  /** Whether the reports are asked for by what they speak of, which may stand in their text alone. */
  topical: boolean;
  /** Kinds that an expression like 那份白皮书 gives to reports named otherwise: they decide between these only. */
  calledKinds: readonly string[];
  /**
   * `certain`: nothing but reports can be meant, so that none is an answer, too. `called`: a report is called one (那份),
   * but what it says may be asked as well.
   */
  meant: 'certain' | 'called' | 'perhaps';
}

/** Something read from a question, and where it stands there: what is read once names no report. */
export interface Reading<Value> {
  value: Value;
  spans: readonly Span[];
}
