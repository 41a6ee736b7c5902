import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../src/web/chat/announcement.js';
import { en } from '../../../src/web/language/en.js';
import { zh } from '../../../src/web/language/zh.js';
import { asExchange, reduceChat } from '../../../src/web/state/chat-reducer.js';
import { startChat, type ChatAction } from '../../../src/web/state/chat-state.js';
import { answer } from '../samples.js';

const asked: ChatAction = { type: 'ask', id: '1', question: '净利润增长多少', conversationId: 'c' };

/** What is announced after each of the actions that follow a question. */
function heard(...actions: ChatAction[]): (string | undefined)[] {
  let state = startChat({ draft: '' });
  return [asked, ...actions].map((action) => {
    state = reduceChat(state, action);
    return announcementOf(state.exchanges[0]!, zh);
  });
}

const received = (data: typeof answer): ChatAction => ({
  type: 'receive',
  id: '1',
  event: { type: 'answer-end', data },
});

describe('what is announced of an answer', () => {
  it('is that it is on its way, and once that it is there', () => {
    const delta: ChatAction = { type: 'receive', id: '1', event: { type: 'answer-delta', data: { text: '净利润' } } };
    const running = '正在回答…';
    expect(heard(delta, delta, received(answer))).toEqual([running, running, running, '回答完毕：引用 1 处原文。']);
  });

  it('is why there is none, where it is refused', () => {
    const refused = received({ ...answer, status: 'no_evidence', citations: [] });
    expect(heard(refused)[1]).toBe('没有作答：库内未找到依据。');
  });

  it('is nothing where it was stopped or failed, which tell of themselves, and nothing of a kept one', () => {
    expect(heard({ type: 'stop', id: '1' })[1]).toBeUndefined();
    expect(heard({ type: 'fail', id: '1', problem: { kind: 'connection' } })[1]).toBeUndefined();
    expect(announcementOf(asExchange({ question: '问', answer }), zh)).toBeUndefined();
  });

  it('counts in English too', () => {
    expect(en.announced.ended(en.announced.sources(1))).toBe('Answered: 1 citation.');
    expect(en.announced.ended(en.announced.sources(2))).toBe('Answered: 2 citations.');
  });
});
