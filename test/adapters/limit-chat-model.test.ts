import { describe, expect, it } from 'vitest';
import { limitChatModel } from '../../src/adapters/limit-chat-model.js';
import type { ChatRequest } from '../../src/ports.js';
import { readAll } from '../contract/chat-model-rig.js';
import { failsWith, fakeChatModel, says } from '../fakes/fake-chat-model.js';

const asked = (content: string): ChatRequest => ({ messages: [{ role: 'user', content }] });
const soon = () => new Promise((resolve) => setImmediate(resolve));

/** A model of which each call waits until the test lets it end. */
function waitingModel() {
  const waiting: (() => void)[] = [];
  const model = fakeChatModel(async function* () {
    await new Promise<void>((resolve) => waiting.push(resolve));
    yield { type: 'end', reason: 'stop' };
  });
  return { model, waiting, questions: () => model.requests.map(({ messages }) => messages[0]?.content) };
}

describe('limitChatModel', () => {
  it('asks as many things at once as it may, and the others in their order', async () => {
    const { model, waiting, questions } = waitingModel();
    const limited = limitChatModel(model, 2);
    const reading = ['一', '二', '三', '四'].map((text) => readAll(limited.stream(asked(text))));
    await soon();
    expect(questions()).toEqual(['一', '二']);
    waiting[1]?.();
    await reading[1];
    await soon();
    expect(questions()).toEqual(['一', '二', '三']);
    for (const at of [0, 2]) waiting[at]?.();
    await reading[2];
    await soon();
    waiting[3]?.();
    for (const { failure } of await Promise.all(reading)) expect(failure).toBeUndefined();
    expect(limited.id).toBe(model.id);
  });

  it('lets a reader leave the queue, with the signal’s reason and without a call', async () => {
    const { model, waiting, questions } = waitingModel();
    const limited = limitChatModel(model, 1);
    const first = readAll(limited.stream(asked('一')));
    const leaving = new AbortController();
    const second = readAll(limited.stream(asked('二'), { signal: leaving.signal }));
    const third = readAll(limited.stream(asked('三')));
    await soon();
    const reason = new DOMException('the reader left', 'AbortError');
    leaving.abort(reason);
    expect((await second).failure).toBe(reason);
    waiting[0]?.();
    await first;
    await soon();
    waiting[1]?.();
    expect((await third).failure).toBeUndefined();
    expect(questions()).toEqual(['一', '三']);
  });

  it('gives the turn back when a call fails and when its loop is left', async () => {
    const failure = new Error('down');
    const model = fakeChatModel(failsWith(failure), says('答'), says('答'));
    const limited = limitChatModel(model, 1);
    expect((await readAll(limited.stream(asked('一')))).failure).toBe(failure);
    for await (const { type } of limited.stream(asked('二'))) {
      expect(type).toBe('text');
      break;
    }
    expect((await readAll(limited.stream(asked('三')))).parts).toHaveLength(2);
  });
});
