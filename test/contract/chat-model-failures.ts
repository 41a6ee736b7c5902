import { describe, expect, it } from 'vitest';
import type { YinjuError } from '../../src/errors.js';
import { errorBody, type Turn } from '../fakes/model-exchange.js';
import * as turns from '../fakes/model-turns.js';
import { startModelServer } from '../fakes/scripted-model-server.js';
import {
  ASKED,
  expectModelFailure,
  readAll,
  SHORT_MS,
  textOf,
  withChunks,
  withRaw,
  WRITTEN,
  type MadeWith,
  type Rig,
} from './chat-model-rig.js';

/** How a ChatModel fails, and after what it tries again. */
export function describeFailures(rig: Rig): void {
  describe('when it fails', () => {
    it.each([
      ['429', turns.isBusy(), 'asked too often'],
      ['500', turns.refuses(500, { message: 'CUDA out of memory' }), 'CUDA out of memory'],
      ['503', turns.refuses(503), '503'],
      ['408', turns.refuses(408), '408'],
      ['a connection that breaks', turns.cuts(), 'cannot be reached'],
      ['an answer without a part', turns.stopsShort(), 'broke off'],
    ])('tries twice more after %s, then says what is wrong', async (_, turn, words) => {
      const { parts, failure } = await rig.ask(turn);
      expect(parts).toEqual([]);
      expect(rig.server.calls).toHaveLength(3);
      expect(rig.pauses).toEqual([500, 1_000]);
      expectModelFailure(failure, words);
    });

    it.each([
      ['429', turns.isBusy()],
      ['500', turns.refuses(500)],
      ['a connection that breaks', turns.cuts()],
    ])('answers when it works again after %s', async (_, turn) => {
      const { parts, failure } = await rig.ask([turn, turns.answers(WRITTEN)]);
      expect(failure).toBeUndefined();
      expect(textOf(parts)).toBe(WRITTEN);
    });

    it('waits as long as Retry-After says, in seconds or until a date', async () => {
      await rig.ask([turns.isBusy('7'), turns.answers(WRITTEN)]);
      expect(rig.pauses).toEqual([7_000]);
      const inTen = new Date(Date.now() + 10_000).toUTCString();
      await rig.ask([turns.isBusy(inTen), turns.answers(WRITTEN)]);
      expect(rig.pauses[1]).toBeGreaterThan(5_000);
      expect(rig.pauses[1]).toBeLessThanOrEqual(10_000);
    });

    it('does not wait longer than its budget lasts', async () => {
      const { failure } = await rig.ask([turns.isBusy('3600'), turns.answers(WRITTEN)]);
      expect(rig.server.calls).toHaveLength(1);
      expect(rig.pauses).toEqual([]);
      expectModelFailure(failure, 'asked too often');
    });

    it.each([
      ['a request that it refuses', turns.refuses(400, { message: 'prompt is too long' }), 'prompt is too long'],
      ['no quota', turns.refuses(429, { code: 'insufficient_quota' }), 'no quota'],
      ['an error told with status 200', told200, 'overloaded'],
      ['an error told in the stream', toldInStream, 'overloaded'],
      ['another protocol', withChunks([{ response: 'hi', done: false }]), "OpenAI's protocol"],
      ['what is not JSON', withRaw('data: {"choices": [\n\n'), "OpenAI's protocol"],
      ['a page', (exchange) => exchange.reply(200, '<html>Welcome</html>'), "OpenAI's protocol"],
      ['a redirect', redirects, 'redirects'],
    ] satisfies [string, Turn, string][])('does not try again after %s', async (_, turn, words) => {
      const { parts, failure } = await rig.ask(turn);
      expect(parts).toEqual([]);
      expect(rig.pauses).toEqual([]);
      expectModelFailure(failure, words);
    });

    it.each([
      ['breaks off', turns.cuts(['不良贷款', '率为'])],
      ['ends without a reason', turns.stopsShort(['不良贷款', '率为'])],
      ['says that it was interrupted', turns.answers(['不良贷款', '率为'], { finishReason: 'network_error' })],
    ])('does not begin again once a part was given, when the answer %s', async (_, turn) => {
      const { parts, failure } = await rig.ask([turn, turns.answers(WRITTEN)]);
      expect(textOf(parts)).toBe('不良贷款率为');
      expect(parts.some(({ type }) => type === 'end')).toBe(false);
      expect(rig.server.calls).toHaveLength(1);
      expectModelFailure(failure, 'broke off');
    });

    it('gives up when nothing comes, at the beginning or in the middle, and leaves the connection', async () => {
      for (const parts of [[], ['不良贷款']]) {
        const { failure } = await rig.ask(turns.stalls(parts), { silenceMs: SHORT_MS });
        expectModelFailure(failure, 'sent nothing');
      }
      await Promise.all(rig.server.calls.map(({ left }) => left));
    });

    it('gives up when the whole takes too long, however steadily it trickles', async () => {
      const { failure } = await rig.ask(turns.trickles(), { budgetMs: SHORT_MS });
      expectModelFailure(failure, 'in the time it had');
      await rig.server.calls[0]?.left;
    });

    it.each(['Model Not Exist', '模型不存在，请检查模型代码。', 'model "x" not found, try pulling it first'])(
      'reads an unknown model out of: %s',
      async (message) => {
        for (const status of [400, 404]) {
          const { failure } = await rig.ask(turns.refuses(status, { message }));
          expectModelFailure(failure, 'knows no model');
        }
      },
    );

    it.each([
      ['key', turns.refuses(401)],
      ['key', turns.refuses(403)],
      ['name', turns.refuses(404, { message: 'The model does not exist.', code: 'model_not_found' })],
      ['address', turns.refuses(404, { message: 'Not Found' })],
      ['address', redirects],
      ['quota', turns.refuses(402)],
      ['quota', turns.refuses(429, { code: 'insufficient_quota' })],
      ['length', turns.refuses(400, { code: 'context_length_exceeded' })],
      ['length', turns.refuses(400, { message: "This model's maximum context length is 8192 tokens." })],
      ['length', turns.refuses(400, { message: 'the request exceeds the available context size' })],
      ['length', turns.refuses(400, { message: '输入长度超过模型上限' })],
      ['length', turns.refuses(413)],
      ['unavailable', turns.refuses(400)],
      ['unavailable', turns.refuses(500)],
      ['unavailable', turns.isBusy()],
    ] satisfies [string, Turn][])(
      'tells by what can be done about it that the problem is %s',
      async (problem, turn) => {
        expect((await rig.ask(turn)).failure).toMatchObject({ problem });
      },
    );

    it('names the setting at fault: key, model, address', async () => {
      rig.server.script(turns.answers(WRITTEN));
      const failing = async (options: Partial<MadeWith>) => (await readAll(rig.model(options).stream(ASKED))).failure;
      const wrongKey = await failing({ apiKey: 'sk-wrong-key' });
      expectModelFailure(wrongKey, 'key');
      expect((wrongKey as YinjuError).hint).toContain('MODEL_API_KEY');
      expect((wrongKey as YinjuError).message).not.toContain('sk-');
      expect(((await failing({ apiKey: undefined })) as YinjuError).hint).toContain('MODEL_API_KEY');
      expect(((await failing({ name: 'unknown' })) as YinjuError).hint).toContain('MODEL_NAME');
      expect(((await failing({ baseUrl: `${rig.server.url}/v1` })) as YinjuError).hint).toContain('MODEL_BASE_URL');
      const gone = await startModelServer();
      await gone.close();
      expect(((await failing({ baseUrl: gone.url })) as YinjuError).hint).toContain('MODEL_BASE_URL');
      expect(rig.server.calls).toEqual([]);
    });
  });
}

const told200: Turn = ({ reply }) => reply(200, errorBody('overloaded'));
const toldInStream: Turn = ({ chunk }) => chunk(errorBody('overloaded'));
const redirects: Turn = ({ reply }) => reply(307, {}, { location: 'http://127.0.0.1:1/v1/chat/completions' });
