import type { StartedDeletion } from '../../job-schemas.js';
import type { Problem } from '../client/problem.js';

/** How long a deletion can be undone before it is sent, in seconds: time to read the notice and to reach its button. */
export const UNDO_SECONDS = 8;

/** A report that its reader has confirmed to delete. */
export interface Removal {
  readonly reportId: string;
  readonly title: string;
  readonly at:
    /** Nothing was sent: it can be undone for some seconds, which stand still while it is held. */
    | { phase: 'pending'; seconds: number; isHeld: boolean }
    | { phase: 'deleting' }
    /** `cited` names the kept answers that cite it. */
    | { phase: 'done'; cited: Cited }
    | { phase: 'failed'; problem: Problem };
}

export type Cited = Pick<StartedDeletion, 'citedBy' | 'citedByCount'>;

export type RemovalAction =
  | { type: 'confirm'; reportId: string; title: string }
  /** A second has passed. */
  | { type: 'tick' }
  /** The reader's pointer or focus has come to the notice, or left it. */
  | { type: 'hold'; reportId: string; isHeld: boolean }
  | { type: 'undo'; reportId: string }
  | { type: 'delete'; reportId: string }
  | { type: 'end'; reportId: string; cited: Cited }
  | { type: 'fail'; reportId: string; problem: Problem }
  /** The reader has seen how it ended. */
  | { type: 'dismiss'; reportId: string };

/** Every change of the removals, the latest last. */
export function reduceRemovals(removals: readonly Removal[], action: RemovalAction): readonly Removal[] {
  if (action.type === 'tick') return removals.map(tick);
  const { reportId } = action;
  const others = removals.filter((removal) => removal.reportId !== reportId);
  const known = removals.find((removal) => removal.reportId === reportId);
  const turn = (from: Removal['at']['phase'], at: Removal['at']) =>
    known?.at.phase === from ? [...others, { ...known, at }] : removals;
  switch (action.type) {
    case 'confirm':
      if (known && known.at.phase !== 'failed') return removals;
      return [...others, { reportId, title: action.title, at: pendingFor(UNDO_SECONDS) }];
    case 'hold':
      return removals.map((removal) => (removal === known ? held(removal, action.isHeld) : removal));
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

/** Those that can be undone. */
export function pendingIn(removals: readonly Removal[]): readonly Removal[] {
  return removals.filter(({ at }) => at.phase === 'pending');
}

/** Those whose time to be undone is up. */
export function dueIn(removals: readonly Removal[]): readonly Removal[] {
  return removals.filter(({ at }) => at.phase === 'pending' && at.seconds === 0 && !at.isHeld);
}

function pendingFor(seconds: number): Removal['at'] {
  return { phase: 'pending', seconds, isHeld: false };
}

function tick(removal: Removal): Removal {
  const { at } = removal;
  if (at.phase !== 'pending' || at.isHeld || at.seconds === 0) return removal;
  return { ...removal, at: pendingFor(at.seconds - 1) };
}

function held(removal: Removal, isHeld: boolean): Removal {
  const { at } = removal;
  return at.phase === 'pending' ? { ...removal, at: { ...at, isHeld } } : removal;
}
