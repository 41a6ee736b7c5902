import { startBudget } from '../../../model/budget.js';
import type { ChatMessage, ChatModel } from '../../../ports.js';
import { askModel } from '../ask-model.js';

/** A step beside the answer is worth a short wait; then the rules do. */
const STEP_MS = 6_000;
const MOST_TOKENS = 400;

/**
 * Asks a model for a few lines on the way to an answer.
 * @returns undefined where it fails or is too slow: each step can be done without it
 */
export async function takeStep(
  model: ChatModel,
  messages: readonly ChatMessage[],
  { signal }: { signal?: AbortSignal | undefined },
): Promise<string[] | undefined> {
  const budget = startBudget(STEP_MS, { signal });
  try {
    const text = await askModel(model, messages, { maxTokens: MOST_TOKENS, signal: budget.signal });
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } catch {
    signal?.throwIfAborted();
    return undefined;
  } finally {
    budget.stop();
  }
}
