import { useCallback } from 'react';
import type { Report } from '../../schemas.js';
import type { Problem } from '../client/problem.js';
import { listReports } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { usePages } from '../shell/use-pages.js';
import type { ListQuery } from './list-query.js';

/** What is shown at first and added by "show more": some screens. */
const AT_ONCE = 50;

interface ReportListing {
  /** Undefined until they have come. */
  reports: readonly Report[] | undefined;
  /** How many fit, shown or not. */
  total: number | undefined;
  hasMore: boolean;
  problem?: Problem;
  loadMore: () => void;
  reload: () => void;
}

/**
 * The reports that a query asks for; what is shown stays until others have come.
 * @param options.version they are loaded anew when it changes
 */
export function useReportList({ query, version }: { query: ListQuery; version: string }): ReportListing {
  const { languageTag: language } = useMessages();
  const { q, sort, order, held, tag, language: of } = query;
  const { pages, hasMore, problem, loadMore, retry } = usePages(
    useCallback(
      (cursor: string | undefined, signal: AbortSignal) =>
        listReports({ q, sort, order, held, tag, language: of, limit: AT_ONCE, cursor }, { language, signal }),
      [q, sort, order, held, tag, of, language],
    ),
    version,
  );
  return {
    reports: pages?.flatMap(({ reports }) => reports),
    total: pages?.at(-1)?.total,
    hasMore,
    problem,
    loadMore,
    reload: retry,
  };
}
