import { describe, expect, it } from 'vitest';
import { asExchange, reduceChat } from '../../../src/web/state/chat-reducer.js';
import {
  againIn,
  openedCitation,
  runningExchange,
  startChat,
  titleOf,
  unsentText,
  type ChatAction,
  type ChatState,
} from '../../../src/web/state/chat-state.js';
import { answer, citation } from '../samples.js';

const question = '净利润增长多少？';
const ask: ChatAction = { type: 'ask', id: '1', question, conversationId: 'c1' };
const end: ChatAction = { type: 'receive', id: '1', event: { type: 'answer-end', data: answer } };
const sentence: ChatAction = { type: 'receive', id: '1', event: { type: 'answer-delta', data: { text: '一。[1]' } } };
const cite: ChatAction = { type: 'receive', id: '1', event: { type: 'citation', data: citation } };
const lost: ChatAction = { type: 'fail', id: '1', problem: { kind: 'connection' } };

function after(...actions: ChatAction[]): ChatState {
  return actions.reduce(reduceChat, startChat({ draft: '' }));
}

describe('an answer that comes', () => {
  it('grows by its sentences and citations', () => {
    const start: ChatAction = {
      type: 'receive',
      id: '1',
      event: { type: 'answer-start', data: { id: 'a1', mode: 'extractive', understoodAs: '……' } },
    };
    const progress: ChatAction = { type: 'receive', id: '1', event: { type: 'progress', data: { stage: 'verify' } } };
    const [exchange] = after(ask, start, progress, cite, sentence, sentence).exchanges;
    expect(exchange).toMatchObject({
      phase: 'running',
      progress: { stage: 'verify' },
      mode: 'extractive',
      understoodAs: '……',
    });
    expect(exchange).toMatchObject({ text: '一。[1]一。[1]', citations: [citation] });
  });

  it('keeps the later of two citations with one number', () => {
    const later = { ...citation, title: '修订版' };
    const again: ChatAction = { type: 'receive', id: '1', event: { type: 'citation', data: later } };
    expect(after(ask, cite, again).exchanges[0]?.citations).toEqual([later]);
  });

  it('is replaced by the whole answer at the end', () => {
    const state = after(ask, sentence, end);
    expect(state.exchanges[0]).toMatchObject({ phase: 'ended', answer, understoodAs: answer.understoodAs });
    expect(runningExchange(state)).toBeUndefined();
  });

  it('does not change once it has ended', () => {
    const state = after(ask, end);
    expect(reduceChat(state, sentence)).toEqual(state);
    expect(reduceChat(state, lost)).toEqual(state);
  });

  it('takes nothing from an earlier attempt', () => {
    const state = after(ask, lost, { type: 'ask', id: '2', question, conversationId: 'c1', replaces: '1' });
    expect(reduceChat(state, end)).toEqual(state);
  });
});

describe('the typed question', () => {
  it('leaves the box when it is asked, and counts as unsent until the answer is there', () => {
    const asked = after({ type: 'write', text: ` ${question}\n` }, ask);
    expect(asked.draft).toBe('');
    expect(unsentText(asked)).toBe(question);
    expect(unsentText(reduceChat(asked, end))).toBe('');
  });

  it('stays when a suggestion is asked instead', () => {
    expect(after({ type: 'write', text: '另一个问题' }, ask).draft).toBe('另一个问题');
  });

  it.each<ChatAction>([
    lost,
    { type: 'stop', id: '1' },
    {
      type: 'receive',
      id: '1',
      event: { type: 'error', data: { error: { code: 'internal', message: '', hint: '' } } },
    },
  ])('comes back into an empty box after $type', (action) => {
    expect(after(ask, action).draft).toBe(question);
  });

  it('does not overwrite what was typed meanwhile', () => {
    expect(after(ask, { type: 'write', text: '下一问' }, lost).draft).toBe(`${question}\n下一问`);
  });

  it('is not asked while another runs', () => {
    const state = after(ask);
    expect(reduceChat(state, { type: 'ask', id: '2', question: '下一问', conversationId: 'c1' })).toEqual(state);
  });
});

describe('an answer that breaks off', () => {
  it('keeps the sentences that came, and says why', () => {
    expect(after(ask, cite, sentence, lost).exchanges[0]).toMatchObject({
      phase: 'failed',
      text: '一。[1]',
      citations: [citation],
      problem: { kind: 'connection' },
    });
  });

  it("tells the service's own words", () => {
    const error = { code: 'not_ready', message: '尚未建立资料库。', hint: '请先运行 npm run reindex。' };
    const state = after(ask, { type: 'receive', id: '1', event: { type: 'error', data: { error } } });
    expect(state.exchanges[0]).toMatchObject({ phase: 'failed', problem: { kind: 'service', ...error } });
  });

  it('gives way to the next attempt, whose question leaves the box again', () => {
    const state = after(ask, lost, { type: 'ask', id: '2', question, conversationId: 'c1', replaces: '1' });
    expect(state.exchanges.map(({ id }) => id)).toEqual(['2']);
    expect(state.draft).toBe('');
  });
});

describe('a question that is asked again', () => {
  const filter = { reports: ['r1'] };
  const asked = after(
    { ...ask, filter },
    end,
    { ...ask, id: '2', question: '那建行呢？' },
    { type: 'receive', id: '2', event: { type: 'answer-end', data: { ...answer, id: 'a2' } } },
    { type: 'confine', filter: { tags: ['支付'] } },
  );

  it('is confined as it was, by the turns that came before it', () => {
    expect(againIn(asked, '1')).toMatchObject({ question, replaces: undefined, asked: { filter, exchanges: [] } });
    expect(againIn(asked, '2')).toMatchObject({ asked: { filter: {}, exchanges: [{ id: '1' }] } });
    expect(againIn(asked, '3')).toBeUndefined();
  });

  it('replaces what is no answer', () => {
    expect(againIn(after(ask, lost), '1')?.replaces).toBe('1');
  });

  it('tells what it was confined to, kept or not', () => {
    expect(asked.exchanges[0]?.filter).toEqual(filter);
    expect(asExchange({ question, filter, answer }).filter).toEqual(filter);
    expect(asExchange({ question, filter: {}, answer })).not.toHaveProperty('filter');
  });
});

describe('the evidence', () => {
  const open: ChatAction = { type: 'open', opened: { exchangeId: '1', n: 1 } };

  it('is open while a citation is chosen', () => {
    expect(openedCitation(after(ask, end, open))).toEqual(citation);
    expect(openedCitation(after(ask, end, open, { type: 'close' }))).toBeUndefined();
  });

  it('can be opened while the answer still comes, and stays open at its end', () => {
    expect(openedCitation(after(ask, cite, open))).toEqual(citation);
    expect(openedCitation(after(ask, cite, open, end))).toEqual(citation);
  });

  it('closes with the attempt that it belonged to', () => {
    const retry: ChatAction = { type: 'ask', id: '2', question, conversationId: 'c1', replaces: '1' };
    expect(after(ask, cite, open, lost, retry).opened).toBeUndefined();
  });

  it('closes when another question is asked', () => {
    const next: ChatAction = { type: 'ask', id: '2', question: '下一问', conversationId: 'c1' };
    expect(after(ask, end, open, next).opened).toBeUndefined();
  });

  it('shows nothing for a number that the answer does not have', () => {
    expect(openedCitation(after(ask, end, { type: 'open', opened: { exchangeId: '1', n: 9 } }))).toBeUndefined();
  });
});

describe('a kept conversation', () => {
  const turn = (id: string) => ({
    question: `问${id}`,
    askedAt: '2024-01-01T00:00:00.000Z',
    answer: { ...answer, id },
  });
  const enter: ChatAction = { type: 'enter', conversationId: 'c1', draft: '' };
  const fill = (ids: string[], earlier?: string): ChatAction => ({
    type: 'fill',
    conversationId: 'c1',
    title: '净利润',
    turns: ids.map(turn),
    earlier,
  });
  const missing: ChatAction = {
    type: 'miss',
    conversationId: 'c1',
    problem: { kind: 'service', code: 'not_found', message: '没有这个对话。', hint: '' },
  };

  it('comes with its answers as they were given', () => {
    const { exchanges, kept } = after(enter, fill(['a', 'b']));
    expect(exchanges.map(({ id, phase, question: asked }) => [id, phase, asked])).toEqual([
      ['a', 'ended', '问a'],
      ['b', 'ended', '问b'],
    ]);
    expect(kept).toEqual({ state: 'here', earlier: undefined });
  });

  it('has earlier answers before those that are here, each once', () => {
    const { exchanges } = after(enter, fill(['b', 'c'], 'further'), fill(['a', 'b']));
    expect(exchanges.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('takes nothing that was loaded for another one', () => {
    const state = after(enter, { ...enter, conversationId: 'c2' });
    expect(reduceChat(state, fill(['a']))).toBe(state);
    expect(reduceChat(state, missing)).toBe(state);
  });

  it('that cannot be had says so, unless its first question waits here for its answer', () => {
    expect(after(enter, missing).kept.state).toBe('failed');
    expect(after({ ...enter, draft: question }, missing)).toMatchObject({ kept: { state: 'here' }, draft: question });
  });

  it('is called as it is kept and renamed, whichever of its answers are here', () => {
    const named = after(enter, fill(['b'], 'further'), fill(['a']));
    expect(titleOf(named)).toBe('净利润');
    expect(titleOf(reduceChat(named, { type: 'rename', conversationId: 'c1', title: '利润' }))).toBe('利润');
    expect(titleOf(reduceChat(named, { type: 'rename', conversationId: 'c2', title: '利润' }))).toBe('净利润');
    expect(titleOf(after(enter))).toBeUndefined();
    expect(titleOf(after(ask))).toBe(question);
  });

  it('goes on where it stopped when earlier answers could not be had', () => {
    const missed = reduceChat(after(enter, fill(['c'], 'further')), { ...missing, problem: { kind: 'connection' } });
    expect(missed.kept).toEqual({ state: 'failed', problem: { kind: 'connection' }, earlier: 'further' });
    expect(missed.exchanges).toHaveLength(1);
  });

  it('counts what came to stand before the others', () => {
    expect(after(enter, ask, fill(['b', 'c'], 'further'), fill(['a', 'b'])).broughtBefore).toBe(3);
  });

  it('has an answer once that is kept while its end is still on the way', () => {
    const start: ChatAction = {
      type: 'receive',
      id: '1',
      event: { type: 'answer-start', data: { id: 'a1', mode: 'extractive' } },
    };
    const { exchanges } = after(enter, ask, start, fill(['a', 'a1']), end);
    expect(exchanges.map(({ answerId }) => answerId)).toEqual(['a', 'a1']);
  });

  it('leaves other exchanges the same objects when one changes', () => {
    const before = after(enter, fill(['a', 'b']), ask);
    const [a, b] = reduceChat(before, sentence).exchanges;
    expect(a).toBe(before.exchanges[0]);
    expect(b).toBe(before.exchanges[1]);
  });
});

describe('what is typed', () => {
  const write: ChatAction = { type: 'write', text: '写到一半' };

  it('stays beside a question that is taken up to be changed', () => {
    expect(after({ type: 'take-up', question }).draft).toBe(question);
    const taken = after(write, { type: 'take-up', question });
    expect(taken.draft).toBe(`${question}\n写到一半`);
    expect(reduceChat(taken, { type: 'take-up', question }).draft).toBe(taken.draft);
  });

  it('comes along from one new conversation to another, which has no filter', () => {
    const confined = after(write, { type: 'confine', filter: { reports: ['r1'] } });
    expect(reduceChat(confined, { type: 'enter', draft: '' })).toMatchObject({ draft: '写到一半', filter: {} });
    expect(reduceChat(confined, { type: 'enter', conversationId: 'c1', draft: '那边的' }).draft).toBe('那边的');
  });

  it('stays beside a question that was stopped, and neither is lost by a reload', () => {
    const running = after(ask, write);
    expect(unsentText(running)).toBe(`${question}\n写到一半`);
    expect(reduceChat(running, { type: 'stop', id: '1' }).draft).toBe(`${question}\n写到一半`);
  });
});
