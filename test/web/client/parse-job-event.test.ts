import { describe, expect, it } from 'vitest';
import { parseJobEvent } from '../../../src/web/client/jobs.js';
import { job } from '../library/samples.js';

describe("a job's event", () => {
  it.each(['job', 'job-end'])('%s brings the job', (event) => {
    expect(parseJobEvent({ event, data: JSON.stringify(job) })).toEqual({ type: event, data: job });
  });

  it('of a later version is passed over', () => {
    expect(parseJobEvent({ event: 'job-hint', data: '{}' })).toBeUndefined();
  });

  it('must hold what its name promises', () => {
    expect(() => parseJobEvent({ event: 'job', data: '{}' })).toThrow();
    expect(() => parseJobEvent({ event: 'job', data: '{' })).toThrow();
  });
});
