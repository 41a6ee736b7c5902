import type { Exchange as KeptExchange } from '../../conversation-schemas.js';
import type { Answer, AnswerEvent } from '../../schemas.js';
import {
  besideDraft,
  confines,
  runningExchange,
  startChat,
  type ChatAction,
  type ChatState,
  type Exchange,
} from './chat-state.js';

/** Every change of the conversation, from a person's action or from a streamed event. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'enter':
      return enter(state, action);
    case 'fill':
      return fill(state, action);
    case 'miss':
      return miss(state, action);
    case 'rename':
      return state.conversationId === action.conversationId ? { ...state, title: action.title } : state;
    case 'write':
      return { ...state, draft: action.text };
    case 'take-up':
      return { ...state, draft: besideDraft(action.question, state.draft) };
    case 'confine':
      return { ...state, filter: action.filter };
    case 'ask':
      return ask(state, action);
    case 'receive':
      return receive(state, action);
    case 'stop':
      return breakOff(state, action.id, (exchange) => ({ ...exchange, phase: 'stopped' }));
    case 'fail':
      return breakOff(state, action.id, (exchange) => ({ ...exchange, phase: 'failed', problem: action.problem }));
    case 'rate':
      return change(state, action.id, (exchange) => ({ ...exchange, feedback: action.feedback }));
    case 'open':
      return { ...state, opened: action.opened };
    case 'close':
      return { ...state, opened: undefined };
  }
}

/** From one new conversation to another what is typed comes along. */
function enter(state: ChatState, { conversationId, draft }: Extract<ChatAction, { type: 'enter' }>): ChatState {
  return startChat({ conversationId, draft: state.conversationId === conversationId ? state.draft : draft });
}

/** What was kept comes once, also when it is asked for twice, or while its answer still comes. */
function fill(state: ChatState, action: Extract<ChatAction, { type: 'fill' }>): ChatState {
  const { conversationId, title, turns, earlier } = action;
  if (state.conversationId !== conversationId) return state;
  const here = new Set(state.exchanges.map(({ answerId }) => answerId));
  const before = turns.filter(({ answer }) => !here.has(answer.id)).map(asExchange);
  return {
    ...state,
    title,
    kept: { state: 'here', earlier },
    broughtBefore: state.broughtBefore + before.length,
    exchanges: [...before, ...state.exchanges],
  };
}

/** A conversation whose first question has no answer yet is kept nowhere but here, as a draft. */
function miss(state: ChatState, { conversationId, problem }: Extract<ChatAction, { type: 'miss' }>): ChatState {
  if (state.conversationId !== conversationId) return state;
  const isBegun = problem.kind === 'service' && problem.code === 'not_found' && state.draft !== '';
  const earlier = state.kept.state === 'loading' ? undefined : state.kept.earlier;
  return { ...state, kept: isBegun ? { state: 'here' } : { state: 'failed', problem, earlier } };
}

/** What was kept, as it is shown. */
export function asExchange({ question, filter, answer, feedback }: Omit<KeptExchange, 'askedAt'>): Exchange {
  return { ...beginning({ id: answer.id, question, filter }), ...endedBy(answer), feedback };
}

function beginning({ id, question, filter }: Pick<Exchange, 'id' | 'question' | 'filter'>): Exchange {
  return {
    id,
    question,
    ...(confines(filter) && { filter }),
    phase: 'running',
    progress: { stage: 'retrieve' },
    text: '',
    citations: [],
    passages: [],
  };
}

/** A draft that is not the question (a suggestion was picked) stays for later. One question runs at a time. */
function ask(state: ChatState, action: Extract<ChatAction, { type: 'ask' }>): ChatState {
  if (runningExchange(state)) return state;
  const { question, conversationId, replaces } = action;
  return {
    ...state,
    conversationId,
    draft: state.draft.trim() === question ? '' : state.draft,
    exchanges: [...state.exchanges.filter((earlier) => earlier.id !== replaces), beginning(action)],
    opened: undefined,
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
      return { ...exchange, answerId: event.data.id, mode: event.data.mode, understoodAs: event.data.understoodAs };
    case 'progress':
      return { ...exchange, progress: event.data };
    case 'evidence':
      return { ...exchange, passages: event.data.passages };
    case 'citation':
      return { ...exchange, citations: [...exchange.citations.filter(({ n }) => n !== event.data.n), event.data] };
    case 'answer-delta':
      return { ...exchange, text: exchange.text + event.data.text };
    case 'answer-end':
      return { ...exchange, ...endedBy(event.data) };
  }
}

/** The whole answer replaces what was streamed of it. */
function endedBy(answer: Answer): Partial<Exchange> & { phase: 'ended' } {
  return { phase: 'ended', answerId: answer.id, mode: answer.mode, understoodAs: answer.understoodAs, answer };
}

/** Ends a running exchange before its answer, and puts the question back into the box so that it is not lost. */
function breakOff(state: ChatState, id: string, changed: (exchange: Exchange) => Exchange): ChatState {
  const running = runningExchange(state);
  if (running?.id !== id) return state;
  return { ...changeRunning(state, id, changed), draft: besideDraft(running.question, state.draft) };
}

/** What arrives for an exchange that has ended, or was stopped, changes nothing. */
function changeRunning(state: ChatState, id: string, changed: (exchange: Exchange) => Exchange): ChatState {
  return change(state, id, (exchange) => (exchange.phase === 'running' ? changed(exchange) : exchange));
}

/** All other exchanges stay the same objects, so that the page need not draw them again. */
function change(state: ChatState, id: string, changed: (exchange: Exchange) => Exchange): ChatState {
  const exchanges = state.exchanges.map((exchange) => (exchange.id === id ? changed(exchange) : exchange));
  return { ...state, exchanges };
}
