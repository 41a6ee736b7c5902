import { describe, expect, it } from 'vitest';
import { mayRetry } from '../../../src/web/client/problem.js';

const told = (code: string) => ({ kind: 'service' as const, code, message: '', hint: '' });

describe('another try', () => {
  it.each(['not_ready', 'library_busy', 'model_failed', 'internal'])('can help after %s', (code) => {
    expect(mayRetry(told(code))).toBe(true);
  });

  it.each(['conversation_deleted', 'not_uploaded', 'file_empty', 'source_changed', 'unknown_kind', 'not_found'])(
    'is not offered after %s',
    (code) => expect(mayRetry(told(code))).toBe(false),
  );

  it('can help where the service was not reached', () => {
    expect(mayRetry({ kind: 'connection' })).toBe(true);
    expect(mayRetry({ kind: 'unreadable', status: 502 })).toBe(true);
  });
});
