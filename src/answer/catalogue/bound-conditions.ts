import type { Report } from '../../schemas.js';
import { daysFrom } from '../days.js';
import type { CatalogueBound, CatalogueConditions } from './catalogue-question.js';

/**
 * What a bound asks of reports, given those that set it: longer than all of these, older than all of these. Undefined
 * when nothing sets it, or when the catalogue does not know it of each.
 */
export function boundConditions(
  { by, side }: Pick<CatalogueBound, 'by' | 'side'>,
  set: readonly Report[],
): CatalogueConditions | undefined {
  if (by === 'pages') {
    const pages = set.flatMap((report) => report.pages ?? []);
    if (pages.length === 0 || pages.length < set.length) return undefined;
    return { pages: side === 'above' ? { least: Math.max(...pages) + 1 } : { most: Math.min(...pages) - 1 } };
  }
  const dates = set.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined || dates.length < set.length) return undefined;
  return { published: [side === 'above' ? { from: daysFrom(last, 1) } : { to: daysFrom(first, -1) }] };
}
