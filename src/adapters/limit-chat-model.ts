import PQueue from 'p-queue';
import type { ChatModel } from '../ports.js';

/** The model, asked at most `limit` things at once; further calls wait in their order, and leave when they are aborted. */
export function limitChatModel(model: ChatModel, limit: number): ChatModel {
  const queue = new PQueue({ concurrency: limit });
  return {
    id: model.id,
    stream: async function* (request, { signal } = {}) {
      const giveBack = await takeTurn(queue, signal);
      try {
        yield* model.stream(request, { signal });
      } finally {
        giveBack();
      }
    },
  };
}

/** Waits for a turn. @returns ends it */
function takeTurn(queue: PQueue, signal: AbortSignal | undefined): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const turn = queue.add(() => new Promise<void>((giveBack) => resolve(giveBack)), { signal });
    turn.catch(reject);
  });
}
