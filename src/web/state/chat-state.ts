import type { Exchange as KeptExchange } from '../../conversation-schemas.js';
import type { Feedback } from '../../feedback-schemas.js';
import type { Answer, AnswerEvent, Citation, Filter, Passage, Progress } from '../../schemas.js';
import type { Problem } from '../client/problem.js';

/** One question and what came back for it. */
export interface Exchange {
  /** Unique to the attempt: asking again makes a new one. Of a kept answer, its id. */
  readonly id: string;
  readonly question: string;
  readonly phase: 'running' | 'ended' | 'stopped' | 'failed';
  readonly progress: Progress;
  /** What the question was confined to. */
  readonly filter?: Filter;
  /** The answer's id, known from its start. */
  readonly answerId?: string;
  readonly mode?: Answer['mode'];
  readonly understoodAs?: string;
  /** The text that has streamed in, with its [n] marks; `answer` replaces it. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What was found, best first; a kept answer comes without. */
  readonly passages: readonly Passage[];
  readonly answer?: Answer;
  readonly feedback?: Feedback;
  readonly problem?: Problem;
}

/** Which citation's evidence is open. */
export interface OpenedCitation {
  readonly exchangeId: string;
  readonly n: number;
  /** The figure that was pressed, as it stands in the answer. */
  readonly figure?: string;
}

export interface ChatState {
  /** The conversation that answers are kept in; none before its first question. */
  readonly conversationId?: string;
  /** The title that the service keeps it by, once it is known. */
  readonly title?: string;
  /** Whether its kept answers are here, on their way, or could not be had; `earlier` leads to those before them. */
  readonly kept:
    | { state: 'here'; earlier?: string }
    | { state: 'loading' }
    | { state: 'failed'; problem: Problem; earlier?: string };
  /** How many came to stand before what was here first. */
  readonly broughtBefore: number;
  /** What stands in the question box. */
  readonly draft: string;
  /** What the next question is confined to. */
  readonly filter: Filter;
  readonly exchanges: readonly Exchange[];
  readonly opened?: OpenedCitation;
}

export type ChatAction =
  /** Another conversation, or a new one. Its kept answers come with `fill`. */
  | { type: 'enter'; conversationId?: string; draft: string }
  /** Kept answers, the oldest first, which stand before those that are here; `earlier` leads to those before them. */
  | { type: 'fill'; conversationId: string; title: string; turns: readonly KeptExchange[]; earlier?: string }
  | { type: 'miss'; conversationId: string; problem: Problem }
  | { type: 'rename'; conversationId: string; title: string }
  | { type: 'write'; text: string }
  /** A question is put into the box, to be changed. */
  | { type: 'take-up'; question: string }
  | { type: 'confine'; filter: Filter }
  /** `replaces` is the id of the attempt that this one repeats. */
  | { type: 'ask'; id: string; question: string; conversationId: string; filter?: Filter; replaces?: string }
  | { type: 'receive'; id: string; event: AnswerEvent }
  | { type: 'stop'; id: string }
  | { type: 'fail'; id: string; problem: Problem }
  | { type: 'rate'; id: string; feedback: Feedback }
  | { type: 'open'; opened: OpenedCitation }
  | { type: 'close' };

export function startChat({ conversationId, draft }: { conversationId?: string; draft: string }): ChatState {
  return {
    conversationId,
    kept: conversationId === undefined ? { state: 'here' } : { state: 'loading' },
    broughtBefore: 0,
    draft,
    filter: {},
    exchanges: [],
  };
}

/** What a conversation is called: as the service keeps it, or by its first question; undefined while neither is known. */
export function titleOf({ title, exchanges }: ChatState): string | undefined {
  return title || exchanges[0]?.question;
}

export function runningExchange(state: ChatState): Exchange | undefined {
  return state.exchanges.find((exchange) => exchange.phase === 'running');
}

/**
 * How the question of an exchange is asked again: confined as it was, by the turns that came before it. An attempt
 * without an answer is replaced.
 */
export function againIn(state: ChatState, exchangeId: string) {
  const at = state.exchanges.findIndex(({ id }) => id === exchangeId);
  const exchange = state.exchanges[at];
  if (exchange === undefined) return undefined;
  const { question, filter = {}, answer } = exchange;
  const asked = { ...state, filter, exchanges: state.exchanges.slice(0, at) };
  return { question, asked, replaces: answer ? undefined : exchangeId };
}

/** The typed words that a reload must not lose: the question that has no answer yet, and the draft. */
export function unsentText(state: ChatState): string {
  const running = runningExchange(state);
  return running ? besideDraft(running.question, state.draft) : state.draft;
}

/** A question that comes into the box, where something else may have been typed, or it stands already. */
export function besideDraft(question: string, draft: string): string {
  if (draft.trim() === '' || draft.trim() === question) return question;
  return `\n${draft}\n`.includes(`\n${question}\n`) ? draft : `${question}\n${draft}`;
}

export function citationsOf(exchange: Exchange): readonly Citation[] {
  return exchange.answer?.citations ?? exchange.citations;
}

export function openedExchange(state: ChatState): Exchange | undefined {
  return state.exchanges.find(({ id }) => id === state.opened?.exchangeId);
}

export function openedCitation(state: ChatState): Citation | undefined {
  const exchange = openedExchange(state);
  return exchange && citationsOf(exchange).find(({ n }) => n === state.opened?.n);
}

/** Whether a filter leaves anything out. */
export function confines(filter: Filter | undefined): boolean {
  return Object.values(filter ?? {}).some((value) => value.length > 0);
}

/** The reports that the next question or an earlier one is confined to, each once. */
export function confiningReports({ filter, exchanges }: ChatState): string[] {
  return [...new Set([filter, ...exchanges.map((exchange) => exchange.filter)].flatMap((one) => one?.reports ?? []))];
}
