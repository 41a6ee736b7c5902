import { ModelFailure } from './model-failure.js';

/**
 * The items of a stream that `open` begins, given up when nothing comes for `silenceMs` (asked before each item, in
 * milliseconds) and when `signal` aborts. Time that the reader takes between items does not count. However the stream
 * is left, the signal that `open` was given aborts, so that its connection is freed.
 * @throws ModelFailure `silent`; the signal's reason
 */
export async function* watchStream<Item>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Item>>,
  { signal, silenceMs }: { signal: AbortSignal; silenceMs: () => number },
): AsyncGenerator<Item, void, undefined> {
  const given = new AbortController();
  const either = AbortSignal.any([signal, given.signal]);
  const inTime = async <Result>(work: Promise<Result>): Promise<Result> => {
    const timer = setTimeout(() => given.abort(new ModelFailure('silent')), silenceMs());
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    const items = (await inTime(open(either)))[Symbol.asyncIterator]();
    for (;;) {
      const next = await inTime(items.next());
      // An aborted connection may look like one that came to its end.
      either.throwIfAborted();
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    either.throwIfAborted();
    throw error;
  } finally {
    given.abort();
  }
}
