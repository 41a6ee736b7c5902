import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Budget } from './budget.js';

/** Waits, in milliseconds; rejects when the signal aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** What may be tried again: undefined for a failure that would only come again. */
export type RetryAdvice = (error: unknown) => { afterMs?: number | undefined } | undefined;

/** Two more tries bridge a restart or a busy moment; whoever fails three times is down. */
const MOST_RETRIES = 2;
/** The first pause, doubled from one try to the next, where the endpoint names none. */
const FIRST_PAUSE_MS = 500;

export const sleep: Sleep = (ms, signal) => sleepFor(ms, undefined, { signal });

/**
 * Does the work again while it fails in a way that may pass and the budget holds the pause: as long as the endpoint
 * asked for, never less.
 * @param options.advise tells which failures may pass
 * @throws the last failure
 */
export async function retry<Result>(
  work: () => Promise<Result>,
  options: { budget: Budget; advise: RetryAdvice; sleep?: Sleep | undefined },
): Promise<Result> {
  const { budget, advise, sleep: wait = sleep } = options;
  for (let tried = 0; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      const advice = tried < MOST_RETRIES && !budget.signal.aborted ? advise(error) : undefined;
      if (advice === undefined) throw error;
      const pause = advice.afterMs ?? FIRST_PAUSE_MS * 2 ** tried;
      if (pause >= budget.remaining()) throw error;
      await wait(pause, budget.signal);
    }
  }
}
