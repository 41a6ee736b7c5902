import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import type { CallOptions } from '../client/call-service.js';
import { watchJob } from '../client/jobs.js';
import { problemOf, RequestProblem } from '../client/problem.js';
import { deleteReport } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { dueIn, pendingIn, reduceRemovals, type Removal, type RemovalAction } from './removal-reducer.js';

export interface Removals {
  items: readonly Removal[];
  /** Deletes a report, unless that is undone in time. */
  confirm: (report: { id: string; title: string }) => void;
  /** Lets the time to undo stand still, or go on. */
  hold: (reportId: string, isHeld: boolean) => void;
  undo: (reportId: string) => void;
  dismiss: (reportId: string) => void;
}

/**
 * The deletions that were confirmed, held above the views: leaving one neither hastens nor forgets them, and leaving the
 * page sends them.
 */
export function useRemovals(): Removals {
  const { languageTag: language } = useMessages();
  const [items, dispatch] = useReducer(reduceRemovals, []);
  /** The reports whose deletion has been sent and has not ended. */
  const sent = useRef(new Set<string>());

  const send = useCallback(
    ({ reportId }: Removal, options: { keepalive?: boolean } = {}) => {
      if (sent.current.has(reportId)) return;
      sent.current.add(reportId);
      void remove(reportId, { dispatch, language, ...options }).finally(() => sent.current.delete(reportId));
    },
    [language],
  );
  useEffect(() => dueIn(items).forEach((removal) => send(removal)), [items, send]);

  const pending = pendingIn(items);
  const isCounting = pending.some(({ at }) => at.phase === 'pending' && !at.isHeld);
  useEffect(() => {
    if (!isCounting) return;
    const clock = setInterval(() => dispatch({ type: 'tick' }), 1_000);
    return () => clearInterval(clock);
  }, [isCounting]);

  useEffect(() => {
    if (pending.length === 0) return;
    // The reader has confirmed them, and nobody is left to undo them.
    const sendAll = () => pending.forEach((removal) => send(removal, { keepalive: true }));
    addEventListener('pagehide', sendAll);
    return () => removeEventListener('pagehide', sendAll);
  }, [pending, send]);

  const confirm = useCallback(
    ({ id: reportId, title }: { id: string; title: string }) => dispatch({ type: 'confirm', reportId, title }),
    [],
  );
  const hold = useCallback((reportId: string, isHeld: boolean) => dispatch({ type: 'hold', reportId, isHeld }), []);
  const undo = useCallback((reportId: string) => dispatch({ type: 'undo', reportId }), []);
  const dismiss = useCallback((reportId: string) => dispatch({ type: 'dismiss', reportId }), []);
  return { items, confirm, hold, undo, dismiss };
}

async function remove(
  reportId: string,
  { dispatch, keepalive, ...options }: CallOptions & { dispatch: Dispatch<RemovalAction> },
): Promise<void> {
  dispatch({ type: 'delete', reportId });
  try {
    const { job, ...cited } = await deleteReport(reportId, { ...options, keepalive });
    for await (const { error } of watchJob(job.id, options)) {
      if (error) throw new RequestProblem({ kind: 'service', ...error });
    }
    dispatch({ type: 'end', reportId, cited });
  } catch (thrown) {
    dispatch({ type: 'fail', reportId, problem: problemOf(thrown) });
  }
}
