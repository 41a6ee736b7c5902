import { useEffect, useState } from 'react';
import { problemOf, type Problem } from '../client/problem.js';

export type Loaded<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; problem: Problem; retry: () => void };

type Result<T> = { state: 'ready'; value: T } | { state: 'failed'; problem: Problem };

/** What `load` brings; loads again when `load` changes, so give it a function that stays the same (useCallback). */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState<{ load: typeof load; attempt: number; result: Result<T> }>();

  useEffect(() => {
    const abort = new AbortController();
    const end = (result: Result<T>) => {
      if (!abort.signal.aborted) setDone({ load, attempt, result });
    };
    load(abort.signal).then(
      (value) => end({ state: 'ready', value }),
      (thrown: unknown) => end({ state: 'failed', problem: problemOf(thrown) }),
    );
    return () => abort.abort();
  }, [load, attempt]);

  if (done?.load !== load || done.attempt !== attempt) return { state: 'loading' };
  if (done.result.state === 'ready') return done.result;
  return { ...done.result, retry: () => setAttempt(attempt + 1) };
}
