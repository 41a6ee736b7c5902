import type { ChatDelta } from '../ports.js';

type EndReason = Extract<ChatDelta, { type: 'end' }>['reason'];

/** The words that endpoints use; what stands here nowhere, such as a content filter, is `other`. */
const REASONS: Readonly<Record<string, EndReason>> = {
  stop: 'stop',
  stop_sequence: 'stop',
  eos: 'stop',
  eos_token: 'stop',
  end_turn: 'stop',
  length: 'length',
  max_tokens: 'length',
  model_length: 'length',
  tool_calls: 'tool-calls',
  tool_use: 'tool-calls',
  function_call: 'tool-calls',
};

/** With these the endpoint (GLM, DeepSeek) says that it broke off: no answer has come to its end. */
const BROKEN_OFF = new Set(['network_error', 'insufficient_system_resource']);

/** Why the model stopped, in the port's words; undefined when the endpoint itself broke off. */
export function readFinishReason(word: string): EndReason | undefined {
  const known = word.toLowerCase();
  return BROKEN_OFF.has(known) ? undefined : (REASONS[known] ?? 'other');
}
