import { z } from 'zod';
import { YinjuError } from '../errors.js';
import type { Agent, AgentTool, ChatMessage, ChatModel } from '../ports.js';

/** The most tokens of one step: an answer, or a call with its reasons. */
const STEP_TOKENS = 2_000;
/** A step of the model and one of its tools, in LangGraph's count; and the last one, which answers. */
const stepsFor = (calls: number) => 2 * calls + 1;

const updateSchema = z.record(z.string(), z.object({ messages: z.array(z.unknown()).optional() }).nullish());

/** LangChain's `createAgent` over a chat model of ours. LangChain is read when the first agent runs. */
export function createLangchainAgent(model: ChatModel): Agent {
  return {
    run: async function* ({ messages, tools, mostCalls }, { signal }) {
      const { createAgent, AIMessage, AIMessageChunk } = await import('langchain');
      const { saysThought } = await import('./langchain-messages.js');
      const { createLangchainChatModel } = await import('./langchain-chat-model.js');
      const agent = createAgent({
        model: createLangchainChatModel(model, { maxTokens: STEP_TOKENS }),
        tools: await Promise.all(tools.map(toLangchainTool)),
      });
      const steps = await agent.stream(
        { messages: messages.map(toInput) },
        {
          streamMode: ['messages', 'updates'],
          recursionLimit: stepsFor(mostCalls + 1),
          ...(signal && { signal }),
        },
      );
      let calls = 0;
      for await (const [mode, part] of steps) {
        if (mode === 'messages') {
          const [message] = part;
          if (!AIMessageChunk.isInstance(message)) continue;
          if (saysThought(message)) yield { type: 'thought' };
          if (message.text !== '') yield { type: 'text', text: message.text };
          continue;
        }
        for (const message of messagesOf(part)) {
          if (!AIMessage.isInstance(message)) continue;
          const { tool_calls: called = [], response_metadata } = message;
          for (const { name, args } of called) yield { type: 'call', name, given: args };
          if (called.length === 0) yield { type: 'end', cut: response_metadata['finish_reason'] === 'length' };
          calls += called.length;
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

function toInput({ role, content }: ChatMessage): { role: string; content: string } {
  return { role, content };
}

async function toLangchainTool(given: AgentTool) {
  const { name, description, parameters } = given;
  const { tool } = await import('langchain');
  return tool((args: unknown) => given.call(args), { name, description, schema: { ...parameters } });
}

function tooManyCalls(model: ChatModel, mostCalls: number): YinjuError {
  return new YinjuError({
    code: 'model_failed',
    message: `The model ${model.id} called its tools more than ${mostCalls} times without coming to an answer.`,
    hint: 'Ask for less at once, or use a model that is better at using tools.',
  });
}
