import { describe, expect, it } from 'vitest';
import { readAskedTime } from '../../../src/answer/notes/asked-time.js';
import { oldEvidence, type CitedSource } from '../../../src/answer/notes/old-evidence.js';

const cited = (source: Partial<CitedSource> = {}): CitedSource => ({
  title: '金融观察',
  publishedOn: '2024-01-24',
  text: '贷款余额增长。',
  ...source,
});

function noteOn(question: string, sources: CitedSource[], asOf = '2024-05-15') {
  return oldEvidence(sources, { time: readAskedTime(question, asOf), asOf });
}

describe('evidence', () => {
  it('is old when the question names a period after all that it speaks of', () => {
    const source = cited({ text: '2022年末余额3亿元，2021年末为2亿元。' });
    expect(noteOn('2023年末余额是多少？', [source])).toEqual({
      reason: 'period',
      asked: '2023年末',
      latest: '2022年末',
    });
    expect(noteOn('去年余额是多少？', [source])).toMatchObject({ reason: 'period', asked: '2023年' });
  });

  it('is not old when any cited passage, heading or title reaches that period', () => {
    const old = cited({ text: '2022年末余额3亿元。' });
    expect(noteOn('2023年末余额是多少？', [old, cited({ text: '2023年余额4亿元。' })])).toBeUndefined();
    expect(noteOn('2023年的余额', [cited({ text: '2022年至2025年的规划。' })])).toBeUndefined();
    expect(noteOn('2024年的趋势', [cited({ title: '银行业2024年展望', text: '2023年余额4亿元。' })])).toBeUndefined();
    expect(noteOn('2023年的余额', [cited({ title: '蓝皮书(2023)', text: '2021年末余额。' })])).toBeUndefined();
  });

  it('that names no time is as old as its report', () => {
    expect(noteOn('2025年余额是多少？', [cited()])).toMatchObject({ reason: 'period', latest: '2024-01-24' });
    expect(noteOn('2024年余额是多少？', [cited()])).toBeUndefined();
    expect(noteOn('2025年余额是多少？', [cited({ publishedOn: undefined })])).toBeUndefined();
  });

  it('is old for a question about now when its newest report came out more than a year before', () => {
    const question = '目前余额是多少？';
    const published = { reason: 'published', publishedOn: '2024-01-24' };
    expect(noteOn(question, [cited(), cited({ publishedOn: '2022-06-30' })], '2025-01-25')).toEqual(published);
    expect(noteOn(question, [cited()], '2025-01-24')).toBeUndefined();
    expect(noteOn('余额是多少？', [cited()], '2026-01-01')).toBeUndefined();
  });

  it('is not called old while a cited report has no date', () => {
    expect(noteOn('目前余额是多少？', [cited(), cited({ publishedOn: undefined })], '2026-01-01')).toBeUndefined();
  });

  it('says the same about the last days of long months', () => {
    expect(noteOn('目前余额？', [cited({ publishedOn: '2023-02-28' })], '2024-02-29')).toMatchObject({
      reason: 'published',
    });
    expect(noteOn('目前余额？', [cited({ publishedOn: '2023-03-31' })], '2024-03-31')).toBeUndefined();
  });
});
