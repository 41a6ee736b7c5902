import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import { streamAnswer, type AskRequest, type CallOptions } from '../api-client.js';
import { useMessages } from '../language/use-messages.js';
import { problemOf } from '../problem.js';
import { reduceChat } from '../state/chat-reducer.js';
import { runningExchange, startChat, unsentText, type ChatAction, type ChatState } from '../state/chat-state.js';
import { historyOf } from '../state/history-of.js';
import { readStored, writeStored } from '../stored-text.js';

export interface Chat {
  state: ChatState;
  dispatch: Dispatch<ChatAction>;
  /** Asks, unless a question is running; `replaces` names the attempt that this one repeats. */
  ask: (question: string, replaces?: string) => void;
  /** Ends the running question's request; the service then stops its work. */
  stop: () => void;
}

/** The conversation, the requests that feed it, and the draft that outlives a reload. */
export function useChat(): Chat {
  const { languageTag: language } = useMessages();
  const [state, dispatch] = useReducer(reduceChat, undefined, () => startChat(readStored('draft')));
  const abort = useRef<AbortController>(undefined);
  const attempts = useRef(0);

  const unsent = unsentText(state);
  useEffect(() => {
    writeStored('draft', unsent);
  }, [unsent]);
  useEffect(() => () => abort.current?.abort(), []);

  const ask = (typed: string, replaces?: string) => {
    const question = typed.trim();
    if (question === '' || runningExchange(state)) return;
    attempts.current += 1;
    const id = String(attempts.current);
    abort.current = new AbortController();
    dispatch({ type: 'ask', id, question, replaces });
    const asked = { question, history: historyOf(state.exchanges) };
    void receiveAnswer(asked, { id, dispatch, signal: abort.current.signal, language });
  };

  const stop = useCallback(() => abort.current?.abort(), []);
  return { state, dispatch, ask, stop };
}

async function receiveAnswer(
  asked: AskRequest,
  { id, dispatch, ...options }: { id: string; dispatch: Dispatch<ChatAction> } & CallOptions,
): Promise<void> {
  try {
    for await (const event of streamAnswer(asked, options)) dispatch({ type: 'receive', id, event });
  } catch (thrown) {
    if (options.signal.aborted) dispatch({ type: 'stop', id });
    else dispatch({ type: 'fail', id, problem: problemOf(thrown) });
  }
}
