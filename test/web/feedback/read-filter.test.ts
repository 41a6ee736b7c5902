import { describe, expect, it } from 'vitest';
import { queryOf } from '../../../src/web/client/call-service.js';
import { feedbackExportPath } from '../../../src/web/client/feedback.js';
import { readFilter } from '../../../src/web/feedback/read-filter.js';

const read = (query: string) => readFilter(new URLSearchParams(query));

describe('the filter in the address of the feedback', () => {
  it('is read as it was written', () => {
    const filter = { rating: 'down', reason: 'wrong_figure', from: '2025-01-01', to: '2025-12-31' } as const;
    expect(read(queryOf(filter))).toEqual(filter);
    expect(read('')).toEqual({});
  });

  it.each(['?rating=sideways', '?reason=', '?from=2025-02-30', '?to=soon', '?user=me'])(
    'confines nothing by what is wrong in it: %s',
    (query) => {
      expect(read(query)).toEqual({});
      expect(read(`${query}&rating=up`.replace('rating=sideways&', ''))).toEqual({ rating: 'up' });
    },
  );

  it('also confines what is exported', () => {
    expect(feedbackExportPath({ rating: 'up' })).toBe('/api/v1/feedback/export?rating=up');
    expect(feedbackExportPath({})).toBe('/api/v1/feedback/export');
  });
});
