import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import type { CallOptions } from '../client/call-service.js';
import { watchJob } from '../client/jobs.js';
import { problemOf, RequestProblem } from '../client/problem.js';
import { deleteReport } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { reduceRemovals, type Removal, type RemovalAction } from './removal-reducer.js';

/** How long a deletion can be undone before it is sent, in seconds: time to read the notice and to reach its button. */
export const UNDO_SECONDS = 8;

export interface Removals {
  items: readonly Removal[];
  /** Deletes a report, unless that is undone in time. */
  confirm: (report: { id: string; title: string }) => void;
  undo: (reportId: string) => void;
  dismiss: (reportId: string) => void;
}

/** The deletions that were confirmed, held above the views: leaving one neither hastens nor forgets them. */
export function useRemovals(): Removals {
  const { languageTag: language } = useMessages();
  const [items, dispatch] = useReducer(reduceRemovals, []);
  const timers = useRef(new Map<string, number>());

  const confirm = useCallback(
    ({ id: reportId, title }: { id: string; title: string }) => {
      dispatch({ type: 'confirm', reportId, title });
      if (timers.current.has(reportId)) return;
      const send = () => {
        timers.current.delete(reportId);
        void remove(reportId, { dispatch, language });
      };
      timers.current.set(reportId, window.setTimeout(send, UNDO_SECONDS * 1_000));
    },
    [language],
  );
  const undo = useCallback((reportId: string) => {
    clearTimeout(timers.current.get(reportId));
    timers.current.delete(reportId);
    dispatch({ type: 'undo', reportId });
  }, []);
  const dismiss = useCallback((reportId: string) => dispatch({ type: 'dismiss', reportId }), []);
  useEffect(() => {
    const waiting = timers.current;
    return () => waiting.forEach((timer) => clearTimeout(timer));
  }, []);
  return { items, confirm, undo, dismiss };
}

async function remove(
  reportId: string,
  { dispatch, ...options }: CallOptions & { dispatch: Dispatch<RemovalAction> },
): Promise<void> {
  dispatch({ type: 'delete', reportId });
  try {
    const { job, ...cited } = await deleteReport(reportId, options);
    for await (const { error } of watchJob(job.id, options)) {
      if (error) throw new RequestProblem({ kind: 'service', ...error });
    }
    dispatch({ type: 'end', reportId, cited });
  } catch (thrown) {
    dispatch({ type: 'fail', reportId, problem: problemOf(thrown) });
  }
}
