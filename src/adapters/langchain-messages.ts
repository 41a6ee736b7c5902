/** The port's words in LangChain's, and LangChain's in the port's. */
import { AIMessage, AIMessageChunk, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages';
import type { AIMessageChunkFields, BaseMessage } from '@langchain/core/messages';
import { z } from 'zod';
import type { ChatDelta, ChatMessage, ToolCall } from '../ports.js';

/**
 * A message as the port has it; of its content, the text.
 * @throws RangeError for a type that no chat protocol has, such as a note to remove another message
 */
export function toChatMessage(message: BaseMessage): ChatMessage {
  const content = message.text;
  if (SystemMessage.isInstance(message)) return { role: 'system', content };
  if (HumanMessage.isInstance(message)) return { role: 'user', content };
  if (ToolMessage.isInstance(message)) return { role: 'tool', content, toolCallId: message.tool_call_id };
  if (!AIMessage.isInstance(message)) throw new RangeError(`a model cannot be told a message of type ${message.type}`);
  const toolCalls = (message.tool_calls ?? []).map(({ id = '', name, args }) => ({
    id,
    name,
    arguments: JSON.stringify(args),
  }));
  return { role: 'assistant', content, toolCalls };
}

/** What a part is marked with that says that the text before it was thought. */
const WAS_THOUGHT = 'wasThought';

/** Whether a part says so. */
export function saysThought(chunk: AIMessageChunk): boolean {
  return WAS_THOUGHT in chunk.additional_kwargs;
}

/**
 * Makes the parts of one answer from the port's; of what the model thinks, none, since it is no part of the answer.
 * @param conversation the messages that it answers
 */
export function createChunkMaker(
  conversation: readonly ChatMessage[],
): (delta: ChatDelta) => AIMessageChunk | undefined {
  const taken = new Set(conversation.flatMap(({ toolCalls = [] }) => toolCalls.map(({ id }) => id)));
  let calls = 0;
  return (delta) => {
    switch (delta.type) {
      case 'text':
        return new AIMessageChunk({ content: delta.text });
      case 'reasoning':
        return undefined;
      case 'thought':
        return new AIMessageChunk({ content: '', additional_kwargs: { [WAS_THOUGHT]: true } });
      case 'tool-call': {
        // The text has the place 0; calls of one place would be joined.
        calls += 1;
        return toCallChunk(delta.call, { id: freshId(delta.call.id, taken), index: calls });
      }
      case 'end':
        return new AIMessageChunk({
          content: '',
          response_metadata: { finish_reason: delta.reason },
          ...(delta.usage && { usage_metadata: toUsage(delta.usage) }),
        });
    }
  };
}

function toCallChunk(call: ToolCall, { id, index }: { id: string; index: number }): AIMessageChunk {
  const args = readableArguments(call.arguments);
  return new AIMessageChunk({ content: '', tool_call_chunks: [{ id, index, name: call.name, args }] });
}

/** Many endpoints number the calls of each answer anew; LangChain would take a number's second call for answered. */
function freshId(id: string, taken: Set<string>): string {
  let fresh = id;
  for (let count = 2; taken.has(fresh); count += 1) fresh = `${id}-${count}`;
  taken.add(fresh);
  return fresh;
}

const argumentsSchema = z.record(z.string(), z.unknown());

/**
 * LangChain would guess at arguments that are no JSON object, or leave the call out. So they are told under a name that
 * no tool has: the tool's schema refuses them, as long as it requires something, and the model reads why.
 */
function readableArguments(written: string): string {
  try {
    if (argumentsSchema.safeParse(JSON.parse(written)).success) return written;
  } catch {
    // No JSON at all.
  }
  return JSON.stringify({ malformed: written });
}

function toUsage(usage: { promptTokens: number; completionTokens: number }): AIMessageChunkFields['usage_metadata'] {
  const { promptTokens, completionTokens } = usage;
  return {
    input_tokens: promptTokens,
    output_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}
