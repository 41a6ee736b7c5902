import { describe, expect, it } from 'vitest';
import type { ServiceStatus } from '../../../src/job-schemas.js';
import { zh } from '../../../src/web/language/zh.js';
import { troublesOf } from '../../../src/web/shell/troubles-of.js';
import { status } from '../../api/samples.js';

const ready = (changes: Partial<ServiceStatus>) => troublesOf({ state: 'ready', value: { ...status, ...changes } }, zh);

describe('the troubles of the service', () => {
  it('are none while all is well or not known', () => {
    expect(ready({ model: { id: 'm', reachable: true } })).toEqual([]);
    expect(troublesOf({ state: 'loading' }, zh)).toEqual([]);
  });

  it('are each told', () => {
    expect(ready({ status: 'no_library', model: { id: 'm', reachable: false } })).toEqual([
      zh.noLibrary,
      zh.modelFails('m', 'unavailable'),
    ]);
  });

  it.each([{ kind: 'connection' } as const, { kind: 'unreadable', status: 502 } as const])(
    'are told without numbers when it is not reached ($kind)',
    (problem) => {
      const [told] = troublesOf({ state: 'failed', problem, retry: () => undefined }, zh);
      expect(told).toContain('暂时无法提问');
      expect(told).not.toMatch(/\d/u);
    },
  );
});
