import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import { giveFeedback } from '../client/answers.js';
import type { Filter } from '../../schemas.js';
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
  /** Asks, unless a question is running. */
  ask: (question: string) => void;
  /** Asks the question of an exchange again as it was asked then, or confined to another filter. */
  askAgain: (exchangeId: string, filter?: Filter) => void;
  /** Ends the running question's request; the service then stops its work. */
  stop: () => void;
  /** Loads the kept answers before those that are here, or all again where they could not be had. */
  loadKept: () => void;
  /** Keeps what a reader thinks of an answer. @throws RequestProblem */
  rate: (exchangeId: string, answerId: string, given: GiveFeedback) => Promise<void>;
}

/** The conversation that the page's address names. */
export interface Wanted {
  /** None of a new one. */
  id?: string;
  /** What a new one is confined to. */
  report?: string;
  /** What it begins with: put into the box, since anyone can make a link, and asked at once where `isOurs`. */
  question?: string;
  /** Whether a link of this page led here. */
  isOurs?: boolean;
}

/**
 * The conversation that is wanted, its requests, and what is typed in it.
 * @param options.wanted undefined while the page shows something else, and what runs goes on
 * @param options.onBegin is told the id of a conversation that has its first question
 * @param options.onTakeUp is told when the wanted question has been put into the box
 */
export function useChat({
  wanted,
  onBegin,
  onTakeUp,
}: {
  wanted: Wanted | undefined;
  onBegin: (conversationId: string) => void;
  onTakeUp: () => void;
}): Chat {
  const { languageTag: language } = useMessages();
  const [state, dispatch] = useReducer(reduceChat, wanted?.id, (conversationId) =>
    startChat({ conversationId, draft: readDraft(conversationId) }),
  );
  /** Where the page is: known at once, where `state` is only known at the next drawing. */
  const here = useRef(placeOf(wanted ?? {}));
  const beginHere = useCallback(
    (id: string) => {
      here.current = placeOf({ id });
      writeDraft(undefined, '');
      onBegin(id);
    },
    [onBegin],
  );
  const loadKept = useKept(state, dispatch);
  const { begin, ask, askAgain, stop } = useAsk(state, { dispatch, onBegin: beginHere });
  useDraft(state);

  const isOnChat = wanted !== undefined;
  const { id, report, question, isOurs = false } = wanted ?? {};
  useEffect(() => {
    const there = placeOf({ id, report });
    if (!isOnChat || there === here.current) return;
    stop();
    here.current = there;
    dispatch({ type: 'enter', conversationId: id, draft: readDraft(id) });
  }, [isOnChat, id, report, stop]);

  // Both after the effect that enters the conversation.
  useEffect(() => {
    if (report !== undefined) dispatch({ type: 'confine', filter: { reports: [report] } });
  }, [report]);
  useEffect(() => {
    if (report === undefined || question === undefined) return;
    if (!isOurs) {
      dispatch({ type: 'take-up', question });
      onTakeUp();
      return;
    }
    // Not at once: an effect that React only tries out must not ask.
    const soon = setTimeout(() =>
      begin(question, { kept: { state: 'here' }, exchanges: [], filter: { reports: [report] } }),
    );
    return () => clearTimeout(soon);
  }, [report, question, isOurs, begin, onTakeUp]);

  const rate = useCallback(
    async (exchangeId: string, answerId: string, given: GiveFeedback) => {
      const feedback = await giveFeedback(answerId, given, { language });
      dispatch({ type: 'rate', id: exchangeId, feedback });
    },
    [language],
  );
  return { state, dispatch, ask, askAgain, stop, loadKept, rate };
}

function placeOf({ id = '', report = '' }: Wanted): string {
  return `${id}?${report}`;
}
