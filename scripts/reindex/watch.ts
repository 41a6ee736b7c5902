import { setTimeout as sleep } from 'node:timers/promises';

/** How often the files are looked at; they must look the same twice before they are read, since copying takes time. */
const LOOK_EVERY_MS = 1_000;

/**
 * Calls `onChange` each time the snapshot has changed and come to rest. Changes made while it works are seen afterwards.
 * @param options.seen how the files looked when they were read last
 */
export async function watch(options: {
  seen: string;
  snapshot: () => string;
  onChange: () => Promise<void>;
  signal: AbortSignal;
}): Promise<void> {
  const { snapshot, onChange, signal } = options;
  let { seen } = options;
  for (;;) {
    const before = snapshot();
    try {
      await sleep(LOOK_EVERY_MS, undefined, { signal });
    } catch {
      return;
    }
    if (before === seen || snapshot() !== before) continue;
    seen = before;
    await onChange();
  }
}
