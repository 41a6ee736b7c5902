import type { Span } from '../../../ingest/draft.js';
import type { CatalogueConditions, CatalogueFact } from '../catalogue-question.js';
import { readHeld } from './read-held.js';
import { readPages } from './read-pages.js';
import { readPublished } from './read-published.js';
import { readKinds, readTitleWords } from './read-titles.js';

export interface ReadConditions {
  value: CatalogueConditions;
  /** Kinds by which a report is called, but not asked for. */
  called: string[];
  spans: Span[];
}

/** What the reports that a text speaks of have in common: dates, pages, kinds, words of their titles. */
export function readConditions(
  text: string,
  options: { asOf?: string; year?: number; place: boolean; facts: ReadonlySet<CatalogueFact>; chooses: boolean },
): ReadConditions {
  const pages = readPages(text);
  const dates = readPublished(text, options);
  const held = readHeld(text, options.facts);
  const titles = readTitleWords(text);
  const kinds = readKinds(text, options);
  return {
    value: {
      ...dates.value,
      ...(held.value !== undefined && { held: held.value }),
      ...(pages.value !== undefined && { pages: pages.value }),
      ...(kinds.value.kinds.length > 0 && { kinds: kinds.value.kinds }),
      ...(titles.value.length > 0 && { titleWords: titles.value }),
    },
    called: kinds.value.called,
    spans: [pages, dates, held, titles, kinds].flatMap(({ spans }) => spans),
  };
}
