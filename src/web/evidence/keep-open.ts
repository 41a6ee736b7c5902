/** What stays open until all is closed, each under a key and opened once. */
export interface KeptOpen<T> {
  /** Rejects when it could not be opened; the next take then tries again. */
  take(key: string, open: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Closes all, and stops what is being opened. */
  closeAll(): void;
}

interface Entry<T> {
  readonly abort: AbortController;
  readonly value: Promise<T>;
}

/** @param most how many are kept; beyond them the one that was not taken for longest is closed */
export function keepOpen<T extends { close(): void }>(most: number): KeptOpen<T> {
  const entries = new Map<string, Entry<T>>();
  const close = ({ abort, value }: Entry<T>) => {
    abort.abort();
    value.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
  return {
    take: (key, open) => {
      const known = entries.get(key);
      const entry = known ?? opening(open);
      entries.delete(key);
      entries.set(key, entry);
      if (known === undefined) {
        entry.value.catch(() => {
          if (entries.get(key) === entry) entries.delete(key);
        });
      }
      for (const [oldest, kept] of entries) {
        if (entries.size <= most) break;
        entries.delete(oldest);
        close(kept);
      }
      return entry.value;
    },
    closeAll: () => {
      entries.forEach(close);
      entries.clear();
    },
  };
}

function opening<T>(open: (signal: AbortSignal) => Promise<T>): Entry<T> {
  const abort = new AbortController();
  return { abort, value: open(abort.signal) };
}
