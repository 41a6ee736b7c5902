import type { Answer, AnswerEvent } from '../../schemas.js';
import { runningExchange, type ChatAction, type ChatState, type Exchange } from './chat-state.js';

/** Every change of the page's state, from a person's action or from a streamed event. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'write':
      return { ...state, draft: action.text };
    case 'ask':
      return ask(state, action);
    case 'receive':
      return receive(state, action);
    case 'stop':
      return breakOff(state, action.id, (exchange) => ({ ...exchange, phase: 'stopped' }));
    case 'fail':
      return breakOff(state, action.id, (exchange) => ({ ...exchange, phase: 'failed', problem: action.problem }));
    case 'open':
      return { ...state, opened: action.opened };
    case 'close':
      return { ...state, opened: undefined };
  }
}

/** A draft that is not the question (a suggestion was picked) stays for later. One question runs at a time. */
function ask(state: ChatState, action: Extract<ChatAction, { type: 'ask' }>): ChatState {
  if (runningExchange(state)) return state;
  const { id, question, replaces } = action;
  const exchange: Exchange = {
    id,
    question,
    phase: 'running',
    progress: { stage: 'retrieve' },
    text: '',
    citations: [],
  };
  return {
    draft: state.draft.trim() === question ? '' : state.draft,
    exchanges: [...state.exchanges.filter((earlier) => earlier.id !== replaces), exchange],
    opened: state.opened?.exchangeId === replaces ? undefined : state.opened,
  };
}

function receive(state: ChatState, action: Extract<ChatAction, { type: 'receive' }>): ChatState {
  const { id, event } = action;
  if (event.type === 'error') {
    return reduceChat(state, { type: 'fail', id, problem: { kind: 'service', ...event.data.error } });
  }
  return changeRunning(state, id, (exchange) => withEvent(exchange, event));
}

function withEvent(exchange: Exchange, event: Exclude<AnswerEvent, { type: 'error' }>): Exchange {
  switch (event.type) {
    case 'answer-start':
      return { ...exchange, mode: event.data.mode, understoodAs: event.data.understoodAs };
    case 'progress':
      return { ...exchange, progress: event.data };
    case 'evidence':
      // Passages that were found but are not cited are not shown.
      return exchange;
    case 'citation':
      return { ...exchange, citations: [...exchange.citations.filter(({ n }) => n !== event.data.n), event.data] };
    case 'answer-delta':
      return { ...exchange, text: exchange.text + event.data.text };
    case 'answer-end':
      return { ...exchange, ...endedBy(event.data) };
  }
}

/** The whole answer replaces what was streamed of it. */
function endedBy(answer: Answer): Partial<Exchange> {
  return { phase: 'ended', mode: answer.mode, understoodAs: answer.understoodAs, answer };
}

/** Ends a running exchange before its answer, and puts the question back into an empty box so that it is not lost. */
function breakOff(state: ChatState, id: string, change: (exchange: Exchange) => Exchange): ChatState {
  const running = runningExchange(state);
  if (running?.id !== id) return state;
  return { ...changeRunning(state, id, change), draft: state.draft || running.question };
}

/** What arrives for an exchange that has ended, or was stopped, changes nothing. */
function changeRunning(state: ChatState, id: string, change: (exchange: Exchange) => Exchange): ChatState {
  const exchanges = state.exchanges.map((exchange) =>
    exchange.id === id && exchange.phase === 'running' ? change(exchange) : exchange,
  );
  return { ...state, exchanges };
}
