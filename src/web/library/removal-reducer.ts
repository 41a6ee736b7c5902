import type { StartedDeletion } from '../../job-schemas.js';
import type { Problem } from '../client/problem.js';

/** A report that its reader has confirmed to delete. */
export interface Removal {
  readonly reportId: string;
  readonly title: string;
  readonly at:
    /** Nothing was sent: it can be undone. */
    | { phase: 'pending' }
    | { phase: 'deleting' }
    /** `cited` names the kept answers that cite it. */
    | { phase: 'done'; cited: Cited }
    | { phase: 'failed'; problem: Problem };
}

export type Cited = Pick<StartedDeletion, 'citedBy' | 'citedByCount'>;

export type RemovalAction =
  | { type: 'confirm'; reportId: string; title: string }
  | { type: 'undo'; reportId: string }
  | { type: 'delete'; reportId: string }
  | { type: 'end'; reportId: string; cited: Cited }
  | { type: 'fail'; reportId: string; problem: Problem }
  /** The reader has seen how it ended. */
  | { type: 'dismiss'; reportId: string };

/** Every change of the removals, the latest last. */
export function reduceRemovals(removals: readonly Removal[], action: RemovalAction): readonly Removal[] {
  const { reportId } = action;
  const others = removals.filter((removal) => removal.reportId !== reportId);
  const known = removals.find((removal) => removal.reportId === reportId);
  const turn = (from: Removal['at']['phase'], at: Removal['at']) =>
    known?.at.phase === from ? [...others, { ...known, at }] : removals;
  switch (action.type) {
    case 'confirm':
      if (known && known.at.phase !== 'failed') return removals;
      return [...others, { reportId, title: action.title, at: { phase: 'pending' } }];
    case 'undo':
      return known?.at.phase === 'pending' ? others : removals;
    case 'delete':
      return turn('pending', { phase: 'deleting' });
    case 'end':
      return turn('deleting', { phase: 'done', cited: action.cited });
    case 'fail':
      return turn('deleting', { phase: 'failed', problem: action.problem });
    case 'dismiss':
      return known?.at.phase === 'done' || known?.at.phase === 'failed' ? others : removals;
  }
}

export function removalOf(removals: readonly Removal[], reportId: string): Removal | undefined {
  return removals.find((removal) => removal.reportId === reportId);
}
