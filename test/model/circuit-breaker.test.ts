import { beforeEach, describe, expect, it } from 'vitest';
import { YinjuError } from '../../src/errors.js';
import { withCircuitBreaker } from '../../src/model/circuit-breaker.js';
import { ModelError, problemOf } from '../../src/model/model-error.js';
import { ModelFailure } from '../../src/model/model-failure.js';
import type { ChatModel, ChatRequest } from '../../src/ports.js';
import { expectModelFailure, readAll } from '../contract/chat-model-rig.js';
import { failsWith, fakeChatModel, says } from '../fakes/fake-chat-model.js';

const ASKED: ChatRequest = { messages: [{ role: 'user', content: '问' }] };
const PAUSE_MS = 1_000;
const down = new YinjuError({ code: 'model_failed', message: 'Nobody answers.', hint: 'Start the server.' });
const refusal = new YinjuError({ code: 'model_failed', message: 'Too long.', hint: 'Shorten it.' });

describe('a model with a circuit breaker', () => {
  const inner = fakeChatModel();
  let time: number;
  let model: ReturnType<typeof withCircuitBreaker>;
  beforeEach(() => {
    inner.requests.length = 0;
    time = 0;
    model = withCircuitBreaker(inner, {
      failuresToOpen: 3,
      pauseMs: PAUSE_MS,
      now: () => time,
      isRefusal: (error) => error === refusal,
    });
  });

  const ask = (asked: ChatModel = model, signal?: AbortSignal) => readAll(asked.stream(ASKED, { signal }));
  const askTimes = async (times: number) => {
    const failures: unknown[] = [];
    while (failures.length < times) failures.push((await ask()).failure);
    return failures;
  };
  const failThreeTimes = async () => {
    inner.script(failsWith(down));
    expect(await askTimes(3)).toEqual([down, down, down]);
  };

  it('hands on what the model says and what it fails with', async () => {
    inner.script(says('答'));
    expect((await ask()).parts).toEqual([
      { type: 'text', text: '答' },
      { type: 'end', reason: 'stop' },
    ]);
    expect(model.id).toBe(inner.id);
  });

  it('asks no more after three failures in a row, and says why', async () => {
    await failThreeTimes();
    const { failure } = await ask();
    expectModelFailure(failure, 'failed 3 times in a row');
    expect((failure as YinjuError).message).toContain('Nobody answers.');
    expect((failure as YinjuError).hint).toBe('Start the server.');
    expect(inner.requests).toHaveLength(3);
  });

  it('counts a failure in the middle of an answer', async () => {
    inner.script(failsWith(down, '不良'));
    await askTimes(4);
    expect(inner.requests).toHaveLength(3);
  });

  it('begins to count anew after an answer', async () => {
    inner.script(failsWith(down), failsWith(down), says('答'), failsWith(down));
    await askTimes(5);
    inner.script(says('答'));
    expect((await ask()).failure).toBeUndefined();
  });

  it('tries once after the pause, and opens for all when that works', async () => {
    await failThreeTimes();
    inner.script(says('答'));
    time = PAUSE_MS - 1;
    expectModelFailure((await ask()).failure, 'in a row');
    time = PAUSE_MS;
    expect((await ask()).failure).toBeUndefined();
    expect((await ask()).failure).toBeUndefined();
    expect(inner.requests).toHaveLength(5);
  });

  it('rests again when the trial fails', async () => {
    await failThreeTimes();
    time = PAUSE_MS;
    expect((await ask()).failure).toBe(down);
    time = PAUSE_MS * 2 - 1;
    expectModelFailure((await ask()).failure, 'in a row');
    expect(inner.requests).toHaveLength(4);
  });

  it('lets one through at a time while it is not known to work', async () => {
    await failThreeTimes();
    time = PAUSE_MS;
    let goOn = () => {};
    const wait = new Promise<void>((resolve) => (goOn = resolve));
    inner.script(async function* () {
      await wait;
      yield { type: 'end', reason: 'stop' };
    });
    const trial = ask();
    expectModelFailure((await ask()).failure, 'in a row');
    goOn();
    expect((await trial).failure).toBeUndefined();
    expect(inner.requests).toHaveLength(4);
  });

  it('does not count that a request was refused, which only a working endpoint does', async () => {
    inner.script(failsWith(refusal));
    expect(await askTimes(4)).toEqual([refusal, refusal, refusal, refusal]);
    expect(model.reachable()).toBe(true);
  });

  it('learns nothing from a reader who leaves, and lets the next one try', async () => {
    await failThreeTimes();
    time = PAUSE_MS;
    const leaving = new AbortController();
    inner.script(() => {
      leaving.abort();
      throw leaving.signal.reason;
    });
    expect((await ask(model, leaving.signal)).failure).toBe(leaving.signal.reason);
    inner.script(says('答'));
    for await (const { type } of model.stream(ASKED)) {
      expect(type).toBe('text');
      break;
    }
    expect((await ask()).failure).toBeUndefined();
  });

  it.each([
    ['counts one that said nothing until its time was up', 2_000, 3],
    ['does not count one that began when there was hardly any time', 100, 4],
  ])('%s', async (_what, silentMs, asked) => {
    for (let call = 0; call < 4; call += 1) {
      const budget = new AbortController();
      inner.script(() => {
        time += silentMs;
        budget.abort(new ModelFailure('late'));
        throw budget.signal.reason;
      });
      await ask(model, budget.signal);
    }
    expect(inner.requests).toHaveLength(asked);
  });

  it('knows what was wrong last, also while it leaves the model alone', async () => {
    const wrongKey = new ModelError({ problem: 'key', message: 'Wrong key.', hint: 'Check it.' });
    inner.script(failsWith(wrongKey));
    await askTimes(3);
    expect(problemOf((await ask()).failure)).toBe('key');
    expect(model.problem()).toBe('key');
    time = PAUSE_MS;
    inner.script(says('答'));
    await ask();
    expect(model.problem()).toBeUndefined();
  });

  it('knows whether the model can be reached once it was asked', async () => {
    expect(model.reachable()).toBeUndefined();
    inner.script(failsWith(down), says('答'));
    await ask();
    expect(model.reachable()).toBe(false);
    await ask();
    expect(model.reachable()).toBe(true);
  });
});
