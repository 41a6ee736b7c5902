import type { ChatDelta, ChatModel, ChatRequest } from '../../src/ports.js';

/** How a call is answered: with these parts, or with parts and what is thrown after them. */
export type FakeTurn = (
  request: ChatRequest,
  options: { signal?: AbortSignal | undefined },
) => AsyncIterable<ChatDelta> | Iterable<ChatDelta>;

export interface FakeChatModel extends ChatModel {
  /** What it was asked, in order. */
  readonly requests: ChatRequest[];
  /** How the next calls are answered, in order; the last turn stays for all later ones. */
  script(...turns: FakeTurn[]): void;
}

/** A chat model without a server, for what stands around a model. */
export function fakeChatModel(...given: FakeTurn[]): FakeChatModel {
  let turns = given;
  const requests: ChatRequest[] = [];
  return {
    id: 'fake',
    requests,
    script: (...next) => void (turns = next),
    stream: async function* (request, { signal } = {}) {
      signal?.throwIfAborted();
      requests.push(request);
      const turn = turns.length > 1 ? turns.shift() : turns[0];
      if (turn === undefined) throw new Error('fakeChatModel: nothing is scripted');
      yield* turn(request, { signal });
    },
  };
}

/** A turn that says a text and ends. */
export function says(text: string): FakeTurn {
  return () => [
    { type: 'text', text },
    { type: 'end', reason: 'stop' },
  ];
}

/** A turn that fails, after some text where one is given. */
export function failsWith(error: unknown, text = ''): FakeTurn {
  return function* () {
    if (text !== '') yield { type: 'text', text };
    throw error;
  };
}
