import { describe, expect, it } from 'vitest';
import * as turns from '../fakes/model-turns.js';
import { describeDifferences } from './chat-model-differences.js';
import { describeFailures } from './chat-model-failures.js';
import { describeLeaving } from './chat-model-leaving.js';
import { ASKED, ended, NAME, readAll, usage, useRig, WRITTEN, type MakeModel } from './chat-model-rig.js';

/** What every ChatModel promises over OpenAI's protocol, whatever server speaks it. */
export function describeChatModel(name: string, make: MakeModel): void {
  describe(`the chat model ${name}`, () => {
    const rig = useRig(make);

    it('gives the text as it comes, and ends with the reason and the usage that the endpoint counted', async () => {
      const { parts, failure } = await rig.ask(turns.answers(['不良贷款', '率为1.2%[E', '1]。']));
      expect(failure).toBeUndefined();
      expect(parts).toEqual([
        { type: 'text', text: '不良贷款' },
        { type: 'text', text: '率为1.2%[E' },
        { type: 'text', text: '1]。' },
        ended('stop', usage(WRITTEN.length)),
      ]);
    });

    it('hands a part on before the next one is written', async () => {
      let goOn = () => {};
      const wait = new Promise<void>((resolve) => (goOn = resolve));
      rig.server.script(turns.answersAround(wait, { before: ['一'], after: ['二'] }));
      const seen: string[] = [];
      for await (const delta of rig.model().stream(ASKED)) {
        if (delta.type !== 'text') continue;
        seen.push(delta.text);
        goOn();
      }
      expect(seen).toEqual(['一', '二']);
    });

    it('sends the messages, the tools and the limit as they are', async () => {
      rig.server.script(turns.answers(WRITTEN));
      const call = { id: 'c1', name: 'search', arguments: '{"q":1}' };
      const parameters = { type: 'object', properties: { q: { type: 'number' } } };
      await readAll(
        rig.model().stream({
          messages: [
            { role: 'system', content: '按证据作答。' },
            { role: 'assistant', content: '', toolCalls: [call] },
            { role: 'tool', content: '[]', toolCallId: 'c1' },
          ],
          maxTokens: 300,
          tools: [{ name: 'search', description: 'Searches.', parameters }],
        }),
      );
      expect(rig.server.calls[0]?.body).toMatchObject({
        model: NAME,
        stream: true,
        max_tokens: 300,
        messages: [
          { role: 'system', content: '按证据作答。' },
          { role: 'assistant', tool_calls: [{ id: 'c1', function: { name: 'search', arguments: '{"q":1}' } }] },
          { role: 'tool', content: '[]', tool_call_id: 'c1' },
        ],
        tools: [{ type: 'function', function: { name: 'search', description: 'Searches.', parameters } }],
      });
    });

    describe('when tools are called', () => {
      const calls = [
        { id: 'call-1', name: 'search', arguments: '{"query":"不良贷款率"}' },
        { id: 'call-2', name: 'compute', arguments: '{"expression":"611/100"}' },
      ];
      it.each([
        ['in pieces', turns.callsTools(calls)],
        ['whole, without an index', turns.callsTools(calls, { way: 'whole' })],
        ['whole, without an id', turns.callsTools(calls, { way: 'nameless' })],
        ['with stop for a reason', turns.callsTools(calls, { finishReason: 'stop' })],
      ])('gives each call whole, before the end: %s', async (_, turn) => {
        const { parts } = await rig.ask(turn);
        expect(parts).toEqual([...calls.map((call) => ({ type: 'tool-call', call })), ended('tool-calls', usage(1))]);
      });
    });

    describeDifferences(rig);
    describeFailures(rig);
    describeLeaving(rig);
  });
}
