import { useEffect } from 'react';
import type { WatchStatus } from '../shell/status-context.js';
import type { Removals } from './use-removals.js';
import type { Uploads } from './use-uploads.js';

/** What this page has changed in the library; another string after each change. */
export function changesOf(uploads: Uploads, removals: Removals): string {
  const ids = [
    ...uploads.items.filter(({ at }) => at.phase === 'done').map(({ id }) => id),
    ...removals.items.filter(({ at }) => at.phase === 'done').map(({ reportId }) => reportId),
  ];
  return ids.join();
}

/** Asks the service of itself anew after each change: other views tell how many reports there are. */
export function useFreshStatus({
  uploads,
  removals,
  watch,
}: {
  uploads: Uploads;
  removals: Removals;
  watch: WatchStatus;
}): void {
  const changes = changesOf(uploads, removals);
  useEffect(() => {
    if (changes === '') return;
    const stop = watch();
    stop();
  }, [changes, watch]);
}
