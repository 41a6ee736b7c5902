import { describe, expect, it } from 'vitest';
import {
  dueIn,
  reduceRemovals,
  UNDO_SECONDS,
  type Removal,
  type RemovalAction,
} from '../../../src/web/library/removal-reducer.js';

const cited = { citedBy: [], citedByCount: 0 };
const confirm: RemovalAction = { type: 'confirm', reportId: 'r1', title: '年报' };
const send: RemovalAction = { type: 'delete', reportId: 'r1' };
const end: RemovalAction = { type: 'end', reportId: 'r1', cited };
const fail: RemovalAction = { type: 'fail', reportId: 'r1', problem: { kind: 'connection' } };
const dismiss: RemovalAction = { type: 'dismiss', reportId: 'r1' };

const tick: RemovalAction = { type: 'tick' };
const hold = (isHeld: boolean): RemovalAction => ({ type: 'hold', reportId: 'r1', isHeld });
const ticks = (count: number) => Array.from({ length: count }, () => tick);

function after(...actions: RemovalAction[]): readonly Removal[] {
  return actions.reduce<readonly Removal[]>(reduceRemovals, []);
}

function phases(...actions: RemovalAction[]): string[] {
  return after(...actions).map(({ at }) => at.phase);
}

describe('removals', () => {
  it('wait, are sent, and end with who cited the report', () => {
    expect(phases(confirm)).toEqual(['pending']);
    expect(phases(confirm, send)).toEqual(['deleting']);
    expect(after(confirm, send, end)).toEqual([{ reportId: 'r1', title: '年报', at: { phase: 'done', cited } }]);
  });

  it('are forgotten when they are undone in time, and only then', () => {
    expect(phases(confirm, { type: 'undo', reportId: 'r1' })).toEqual([]);
    expect(phases(confirm, send, { type: 'undo', reportId: 'r1' })).toEqual(['deleting']);
  });

  it('count down, and are due when their time is up', () => {
    expect(after(confirm)[0]?.at).toEqual({ phase: 'pending', seconds: UNDO_SECONDS, isHeld: false });
    expect(after(confirm, tick)[0]?.at).toMatchObject({ seconds: UNDO_SECONDS - 1 });
    expect(dueIn(after(confirm, ...ticks(UNDO_SECONDS - 1)))).toEqual([]);
    expect(dueIn(after(confirm, ...ticks(UNDO_SECONDS + 1)))).toHaveLength(1);
    expect(dueIn(after(confirm, ...ticks(UNDO_SECONDS), send))).toEqual([]);
  });

  it('stand still while they are held, each by itself', () => {
    const other: RemovalAction = { type: 'confirm', reportId: 'r2', title: '季报' };
    const held = after(confirm, other, hold(true), ...ticks(UNDO_SECONDS));
    expect(dueIn(held).map(({ reportId }) => reportId)).toEqual(['r2']);
    const released = [hold(false), ...ticks(UNDO_SECONDS)].reduce(reduceRemovals, held);
    expect(dueIn(released).map(({ reportId }) => reportId)).toEqual(['r1', 'r2']);
  });

  it('that nobody confirmed are not sent', () => {
    expect(phases(send, end)).toEqual([]);
    expect(phases(confirm, { type: 'undo', reportId: 'r1' }, send, end)).toEqual([]);
  });

  it('that failed can be confirmed again', () => {
    expect(phases(confirm, send, fail)).toEqual(['failed']);
    expect(phases(confirm, send, fail, confirm)).toEqual(['pending']);
    expect(phases(confirm, send, confirm)).toEqual(['deleting']);
  });

  it('are dismissed once they have ended', () => {
    expect(phases(confirm, dismiss)).toEqual(['pending']);
    expect(phases(confirm, send, end, dismiss)).toEqual([]);
  });
});
