import { useCallback, useEffect, useRef, type Dispatch } from 'react';
import { streamAnswer, type AskRequest } from '../client/answers.js';
import type { Filter } from '../../schemas.js';
import type { CallOptions } from '../client/call-service.js';
import { problemOf } from '../client/problem.js';
import { useMessages } from '../language/use-messages.js';
import { againIn, confines, runningExchange, type ChatAction, type ChatState } from './chat-state.js';
import { historyOf } from './history-of.js';
import { newId } from './new-id.js';

/** A conversation as a question is asked in it: by the exchanges before it, confined to a filter. */
export type AskedIn = Pick<ChatState, 'conversationId' | 'kept' | 'exchanges' | 'filter'>;

interface Asking {
  /** Asks in a conversation as it stands; `replaces` is the id of the attempt that this one repeats. */
  begin: (question: string, asked: AskedIn, replaces?: string) => void;
  /** Asks in this one, unless a question is running. */
  ask: (question: string) => void;
  /**
   * Asks the question of an exchange again as it was asked then, unless one is running; what came of it stays, unless
   * that was no answer.
   * @param filter confines it otherwise than then
   */
  askAgain: (exchangeId: string, filter?: Filter) => void;
  /** Ends the running question's request; the service then stops its work. */
  stop: () => void;
}

/**
 * Asks questions and passes on what comes back.
 * @param onBegin is told the id of a conversation that has its first question
 */
export function useAsk(
  state: ChatState,
  { dispatch, onBegin }: { dispatch: Dispatch<ChatAction>; onBegin: (conversationId: string) => void },
): Asking {
  const { languageTag: language } = useMessages();
  const abort = useRef<AbortController>(undefined);
  // Read where a question is asked, so that asking stays the same function and answers are not drawn anew for it.
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(() => () => abort.current?.abort(), []);

  const begin = useCallback<Asking['begin']>(
    (typed, { conversationId: known, kept, exchanges, filter }, replaces) => {
      const question = typed.trim();
      if (question === '') return;
      const conversationId = known ?? newId();
      const id = newId();
      abort.current = new AbortController();
      dispatch({ type: 'ask', id, question, conversationId, filter, replaces });
      if (known === undefined) onBegin(conversationId);
      const asked: AskRequest = {
        question,
        conversationId,
        // While the kept answers are not here, the service knows better what came before.
        ...(kept.state === 'here' && { history: historyOf(exchanges) }),
        ...(confines(filter) && { filter }),
      };
      void receiveAnswer(asked, { id, dispatch, signal: abort.current.signal, language });
    },
    [language, dispatch, onBegin],
  );
  const ask = useCallback<Asking['ask']>(
    (question) => {
      if (!runningExchange(latest.current)) begin(question, latest.current);
    },
    [begin],
  );
  const askAgain = useCallback<Asking['askAgain']>(
    (exchangeId, filter) => {
      const again = againIn(latest.current, exchangeId);
      if (again === undefined || runningExchange(latest.current)) return;
      const { question, asked, replaces } = again;
      begin(question, filter ? { ...asked, filter } : asked, replaces);
    },
    [begin],
  );
  const stop = useCallback(() => abort.current?.abort(), []);
  return { begin, ask, askAgain, stop };
}

async function receiveAnswer(
  asked: AskRequest,
  { id, dispatch, ...options }: { id: string; dispatch: Dispatch<ChatAction>; signal: AbortSignal } & CallOptions,
): Promise<void> {
  try {
    for await (const event of streamAnswer(asked, options)) dispatch({ type: 'receive', id, event });
  } catch (thrown) {
    if (options.signal.aborted) dispatch({ type: 'stop', id });
    else dispatch({ type: 'fail', id, problem: problemOf(thrown) });
  }
}
