import { describe, expect, it } from 'vitest';
import { worded } from '../../src/api/jobs.js';
import { fileFaultSchema, type FileFault, type Job } from '../../src/job-schemas.js';

const PARSER = 'ENOENT: no such file, open /home/reports/a.pdf';

function failed(fault: FileFault): Job {
  const failure = { file: 'a.pdf', fault, reason: PARSER, hint: 'English.' };
  const error = { code: 'file_unreadable', message: PARSER, hint: 'English.' };
  return {
    id: 'j',
    kind: 'upload',
    status: 'failed',
    error,
    failures: [failure],
    createdAt: '2025-01-01T00:00:00.000Z',
  };
}

describe('a job whose file could not be read', () => {
  it.each(fileFaultSchema.options)('tells a Chinese reader in Chinese alone: %s', (fault) => {
    const told = worded(failed(fault), 'zh');
    expect(told.error!.message).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(told.failures).toMatchObject([{ reason: told.error!.message, hint: told.error!.hint }]);
    expect(JSON.stringify(told)).not.toMatch(/ENOENT|home|English/u);
  });

  it('keeps what a parser said of itself from English readers too', () => {
    expect(JSON.stringify(worded(failed('other'), 'en'))).not.toMatch(/ENOENT|home/u);
  });

  it('words the failures of a reindex, which is done in spite of them', () => {
    const told = worded({ ...failed('damaged'), kind: 'reindex', status: 'done', error: undefined }, 'zh');
    expect(told.failures).toMatchObject([{ file: 'a.pdf', reason: '文件已损坏，无法打开。' }]);
    expect(told.error).toBeUndefined();
  });
});
