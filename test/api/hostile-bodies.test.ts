import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorSchema } from '../../src/schemas.js';
import { answer, answerEvents } from './samples.js';
import { call, startApp, type Call } from './start-app.js';

const RUNS = 200;
const PATHS = ['/api/v1/answers', '/api/v1/search', '/api/v1/conversations', '/api/v1/answers/a1/feedback'] as const;

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
const fields = [
  'question',
  'query',
  'history',
  'filter',
  'asOf',
  'mode',
  'limit',
  'conversationId',
  'id',
  'title',
  'rating',
  'reason',
  'comment',
  '__proto__',
  'constructor',
];
/** Objects with the right names and anything in them. */
const nearlyRight = fc.dictionary(fc.constantFrom(...fields), fc.oneof(anyText, fc.jsonValue()), { maxKeys: 6 });
const bodies = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  nearlyRight.map((value) => JSON.stringify(value)),
  anyText.map((question) => JSON.stringify({ question })),
  anyText.map((query) => JSON.stringify({ query })),
  anyText,
);

const time = '2025-03-31T08:00:00.000Z';
const conversation = { id: 'c1', title: '', createdAt: time, updatedAt: time, answers: 0 };
const feedback = { id: 'a1', rating: 'up' as const, createdAt: time, updatedAt: time };

async function startAnswering() {
  const { url } = await startApp({
    conversations: { make: () => ({ conversation, isNew: false }) },
    feedback: { give: () => feedback },
    answer: async () => answer,
    search: async () => ({ passages: [], tookMs: 0 }),
    async *streamAnswer() {
      yield* answerEvents;
    },
  });
  return (path: string, sent: Call) => call(`${url}${path}`, { method: 'POST', ...sent });
}

describe('any body', () => {
  it.each(PATHS)('is answered or refused by %s, never a fault', async (path) => {
    const send = await startAnswering();
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom('*/*', 'text/event-stream'), async (body, accept) => {
        const received = await send(path, { headers: { 'content-type': 'application/json', accept }, body });
        if (received.status === 200) return;
        expect(received.status).toBe(400);
        const { error } = errorSchema.parse(received.body);
        expect(error.message.length).toBeLessThan(1_000);
      }),
      { numRuns: RUNS },
    );
  });

  it('with any type is answered or refused, never a fault', async () => {
    const send = await startAnswering();
    const type = fc.oneof(
      fc.constantFrom('', 'text/html', 'application/json; charset=', 'a/b; c="'),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(type, bodies, async (contentType, body) => {
        const { status } = await send('/api/v1/answers', { headers: { 'content-type': contentType }, body });
        expect([200, 400, 415]).toContain(status);
      }),
      { numRuns: RUNS },
    );
  });
});
