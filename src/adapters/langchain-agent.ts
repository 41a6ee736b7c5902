import type { AIMessage } from '@langchain/core/messages';
import { z } from 'zod';
import { YinjuError } from '../errors.js';
import type { Agent, AgentPart, AgentTool, ChatMessage, ChatModel } from '../ports.js';

/** The most tokens of one step: an answer, or a call with its reasons. */
const STEP_TOKENS = 2_000;
/** A step of the model and one of its tools, in LangGraph's count; and the last one, which answers. */
const stepsFor = (calls: number) => 2 * calls + 1;

const updateSchema = z.record(z.string(), z.object({ messages: z.array(z.unknown()).optional() }).nullish());

/** LangChain's `createAgent` over a chat model of ours. LangChain is read when the first agent runs. */
export function createLangchainAgent(model: ChatModel): Agent {
  return {
    run: async function* ({ messages, tools, mostCalls }, { signal }) {
      const { createAgent, AIMessage } = await import('langchain');
      const { createLangchainChatModel } = await import('./langchain-chat-model.js');
      const agent = createAgent({
        model: createLangchainChatModel(model, { maxTokens: STEP_TOKENS }),
        tools: await Promise.all(tools.map(toLangchainTool)),
      });
      const steps = await agent.stream(
        { messages: messages.map(toInput) },
        { streamMode: 'updates', recursionLimit: stepsFor(mostCalls + 1), ...(signal && { signal }) },
      );
      let calls = 0;
      for await (const update of steps) {
        for (const message of messagesOf(update)) {
          if (!AIMessage.isInstance(message)) continue;
          yield* partsOf(message);
          calls += message.tool_calls?.length ?? 0;
          if (calls > mostCalls) throw tooManyCalls(model, mostCalls);
        }
      }
    },
  };
}

function messagesOf(update: unknown): unknown[] {
  const { data } = updateSchema.safeParse(update);
  return Object.values(data ?? {}).flatMap((node) => node?.messages ?? []);
}

/** Text beside calls is what a model thinks aloud; without calls it is the answer. */
function* partsOf(message: AIMessage): Generator<AgentPart> {
  const { tool_calls: calls = [], text, response_metadata } = message;
  for (const { name, args } of calls) yield { type: 'call', name, given: args };
  if (calls.length > 0) return;
  yield { type: 'text', text };
  yield { type: 'end', cut: response_metadata['finish_reason'] === 'length' };
}

function toInput({ role, content }: ChatMessage): { role: string; content: string } {
  return { role, content };
}

async function toLangchainTool({ name, description, parameters, call }: AgentTool) {
  const { tool } = await import('langchain');
  return tool((given: unknown) => call(given), { name, description, schema: { ...parameters } });
}

function tooManyCalls(model: ChatModel, mostCalls: number): YinjuError {
  return new YinjuError({
    code: 'model_failed',
    message: `The model ${model.id} called its tools more than ${mostCalls} times without coming to an answer.`,
    hint: 'Ask for less at once, or use a model that is better at using tools.',
  });
}
