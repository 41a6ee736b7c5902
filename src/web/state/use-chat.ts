import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import { giveFeedback } from '../client/answers.js';
import type { GiveFeedback } from '../../feedback-schemas.js';
import { useMessages } from '../language/use-messages.js';
import { reduceChat } from './chat-reducer.js';
import { startChat, type ChatAction, type ChatState } from './chat-state.js';
import { readDraft, writeDraft } from './drafts.js';
import { useAsk } from './use-ask.js';
import { useDraft } from './use-draft.js';
import { useKept } from './use-kept.js';

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
 * The conversation that the page's address names.
 * @param options.wanted its id, none for a new one, which is confined to `report` and begins with `question` where they
 * are given; undefined while the page shows something else, and what runs goes on
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
    startChat({ conversationId, draft: readDraft(conversationId) }),
  );
  /** The conversation that is here: known at once, where `state` is only known at the next drawing. */
  const here = useRef(wanted?.id);
  const beginHere = useCallback(
    (conversationId: string) => {
      here.current = conversationId;
      writeDraft(undefined, '');
      onBegin(conversationId);
    },
    [onBegin],
  );
  const loadKept = useKept(state, dispatch);
  const { begin, ask, stop } = useAsk(state, { dispatch, onBegin: beginHere });
  useDraft(state);

  const isOnChat = wanted !== undefined;
  const { id: wantedId, report: wantedReport, question: wantedQuestion } = wanted ?? {};
  useEffect(() => {
    if (!isOnChat || wantedId === here.current) return;
    stop();
    here.current = wantedId;
    dispatch({ type: 'enter', conversationId: wantedId, draft: readDraft(wantedId) });
  }, [isOnChat, wantedId, stop]);

  // Both after the effect that enters the conversation.
  useEffect(() => {
    if (wantedReport !== undefined) dispatch({ type: 'confine', filter: { reports: [wantedReport] } });
  }, [wantedReport]);
  useEffect(() => {
    if (wantedReport === undefined || wantedQuestion === undefined) return;
    begin(wantedQuestion, { kept: { state: 'here' }, exchanges: [], filter: { reports: [wantedReport] } });
  }, [wantedReport, wantedQuestion, begin]);

  const rate = useCallback(
    async (exchangeId: string, answerId: string, given: GiveFeedback) => {
      const feedback = await giveFeedback(answerId, given, { language });
      dispatch({ type: 'rate', id: exchangeId, feedback });
    },
    [language],
  );
  return { state, dispatch, ask, stop, loadKept, rate };
}
