import type { Draft, DraftPart } from '../draft.js';

/**
 * What an agent writes, or, where it fails before it has written anything, what the model writes at once.
 * @param options.signal when it is over, nothing takes the agent's place
 */
export async function* draftInSteps(
  inSteps: Draft,
  atOnce: () => Draft,
  { signal }: { signal: AbortSignal },
): AsyncGenerator<DraftPart, void, undefined> {
  let hasWritten = false;
  try {
    for await (const part of inSteps) {
      // Text before a step is not the answer yet.
      if (part.type !== 'end') hasWritten = part.type === 'text';
      yield part;
    }
    return;
  } catch (error) {
    if (hasWritten || signal.aborted) throw error;
  }
  yield* atOnce();
}
