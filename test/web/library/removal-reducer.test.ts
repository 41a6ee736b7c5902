import { describe, expect, it } from 'vitest';
import { reduceRemovals, type Removal, type RemovalAction } from '../../../src/web/library/removal-reducer.js';

const cited = { citedBy: [], citedByCount: 0 };
const confirm: RemovalAction = { type: 'confirm', reportId: 'r1', title: '年报' };
const send: RemovalAction = { type: 'delete', reportId: 'r1' };
const end: RemovalAction = { type: 'end', reportId: 'r1', cited };
const fail: RemovalAction = { type: 'fail', reportId: 'r1', problem: { kind: 'connection' } };
const dismiss: RemovalAction = { type: 'dismiss', reportId: 'r1' };

function phases(...actions: RemovalAction[]): string[] {
  return actions.reduce<readonly Removal[]>(reduceRemovals, []).map(({ at }) => at.phase);
}

describe('removals', () => {
  it('wait, are sent, and end with who cited the report', () => {
    expect(phases(confirm)).toEqual(['pending']);
    expect(phases(confirm, send)).toEqual(['deleting']);
    expect([confirm, send, end].reduce<readonly Removal[]>(reduceRemovals, [])).toEqual([
      { reportId: 'r1', title: '年报', at: { phase: 'done', cited } },
    ]);
  });

  it('are forgotten when they are undone in time, and only then', () => {
    expect(phases(confirm, { type: 'undo', reportId: 'r1' })).toEqual([]);
    expect(phases(confirm, send, { type: 'undo', reportId: 'r1' })).toEqual(['deleting']);
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
