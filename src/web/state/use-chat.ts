import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import { giveFeedback, streamAnswer, type AskRequest } from '../client/answers.js';
import type { CallOptions } from '../client/call-service.js';
import { fetchConversation } from '../client/conversations.js';
import { problemOf } from '../client/problem.js';
import type { GiveFeedback } from '../../feedback-schemas.js';
import { useMessages } from '../language/use-messages.js';
import { reduceChat } from './chat-reducer.js';
import { confines, runningExchange, startChat, unsentText, type ChatAction, type ChatState } from './chat-state.js';
import { historyOf } from './history-of.js';
import { newId } from './new-id.js';
import { readStored, writeStored, type StoredName } from './stored-text.js';

export interface Chat {
  state: ChatState;
  dispatch: Dispatch<ChatAction>;
  /** Asks, unless a question is running; `replaces` names the attempt that this one repeats. */
  ask: (question: string, replaces?: string) => void;
  /** Ends the running question's request; the service then stops its work. */
  stop: () => void;
  /** Loads the kept answers before those that are here, or all again where they could not be had. */
  loadKept: () => void;
  /** Keeps what a reader thinks of an answer. @throws RequestProblem */
  rate: (exchangeId: string, answerId: string, given: GiveFeedback) => Promise<void>;
}

/**
 * The conversation, the requests that feed it, and the draft that outlives a reload.
 * @param options.wanted the conversation that the page's address names, without id for a new one, which is confined to
 * `report` and begins with `question` where they are given; undefined while the page shows something else, and what
 * runs goes on
 * @param options.onBegin is told the id of a conversation that has its first question
 */
export function useChat({
  wanted,
  onBegin,
}: {
  wanted: { id?: string; report?: string; question?: string } | undefined;
  onBegin: (conversationId: string) => void;
}): Chat {
  const { languageTag: language } = useMessages();
  const [state, dispatch] = useReducer(reduceChat, wanted?.id, (conversationId) =>
    startChat({ conversationId, draft: readStored(draftOf(conversationId)) }),
  );
  /** The conversation that is here: known at once, where `state` is only known at the next drawing. */
  const here = useRef(wanted?.id);
  const abort = useRef<AbortController>(undefined);
  // Read where a question is asked, so that asking stays the same function and answers are not drawn anew for it.
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const isOnChat = wanted !== undefined;
  const { id: wantedId, report: wantedReport, question: wantedQuestion } = wanted ?? {};

  useEffect(() => {
    if (!isOnChat || wantedId === here.current) return;
    abort.current?.abort();
    here.current = wantedId;
    dispatch({ type: 'enter', conversationId: wantedId, draft: readStored(draftOf(wantedId)) });
  }, [isOnChat, wantedId]);

  const { conversationId, kept } = state;
  const earlier = kept.state === 'here' ? kept.earlier : undefined;
  const loadKept = useCallback(
    (signal?: AbortSignal) => {
      if (conversationId === undefined) return;
      fetchConversation(conversationId, { signal, language, cursor: earlier }).then(
        ({ turns, nextCursor }) => dispatch({ type: 'fill', conversationId, turns, earlier: nextCursor }),
        (thrown: unknown) => {
          if (!signal?.aborted) dispatch({ type: 'miss', conversationId, problem: problemOf(thrown) });
        },
      );
    },
    [conversationId, earlier, language],
  );
  const isLoading = kept.state === 'loading';
  useEffect(() => {
    if (!isLoading) return;
    const loading = new AbortController();
    loadKept(loading.signal);
    return () => loading.abort();
  }, [isLoading, loadKept]);

  const unsent = unsentText(state);
  useEffect(() => {
    writeStored(draftOf(conversationId), unsent);
  }, [conversationId, unsent]);
  useEffect(() => () => abort.current?.abort(), []);

  /** Asks in a conversation as it stands. */
  const begin = useCallback(
    (typed: string, { conversationId: known, kept: loaded, exchanges, filter }: AskedIn, replaces?: string) => {
      const question = typed.trim();
      if (question === '') return;
      const conversation = known ?? newId();
      const id = newId();
      abort.current = new AbortController();
      dispatch({ type: 'ask', id, question, conversationId: conversation, replaces });
      if (known === undefined) {
        here.current = conversation;
        writeStored(draftOf(undefined), '');
        onBegin(conversation);
      }
      const before = historyOf(exchanges.filter((earlier) => earlier.id !== replaces));
      // While the kept answers are not here, the service knows better what came before.
      const history = loaded.state === 'here' ? before : undefined;
      const asked: AskRequest = {
        question,
        conversationId: conversation,
        ...(history && { history }),
        ...(confines(filter) && { filter }),
      };
      void receiveAnswer(asked, { id, dispatch, signal: abort.current.signal, language });
    },
    [language, onBegin],
  );
  const ask = useCallback(
    (question: string, replaces?: string) => {
      if (!runningExchange(latest.current)) begin(question, latest.current, replaces);
    },
    [begin],
  );

  // Both after the effect that enters the conversation.
  useEffect(() => {
    if (wantedReport !== undefined) dispatch({ type: 'confine', filter: { reports: [wantedReport] } });
  }, [wantedReport]);
  useEffect(() => {
    if (wantedReport === undefined || wantedQuestion === undefined) return;
    begin(wantedQuestion, { kept: { state: 'here' }, exchanges: [], filter: { reports: [wantedReport] } });
  }, [wantedReport, wantedQuestion, begin]);

  const stop = useCallback(() => abort.current?.abort(), []);
  const rate = useCallback(
    async (exchangeId: string, answerId: string, given: GiveFeedback) => {
      const feedback = await giveFeedback(answerId, given, { language });
      dispatch({ type: 'rate', id: exchangeId, feedback });
    },
    [language],
  );
  return { state, dispatch, ask, stop, loadKept, rate };
}

type AskedIn = Pick<ChatState, 'conversationId' | 'kept' | 'exchanges' | 'filter'>;

function draftOf(conversationId: string | undefined): StoredName {
  return `draft.${conversationId ?? 'new'}`;
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
