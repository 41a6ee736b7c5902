import { RemoveMessage } from '@langchain/core/messages';
import { createAgent, tool } from 'langchain';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLangchainChatModel } from '../../src/adapters/langchain-chat-model.js';
import { createOpenaiChatModel } from '../../src/adapters/openai-chat-model.js';
import { expectModelFailure, NAME, useRig, WRITTEN, type MadeWith } from '../contract/chat-model-rig.js';
import * as turns from '../fakes/model-turns.js';

const QUESTION = { messages: [{ role: 'user' as const, content: '不良贷款率是多少？' }] };
const SEARCH = { id: 'c1', name: 'search', arguments: '{"query":"不良贷款率"}' };
const FOUND = '[E1] 不良贷款率1.2%';

describe('an agent of LangChain over a chat model of ours', () => {
  const rig = useRig((options) => createOpenaiChatModel({ ...options, temperature: 0 }));
  /** What the tool was asked. */
  let queries: string[];
  beforeEach(() => {
    queries = [];
  });

  const makeAgent = ({
    search = (query: string) => {
      queries.push(query);
      return FOUND;
    },
    ...options
  }: Partial<MadeWith> & { search?: (query: string, signal?: AbortSignal) => string | Promise<string> } = {}) =>
    createAgent({
      model: createLangchainChatModel(rig.model(options), { maxTokens: 300 }),
      systemPrompt: '按证据作答。',
      tools: [
        tool(({ query }: { query: string }, { signal }) => search(query, signal), {
          name: 'search',
          description: 'Searches.',
          schema: z.object({ query: z.string() }),
        }),
      ],
    });
  const failureOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  const sent = (call: number) => rig.server.calls[call]?.body;

  it('calls a tool and answers with what it found', async () => {
    rig.server.script(turns.callsTools([SEARCH]), turns.answers(WRITTEN));
    const { messages } = await makeAgent().invoke(QUESTION);
    expect(queries).toEqual(['不良贷款率']);
    expect(messages.at(-1)).toMatchObject({
      text: WRITTEN,
      usage_metadata: { input_tokens: 12, output_tokens: WRITTEN.length, total_tokens: 12 + WRITTEN.length },
      response_metadata: { finish_reason: 'stop' },
    });
    expect(rig.server.calls).toHaveLength(2);
    expect(sent(1)).toMatchObject({
      model: NAME,
      stream: true,
      max_tokens: 300,
      messages: [
        { role: 'system', content: '按证据作答。' },
        { role: 'user', content: '不良贷款率是多少？' },
        {
          role: 'assistant',
          content: '',
          tool_calls: [{ id: 'c1', function: { name: 'search', arguments: '{"query":"不良贷款率"}' } }],
        },
        { role: 'tool', content: FOUND, tool_call_id: 'c1' },
      ],
    });
    for (const call of [0, 1])
      expect(sent(call)?.tools).toMatchObject([
        {
          type: 'function',
          function: {
            name: 'search',
            description: 'Searches.',
            parameters: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
          },
        },
      ]);
  });

  it('calls several tools at once, and again, where calls have no id of their own', async () => {
    const asking = (...asked: string[]) =>
      turns.callsTools(
        asked.map((query) => ({ ...SEARCH, arguments: JSON.stringify({ query }) })),
        { way: 'nameless' },
      );
    rig.server.script(asking('甲', '乙'), asking('丙'), turns.answers(WRITTEN));
    const { messages } = await makeAgent().invoke(QUESTION);
    expect(queries).toEqual(['甲', '乙', '丙']);
    expect(messages.at(-1)?.text).toBe(WRITTEN);
    const answered = sent(2)?.messages?.flatMap((message) => ('tool_call_id' in message ? [message.tool_call_id] : []));
    expect(new Set(answered).size).toBe(3);
  });

  it.each([
    ['arguments that are no JSON', { ...SEARCH, arguments: '{"query":' }, 'query'],
    ['arguments that are no object', { ...SEARCH, arguments: '["不良贷款率"]' }, 'query'],
    ['arguments that the schema refuses', { ...SEARCH, arguments: '{"text":1}' }, 'query'],
    ['a tool that there is not', { ...SEARCH, name: 'browse' }, 'browse is not a valid tool'],
  ])('tells the model of %s, and lets it try again', async (_, call, words) => {
    rig.server.script(turns.callsTools([call]), turns.callsTools([SEARCH]), turns.answers(WRITTEN));
    const { messages } = await makeAgent().invoke(QUESTION);
    expect(queries).toEqual(['不良贷款率']);
    expect(sent(1)?.messages?.at(-1)).toMatchObject({ role: 'tool', content: expect.stringContaining(words) });
    expect(messages.at(-1)?.text).toBe(WRITTEN);
  });

  it('streams its steps and its words, and keeps what the model thinks out of them', async () => {
    rig.server.script(turns.callsTools([SEARCH]), turns.reasons('先看表格。', WRITTEN));
    const steps: string[] = [];
    let words = '';
    const stream = await makeAgent().stream(QUESTION, { streamMode: ['updates', 'messages'] });
    for await (const [mode, part] of stream) {
      if (mode === 'updates') steps.push(...Object.keys(part));
      else if (part[0].type === 'ai') words += part[0].text;
    }
    expect(steps).toEqual(['model_request', 'tools', 'model_request']);
    expect(words).toBe(WRITTEN);
  });

  it('says that an answer was cut by its length', async () => {
    rig.server.script(turns.answers(WRITTEN, { finishReason: 'length' }));
    const { messages } = await makeAgent().invoke(QUESTION);
    expect(messages.at(-1)?.response_metadata).toMatchObject({ finish_reason: 'length' });
  });

  describe('when it fails', () => {
    it('tries again as the model does, and no more than that', async () => {
      rig.server.script(turns.refuses(500), turns.isBusy('3'), turns.answers(WRITTEN));
      expect((await makeAgent().invoke(QUESTION)).messages.at(-1)?.text).toBe(WRITTEN);
      expect(rig.pauses).toEqual([500, 3_000]);
      rig.server.script(turns.refuses(500));
      expectModelFailure(await failureOf(makeAgent().invoke(QUESTION)), 'failed');
      expect(rig.server.calls).toHaveLength(6);
    });

    it.each([
      ['at first', [turns.refuses(400, { message: 'no tools here' })], 'no tools here'],
      ['after a tool call', [turns.callsTools([SEARCH]), turns.refuses(400, { message: 'too long' })], 'too long'],
      ['in the middle of its answer', [turns.cuts(['不良贷款'])], 'broke off'],
      ['without an answer', [turns.stopsShort()], 'broke off'],
    ])('fails as the model does: %s', async (_, script, words) => {
      rig.server.script(...script);
      expectModelFailure(await failureOf(makeAgent().invoke(QUESTION)), words);
    });
  });

  describe('when the reader leaves', () => {
    const reason = new DOMException('the reader left', 'AbortError');

    it.each([
      ['before a part has come', []],
      ['in the middle', ['不良贷款']],
    ])('ends the request with the signal’s reason: %s', async (_, parts) => {
      rig.server.script(turns.stalls(parts));
      const leaving = new AbortController();
      const failure = failureOf(makeAgent().invoke(QUESTION, { signal: leaving.signal }));
      await rig.server.called(1);
      leaving.abort(reason);
      expect(await failure).toBe(reason);
      await rig.server.calls[0]?.left;
    });

    it('asks the model no more when a tool is at work, and aborts the tool', async () => {
      rig.server.script(turns.callsTools([SEARCH]), turns.answers(WRITTEN));
      const leaving = new AbortController();
      let toolSignal: AbortSignal | undefined;
      const search = (_: string, signal?: AbortSignal) => {
        toolSignal = signal;
        leaving.abort(reason);
        return new Promise<never>(() => {});
      };
      expect(await failureOf(makeAgent({ search }).invoke(QUESTION, { signal: leaving.signal }))).toBe(reason);
      expect(toolSignal?.aborted).toBe(true);
      expect(rig.server.calls).toHaveLength(1);
    });

    it('asks nothing when that was before', async () => {
      const failure = await failureOf(makeAgent().invoke(QUESTION, { signal: AbortSignal.abort(reason) }));
      expect(failure).toBe(reason);
      expect(rig.server.calls).toEqual([]);
    });
  });

  it('refuses what the port has no words for', async () => {
    const model = createLangchainChatModel(rig.model());
    expect(() => model.bindTools?.([], { tool_choice: 'any' })).toThrow(RangeError);
    await expect(model.invoke([new RemoveMessage({ id: '1' })])).rejects.toThrow('remove');
    expect(rig.server.calls).toEqual([]);
  });
});
