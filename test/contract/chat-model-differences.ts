import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import * as turns from '../fakes/model-turns.js';
import type { Turn } from '../fakes/model-exchange.js';
import { ASKED, ended, readAll, textOf, usage, withChunks, withRaw, WRITTEN, type Rig } from './chat-model-rig.js';

/** The ways in which servers speak the protocol, each of which a ChatModel understands. */
export function describeDifferences(rig: Rig): void {
  describe('understands endpoints that differ', () => {
    const sent: [string, Turn, object][] = [
      ['no usage', turns.answers(WRITTEN, { usage: 'never' }), ended('stop')],
      ['usage in the last part', turns.answers(WRITTEN, { usage: 'with-end' }), ended('stop', usage(WRITTEN.length))],
      ['no [DONE]', turns.answers(WRITTEN, { done: false }), ended('stop', usage(WRITTEN.length))],
      [
        'an answer cut by its length',
        turns.answers(WRITTEN, { finishReason: 'length' }),
        ended('length', usage(WRITTEN.length)),
      ],
      [
        'MAX_TOKENS for it',
        turns.answers(WRITTEN, { finishReason: 'MAX_TOKENS' }),
        ended('length', usage(WRITTEN.length)),
      ],
      ['eos for stop', turns.answers(WRITTEN, { finishReason: 'eos' }), ended('stop', usage(WRITTEN.length))],
      ['a filter', turns.answers(WRITTEN, { finishReason: 'content_filter' }), ended('other', usage(WRITTEN.length))],
      ['no stream_options', turns.knowsNo('stream_options', turns.answers(WRITTEN)), ended('stop')],
      [
        'no stream_options, without saying so',
        turns.knowsNo('stream_options', turns.answers(WRITTEN), { names: false }),
        ended('stop'),
      ],
      ['no temperature', turns.knowsNo('temperature', turns.answers(WRITTEN)), ended('stop', usage(WRITTEN.length))],
      [
        'parts without choices',
        withChunks([{ choices: [] }, { choices: null, usage: null }]),
        ended('stop', usage(WRITTEN.length)),
      ],
      [
        'parts without text, with an empty reason',
        withChunks([
          { choices: [{ delta: { role: 'assistant', content: null }, finish_reason: '' }] },
          { choices: [{ delta: {} }] },
          { choices: [{}] },
        ]),
        ended('stop', usage(WRITTEN.length)),
      ],
      [
        'reasoning that is no text',
        withChunks([{ choices: [{ delta: { content: '', reasoning: { summary: [] } } }] }]),
        ended('stop', usage(WRITTEN.length)),
      ],
      [
        'a usage that cannot be read',
        withChunks([{ choices: [], usage: { total: 'many' } }], { usage: 'never' }),
        ended('stop'),
      ],
      ['comments that keep the line open', withRaw(': PROCESSING\n\n'), ended('stop', usage(WRITTEN.length))],
      ['a line left open after the last part', staysOpen, ended('stop')],
      ['a line broken off after the last part', breaksOffAfterwards, ended('stop')],
      ['an answer that is not streamed', notStreamed, ended('stop', usage(WRITTEN.length))],
    ];
    it.each(sent)('%s', async (_, turn, end) => {
      const { parts, failure } = await rig.ask(turn);
      expect(failure).toBeUndefined();
      expect(textOf(parts)).toBe(WRITTEN);
      expect(parts.at(-1)).toEqual(end);
      expect(rig.pauses).toEqual([]);
    });

    it('remembers what an endpoint refused to be told', async () => {
      rig.server.script(turns.knowsNo('stream_options', turns.answers(WRITTEN)));
      const asked = rig.model();
      await readAll(asked.stream(ASKED));
      await readAll(asked.stream(ASKED));
      expect(rig.server.calls.map(({ body }) => 'stream_options' in body)).toEqual([true, false, false]);
    });

    it('says the limit in OpenAI’s newer way where the older is refused', async () => {
      rig.server.script(turns.knowsNo('max_tokens', turns.answers(WRITTEN)));
      await readAll(rig.model().stream({ ...ASKED, maxTokens: 50 }));
      expect(rig.server.calls.at(-1)?.body).toMatchObject({ max_completion_tokens: 50 });
      expect(rig.server.calls.at(-1)?.body).not.toHaveProperty('max_tokens');
    });

    it.each([
      ['in reasoning_content', turns.reasons('先看表格。', WRITTEN)],
      ['in reasoning', turns.reasons('先看表格。', WRITTEN, { field: 'reasoning' })],
      ['in a block inside the text', turns.thinks('先看表格。', WRITTEN)],
    ])('keeps what the model thinks %s apart from what it says', async (_, turn) => {
      const { parts } = await rig.ask(turn);
      expect(textOf(parts)).toBe(WRITTEN);
      expect(textOf(parts, 'reasoning').trim()).toBe('先看表格。');
      expect(parts.findIndex(({ type }) => type === 'text')).toBeGreaterThan(
        parts.findLastIndex(({ type }) => type === 'reasoning'),
      );
    });

    it('withdraws what the model thought where it only closes the block, and waits for that from then on', async () => {
      rig.server.script(turns.answers(`先看表格。</think>\n\n${WRITTEN}`));
      const asked = rig.model();
      const first = (await readAll(asked.stream(ASKED))).parts;
      expect(textOf(first.slice(first.findIndex(({ type }) => type === 'thought')))).toBe(WRITTEN);
      const second = (await readAll(asked.stream(ASKED))).parts;
      expect(textOf(second)).toBe(WRITTEN);
      expect(second.map(({ type }) => type)).not.toContain('thought');
    });
  });
}

const staysOpen: Turn = ({ part }) => {
  part({ content: WRITTEN });
  part({}, { finishReason: 'stop' });
};

const breaksOffAfterwards: Turn = async (exchange) => {
  void staysOpen(exchange);
  await sleep(20);
  exchange.cut();
};

const notStreamed: Turn = ({ reply }) =>
  reply(200, {
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: WRITTEN }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 12, completion_tokens: WRITTEN.length },
  });
