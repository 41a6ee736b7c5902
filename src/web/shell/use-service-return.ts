import { use, useEffect, useState } from 'react';
import { StatusContext, WatchStatusContext } from './status-context.js';

/** Whether the service has answered since the connection to it was lost; asks until it does. */
export function useServiceReturn(): boolean {
  const status = use(StatusContext);
  const watch = use(WatchStatusContext);
  // What was known when the connection was lost says nothing of now.
  const [before] = useState(status);
  const isBack = status.state === 'ready' && status !== before;
  useEffect(() => (isBack ? undefined : watch()), [isBack, watch]);
  return isBack;
}
