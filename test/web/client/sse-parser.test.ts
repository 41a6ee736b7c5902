import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSse, type SseMessage } from '../../../src/web/client/sse-parser.js';

async function* chunks(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [...cuts].sort((a, b) => a - b).map((cut) => Math.min(cut, bytes.length));
  let from = 0;
  for (const to of [...places, bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function read(text: string, cuts: readonly number[] = []): Promise<SseMessage[]> {
  const messages: SseMessage[] = [];
  for await (const message of parseSse(chunks(new TextEncoder().encode(text), cuts))) messages.push(message);
  return messages;
}

describe('parseSse', () => {
  it('reads events with their names', async () => {
    const text = 'event: answer-delta\ndata: {"text":"一"}\n\nevent: answer-end\ndata: {}\n\n';
    expect(await read(text)).toEqual([
      { event: 'answer-delta', data: '{"text":"一"}' },
      { event: 'answer-end', data: '{}' },
    ]);
  });

  it('calls an event without a name a message, also after a named one', async () => {
    expect(await read('event: a\ndata: 1\n\ndata: 2\n\n')).toEqual([
      { event: 'a', data: '1' },
      { event: 'message', data: '2' },
    ]);
  });

  it('joins several data lines and takes one space after the colon away', async () => {
    expect(await read('data: 一\ndata:  二\ndata\n\n')).toEqual([{ event: 'message', data: '一\n 二\n' }]);
  });

  it('passes over comments, unknown fields and events without data', async () => {
    expect(await read(': still working\n\nid: 7\nretry: 10\nevent: empty\n\ndata: 1\n\n')).toEqual([
      { event: 'message', data: '1' },
    ]);
  });

  it('drops an event that the end of the stream cuts off', async () => {
    expect(await read('data: 1\n\ndata: 2')).toEqual([{ event: 'message', data: '1' }]);
    expect(await read('data: 1\n\ndata: 2\n')).toEqual([{ event: 'message', data: '1' }]);
  });

  it('reads all three kinds of line ends, a carriage return at the very end too', async () => {
    expect(await read('data: 1\r\n\r\ndata: 2\n\ndata: 3\r\r')).toEqual(
      ['1', '2', '3'].map((data) => ({ event: 'message', data })),
    );
  });

  it('reads the same however the network cuts it, also inside a line end or a character', async () => {
    const text = '\uFEFFevent: citation\r\ndata: {"quote":"余额 1.86 万亿元 𠮷"}\r\n\r\ndata: 后\n\ndata: 末\r\r';
    const whole = await read(text);
    expect(whole).toHaveLength(3);
    const size = new TextEncoder().encode(text).length;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: size })), async (cuts) => {
        expect(await read(text, cuts)).toEqual(whole);
      }),
    );
    const everyByte = Array.from({ length: size }, (_, index) => index);
    expect(await read(text, everyByte)).toEqual(whole);
  });
});
