import { ModelFailure } from './model-failure.js';

/** The time that a call with all its retries has. Whoever starts one stops it. */
export interface Budget {
  /** Aborts when the time is up, with a ModelFailure `late`, and when the caller's signal does. */
  readonly signal: AbortSignal;
  /** In milliseconds. */
  remaining(): number;
  stop(): void;
}

/** @param options.signal the caller's, under which the work runs as well */
export function startBudget(ms: number, { signal }: { signal?: AbortSignal | undefined } = {}): Budget {
  const end = performance.now() + ms;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new ModelFailure('late')), ms);
  return {
    signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    remaining: () => Math.max(0, end - performance.now()),
    stop: () => clearTimeout(timer),
  };
}
