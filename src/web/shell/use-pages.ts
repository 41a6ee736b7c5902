import { useEffect, useMemo, useState } from 'react';
import { problemOf, type Problem } from '../client/problem.js';

/** Brings the page of a list at a cursor, without one the first. */
export type LoadPage<Page> = (cursor: string | undefined, signal: AbortSignal) => Promise<Page>;

export interface Pages<Page> {
  /** Those that have come; undefined until the first has. */
  pages: readonly Page[] | undefined;
  hasMore: boolean;
  problem?: Problem;
  loadMore: () => void;
  /** Loads from the first page on; what is shown stays until it has come. */
  reload: () => void;
  /** Tries again what could not be had. */
  retry: () => void;
}

/**
 * A list that is read a page at a time. Another `load` or `version` begins anew: what is shown stays until its first
 * page is here, and what still comes of the one before is dropped. Give it a function that stays the same (useCallback).
 */
export function usePages<Page extends { nextCursor?: string }>(load: LoadPage<Page>, version = ''): Pages<Page> {
  /** The list that is asked for: another object when it begins anew. */
  const asked = useMemo(() => ({ load, version }), [load, version]);
  const [come, setCome] = useState<{ of: typeof asked; pages: readonly Page[] }>();
  const [problem, setProblem] = useState<Problem>();
  const [wanted, setWanted] = useState<{ of: typeof asked; cursor?: string }>({ of: asked });
  const cursor = wanted.of === asked ? wanted.cursor : undefined;

  useEffect(() => {
    const abort = new AbortController();
    asked.load(cursor, abort.signal).then(
      (page) => {
        if (abort.signal.aborted) return;
        setProblem(undefined);
        setCome((before) => ({
          of: asked,
          pages: cursor === undefined ? [page] : [...(before?.pages ?? []), page],
        }));
      },
      (thrown: unknown) => {
        if (!abort.signal.aborted) setProblem(problemOf(thrown));
      },
    );
    return () => abort.abort();
    // `wanted` is another object each time that something is asked for.
  }, [asked, cursor, wanted]);

  const next = come?.of === asked ? come.pages.at(-1)?.nextCursor : undefined;
  return {
    pages: come?.pages,
    hasMore: next !== undefined,
    problem,
    loadMore: () => setWanted({ of: asked, cursor: next }),
    reload: () => setWanted({ of: asked }),
    retry: () => setWanted({ of: asked, cursor }),
  };
}
