import type { OpenAI } from 'openai';
import type { Dialect } from '../model/dialect.js';
import type { ChatMessage, ChatRequest } from '../ports.js';

type OpenaiRequest = OpenAI.ChatCompletionCreateParamsStreaming;

/** A request of the port in OpenAI's words, as far as the endpoint's dialect has them. */
export function toOpenaiRequest(
  { messages, maxTokens, tools = [] }: ChatRequest,
  { name, temperature, dialect }: { name: string; temperature: number; dialect: Dialect },
): OpenaiRequest {
  return {
    model: name,
    stream: true,
    messages: messages.map(toOpenaiMessage),
    ...(dialect.asksUsage && { stream_options: { include_usage: true } }),
    ...(dialect.temperature && { temperature }),
    ...(maxTokens !== undefined && { [dialect.limit]: maxTokens }),
    ...(tools.length > 0 && {
      tools: tools.map((tool) => ({
        type: 'function' as const,
        function: { name: tool.name, description: tool.description, parameters: { ...tool.parameters } },
      })),
    }),
  };
}

function toOpenaiMessage({
  role,
  content,
  toolCalls = [],
  toolCallId = '',
}: ChatMessage): OpenAI.ChatCompletionMessageParam {
  if (role === 'tool') return { role, content, tool_call_id: toolCallId };
  if (role !== 'assistant' || toolCalls.length === 0) return { role, content };
  return {
    role,
    content,
    tool_calls: toolCalls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: call.arguments },
    })),
  };
}
