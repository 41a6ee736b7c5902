import { messageOf, YinjuError } from '../errors.js';
import type { ChatModel } from '../ports.js';
import { problemOf, type ModelProblem } from './model-error.js';
import { ModelFailure } from './model-failure.js';

/** Three in a row are no accident, each with its own retries behind it. */
const FAILURES_TO_OPEN = 3;
/** Long enough to spare every question the wait, short enough to notice a restart. */
const PAUSE_MS = 30_000;
/** An endpoint that says nothing for so long until the time is up is no working one; a call may also begin late. */
const LONG_SILENCE_MS = 2_000;

export interface BreakableModel extends ChatModel {
  /** Whether the last call that came to an end found the endpoint working; undefined before the first. */
  reachable(): boolean | undefined;
  /** What was wrong at the last call that came to an end; undefined where nothing was. */
  problem(): ModelProblem | undefined;
}

/**
 * Keeps a dead endpoint from slowing every question: after some failures in a row calls fail at once, with
 * `model_failed` and the last reason. After a pause one call is let through as a trial; it decides for the others.
 * A call that is aborted says nothing about the endpoint, unless its time was up after a long silence.
 * @param options.isRefusal tells errors with which a working endpoint refuses one request: they do not count
 * @param options.now a clock in milliseconds
 */
export function withCircuitBreaker(
  model: ChatModel,
  options: {
    isRefusal?: (error: unknown) => boolean;
    failuresToOpen?: number;
    pauseMs?: number;
    now?: () => number;
  } = {},
): BreakableModel {
  const { isRefusal = () => false, failuresToOpen = FAILURES_TO_OPEN, pauseMs = PAUSE_MS } = options;
  const { now = () => performance.now() } = options;
  let failures = 0;
  let restsUntil: number | undefined;
  let onTrial = false;
  let last: unknown;
  let reachable: boolean | undefined;

  const succeed = () => {
    failures = 0;
    restsUntil = undefined;
    reachable = true;
  };
  const fail = (error: unknown) => {
    failures += 1;
    last = error;
    reachable = false;
    if (failures >= failuresToOpen) restsUntil = now() + pauseMs;
  };
  /** Lets a call through, or throws. @returns whether it is the trial */
  const admit = (): boolean => {
    if (restsUntil === undefined) return false;
    if (onTrial || now() < restsUntil) throw leftAlone({ model, failures, last });
    return true;
  };

  return {
    id: model.id,
    reachable: () => reachable,
    problem: () => (reachable === false ? problemOf(last) : undefined),
    stream: async function* (request, { signal } = {}) {
      signal?.throwIfAborted();
      const isTrial = admit();
      onTrial ||= isTrial;
      const began = now();
      let heard = false;
      try {
        for await (const delta of model.stream(request, { signal })) {
          heard = true;
          if (delta.type === 'end') succeed();
          yield delta;
        }
      } catch (error) {
        if (!signal?.aborted) {
          if (isRefusal(error)) succeed();
          else fail(error);
        } else if (!heard && isLate(signal.reason) && now() - began >= LONG_SILENCE_MS) {
          fail(signal.reason);
        }
        throw error;
      } finally {
        if (isTrial) onTrial = false;
      }
    },
  };
}

function isLate(reason: unknown): boolean {
  return reason instanceof ModelFailure && reason.kind === 'late';
}

function leftAlone({ model, failures, last }: { model: ChatModel; failures: number; last: unknown }): YinjuError {
  return new YinjuError({
    code: 'model_failed',
    message: `The model ${model.id} failed ${failures} times in a row and is left alone for a while; the last time: ${messageOf(last)}`,
    hint: last instanceof YinjuError ? last.hint : 'Check that the model works; the next try comes by itself.',
    cause: last,
  });
}
