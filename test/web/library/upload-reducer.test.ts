import { describe, expect, it } from 'vitest';
import { reduceUploads } from '../../../src/web/library/upload-reducer.js';
import {
  mayCancel,
  mayRetry,
  nextToSend,
  type Upload,
  type UploadAction,
} from '../../../src/web/library/upload-state.js';
import { report } from '../../api/samples.js';
import { job } from './samples.js';

const file = new File(['12345'], 'r1.md');
const error = { code: 'file_unreadable', message: '无法读取', hint: '请改正' };

function after(...actions: UploadAction[]): readonly Upload[] {
  return actions.reduce(reduceUploads, []);
}

const phases = (uploads: readonly Upload[]) => uploads.map(({ at }) => at.phase);
const add: UploadAction = { type: 'add', chosen: [{ id: 'u1', file }] };
const addAnother: UploadAction = { type: 'add', chosen: [{ id: 'u2', file }] };
const send: UploadAction = { type: 'send', id: 'u1' };
const follow = (changes: Partial<typeof job>): UploadAction => ({
  type: 'follow',
  id: 'u1',
  job: { ...job, ...changes },
});

describe('uploads', () => {
  it('go from their turn over sending and building into the library', () => {
    const done = after(add, send, { type: 'progress', id: 'u1', sent: 5 }, follow({}), follow({ status: 'running' }));
    expect(done[0]).toMatchObject({ name: 'r1.md', at: { phase: 'building', job: { status: 'running' } } });
    const ended = reduceUploads(done, follow({ status: 'done', reports: [report] }));
    expect(ended[0]?.at).toMatchObject({ phase: 'done', wasHeld: false, job: { reports: [report] } });
  });

  it('know what the library had already by its being done at once', () => {
    expect(after(add, send, follow({ status: 'done' }))[0]?.at).toMatchObject({ phase: 'done', wasHeld: true });
  });

  it('stand once each, also where their jobs were taken up before the answer to them came', () => {
    const adopt: UploadAction = { type: 'adopt', jobs: [job] };
    const both = after(add, send, adopt);
    expect(both.map(({ id }) => id)).toEqual(['u1', job.id]);
    const followed = reduceUploads(both, follow({}));
    expect(followed.map(({ id }) => id)).toEqual(['u1']);
    // Whoever watches the one that has gone changes nothing.
    expect(reduceUploads(followed, { type: 'follow', id: job.id, job })).toEqual(followed);
    expect(after(adopt, { type: 'follow', id: job.id, job })).toHaveLength(1);
  });

  it('keep the tags that they were chosen with', () => {
    expect(after({ type: 'add', chosen: [{ id: 'u1', file }], tags: ['年报'] }, send)[0]?.tags).toEqual(['年报']);
  });

  it('are sent one after the other', () => {
    const both = after(add, addAnother);
    expect(nextToSend(both)?.id).toBe('u1');
    const sending = reduceUploads(both, send);
    expect(nextToSend(sending)).toBeUndefined();
    expect(nextToSend(reduceUploads(sending, follow({})))?.id).toBe('u2');
  });

  it('are not sent when they are refused', () => {
    const refused = after({ type: 'add', chosen: [{ id: 'u1', file, refusal: { kind: 'empty' } }] });
    expect(refused[0]?.at).toEqual({ phase: 'refused', refusal: { kind: 'empty' } });
    expect(nextToSend(refused)).toBeUndefined();
    expect(refused.some(mayRetry)).toBe(false);
  });

  it('keep what the service says of a failure, and can be tried again', () => {
    const failed = after(add, send, follow({ status: 'running' }), follow({ status: 'failed', error }));
    expect(failed[0]?.at).toEqual({ phase: 'failed', problem: { kind: 'service', ...error } });
    expect(phases(reduceUploads(failed, { type: 'retry', id: 'u1' }))).toEqual(['queued']);
  });

  it('can be called off until all of them has left', () => {
    expect(phases(after(add, { type: 'cancel', id: 'u1' }))).toEqual(['cancelled']);
    const partly = after(add, send, { type: 'progress', id: 'u1', sent: 4 });
    expect(partly.every(mayCancel)).toBe(true);
    const wholly = reduceUploads(partly, { type: 'progress', id: 'u1', sent: 5 });
    expect(phases(reduceUploads(wholly, { type: 'cancel', id: 'u1' }))).toEqual(['sending']);
    expect(phases(after(add, send, follow({}), { type: 'cancel', id: 'u1' }))).toEqual(['building']);
  });

  it('change no more once they have ended', () => {
    const cancelled = after(add, send, { type: 'cancel', id: 'u1' });
    const late: UploadAction[] = [
      { type: 'progress', id: 'u1', sent: 5 },
      { type: 'fail', id: 'u1', problem: { kind: 'connection' } },
      follow({ status: 'done' }),
    ];
    expect(late.reduce(reduceUploads, cancelled)).toEqual(cancelled);
  });

  it('leave the list only when they have ended', () => {
    expect(after(add, { type: 'remove', id: 'u1' })).toHaveLength(1);
    expect(after(add, { type: 'cancel', id: 'u1' }, { type: 'remove', id: 'u1' })).toEqual([]);
  });

  it('take up what the service still works on, once', () => {
    const ended = { ...job, id: 'j2', status: 'done', endedAt: job.createdAt } as const;
    const reindex = { ...job, id: 'j3', kind: 'reindex' } as const;
    const adopted = after({ type: 'adopt', jobs: [job, ended, reindex] }, { type: 'adopt', jobs: [job] });
    expect(adopted).toEqual([{ id: 'j1', name: 'r1.md', at: { phase: 'building', job } }]);
    expect(after(add, send, follow({}), { type: 'adopt', jobs: [job] })).toHaveLength(1);
    expect(adopted.some(mayRetry)).toBe(false);
  });

  it('leave the others as they are', () => {
    const before = after(add, addAnother);
    expect(reduceUploads(before, send)[1]).toBe(before[1]);
  });
});
