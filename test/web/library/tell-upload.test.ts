import { describe, expect, it } from 'vitest';
import { en } from '../../../src/web/language/en.js';
import { zh } from '../../../src/web/language/zh.js';
import { tellUpload } from '../../../src/web/library/tell-upload.js';
import type { UploadStage } from '../../../src/web/library/upload-state.js';
import { megabytesOf, showSize } from '../../../src/web/library/show-size.js';
import { job, report } from './samples.js';

const file = new File(['0123456789'], 'r1.md');
const tell = (at: UploadStage, messages = zh) => tellUpload({ id: 'u1', name: 'r1.md', file, at }, messages);

describe('an upload in words', () => {
  it('says how much was sent, and never more than all', () => {
    expect(tell({ phase: 'sending', sent: 5 })).toEqual({ words: '正在发送 50%', share: 0.5 });
    expect(tell({ phase: 'sending', sent: 200 }).share).toBe(1);
  });

  it('names the stage of its job, with its share where that is measured', () => {
    expect(tell({ phase: 'building', job })).toEqual({ words: '等待入库' });
    const running = { ...job, status: 'running' } as const;
    expect(tell({ phase: 'building', job: running })).toEqual({ words: '开始入库' });
    expect(tell({ phase: 'building', job: { ...running, stage: 'embed', done: 1, total: 4 } }, en)).toEqual({
      words: 'Embedding it 25%',
      share: 0.25,
    });
    expect(tell({ phase: 'building', job: { ...running, stage: 'read', done: 0, total: 0 } }).share).toBeUndefined();
  });

  it('tells what is new from what the library had', () => {
    const done = tell({ phase: 'done', job, wasHeld: false });
    expect(tell({ phase: 'done', job, wasHeld: true })).not.toEqual(done);
    expect(done.isTrouble).toBeUndefined();
  });

  it('does not pass a scan off as taken in', () => {
    const scan = { ...job, reports: [{ ...report, held: false }] };
    for (const wasHeld of [false, true]) {
      const told = tell({ phase: 'done', job: scan, wasHeld });
      expect(told.words).toContain('没有文字层');
      expect(told.isTrouble).toBe(true);
    }
    expect(tell({ phase: 'done', job: { ...job, reports: [report] }, wasHeld: false }).words).toContain('已入库');
  });
});

describe('figures of a file', () => {
  it.each([
    [12, '12 B'],
    [2_048, '2 KB'],
    [1_572_864, '1.5 MB'],
  ])('%d bytes are %s', (bytes, shown) => {
    expect(showSize(bytes)).toBe(shown);
  });

  it('limits are told in megabytes, small ones too', () => {
    expect(megabytesOf(104_857_600)).toBe(100);
    expect(megabytesOf(20_000)).toBe(0.019);
  });
});
