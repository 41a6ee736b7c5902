import { useCallback, useEffect, useState } from 'react';
import type { ServiceStatus } from '../../job-schemas.js';
import { problemOf } from '../client/problem.js';
import { fetchStatus } from '../client/status.js';
import { useMessages } from '../language/use-messages.js';
import type { WatchStatus } from './status-context.js';
import type { Loaded } from './use-loaded.js';

/** Often enough for a reader who waits for the service to come back or for a job to end. */
const WATCH_MS = 5_000;

/**
 * What the service says of itself: asked when the page opens and when its window gets the focus again, and over and
 * over while someone watches, the service cannot be had or a job changes the library. What is known stays until more is.
 */
export function useStatus(): { status: Loaded<ServiceStatus>; watch: WatchStatus } {
  const { languageTag: language } = useMessages();
  const [status, setStatus] = useState<Loaded<ServiceStatus>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const [watching, setWatching] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    const abort = new AbortController();
    fetchStatus({ signal: abort.signal, language }).then(
      (value) => setStatus({ state: 'ready', value }),
      (thrown: unknown) => {
        if (!abort.signal.aborted) setStatus({ state: 'failed', problem: problemOf(thrown), retry: again });
      },
    );
    return () => abort.abort();
  }, [round, language, again]);

  useEffect(() => {
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [again]);

  const isPassing = status.state === 'failed' || (status.state === 'ready' && status.value.job !== undefined);
  const isWatched = watching > 0 || isPassing;
  useEffect(() => {
    if (!isWatched) return;
    const wait = setTimeout(again, WATCH_MS);
    return () => clearTimeout(wait);
  }, [isWatched, status, again]);

  const watch = useCallback(() => {
    setWatching((before) => before + 1);
    again();
    return () => setWatching((before) => before - 1);
  }, [again]);
  return { status, watch };
}
