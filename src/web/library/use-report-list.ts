import { useCallback, useEffect, useState } from 'react';
import type { Report } from '../../schemas.js';
import { problemOf, type Problem } from '../client/problem.js';
import { listReports } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
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
  const [list, setList] = useState<{ reports: readonly Report[]; total?: number; cursor?: string }>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  const { q, sort, order, held, tag, language: of } = query;

  useEffect(() => {
    const abort = new AbortController();
    const asked = { q, sort, order, held, tag, language: of, limit: AT_ONCE };
    listReports(asked, { language, signal: abort.signal }).then(
      ({ reports, total, nextCursor }) => {
        setList({ reports, total, cursor: nextCursor });
        setProblem(undefined);
      },
      (thrown: unknown) => {
        if (!abort.signal.aborted) setProblem(problemOf(thrown));
      },
    );
    return () => abort.abort();
  }, [q, sort, order, held, tag, of, version, attempt, language]);

  const loadMore = () => {
    const cursor = list?.cursor;
    listReports({ ...query, limit: AT_ONCE, cursor }, { language }).then(
      ({ reports, total, nextCursor }) =>
        setList((before) =>
          // Another list may have come meanwhile.
          before?.cursor === cursor
            ? { reports: [...(before?.reports ?? []), ...reports], total, cursor: nextCursor }
            : before,
        ),
      (thrown: unknown) => setProblem(problemOf(thrown)),
    );
  };
  return { reports: list?.reports, total: list?.total, hasMore: list?.cursor !== undefined, problem, loadMore, reload };
}
