import type { Answer, AnswerEvent, Citation, Progress } from '../../schemas.js';
import type { Problem } from '../problem.js';

/** One question and what came back for it. */
export interface Exchange {
  /** Unique to the attempt: asking again makes a new one. */
  readonly id: string;
  readonly question: string;
  readonly phase: 'running' | 'ended' | 'stopped' | 'failed';
  readonly progress: Progress;
  readonly mode?: Answer['mode'];
  readonly understoodAs?: string;
  /** The text that has streamed in, with its [n] marks; `answer` replaces it. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly answer?: Answer;
  readonly problem?: Problem;
}

/** Which citation's evidence is open. */
export interface OpenedCitation {
  readonly exchangeId: string;
  readonly n: number;
}

export interface ChatState {
  /** What stands in the question box. */
  readonly draft: string;
  readonly exchanges: readonly Exchange[];
  readonly opened?: OpenedCitation;
}

export type ChatAction =
  | { type: 'write'; text: string }
  /** `replaces` is the id of the attempt that this one repeats. */
  | { type: 'ask'; id: string; question: string; replaces?: string }
  | { type: 'receive'; id: string; event: AnswerEvent }
  | { type: 'stop'; id: string }
  | { type: 'fail'; id: string; problem: Problem }
  | { type: 'open'; opened: OpenedCitation }
  | { type: 'close' };

export function startChat(draft: string): ChatState {
  return { draft, exchanges: [] };
}

export function runningExchange(state: ChatState): Exchange | undefined {
  return state.exchanges.find((exchange) => exchange.phase === 'running');
}

/** The typed words that a reload must not lose: the draft, or the question that has no answer yet. */
export function unsentText(state: ChatState): string {
  return state.draft || (runningExchange(state)?.question ?? '');
}

export function citationsOf(exchange: Exchange): readonly Citation[] {
  return exchange.answer?.citations ?? exchange.citations;
}

export function openedCitation(state: ChatState): Citation | undefined {
  const { opened } = state;
  const exchange = state.exchanges.find(({ id }) => id === opened?.exchangeId);
  return exchange && citationsOf(exchange).find(({ n }) => n === opened?.n);
}
