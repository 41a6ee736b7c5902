import type { ChatMessage, ChatModel } from '../../ports.js';

/** The whole text of a model's answer, without what it thought. Throws as the model does. */
export async function askModel(
  model: ChatModel,
  messages: readonly ChatMessage[],
  options: { maxTokens?: number; signal?: AbortSignal },
): Promise<string> {
  const { maxTokens, signal } = options;
  let text = '';
  for await (const delta of model.stream({ messages, ...(maxTokens !== undefined && { maxTokens }) }, { signal })) {
    if (delta.type === 'text') text += delta.text;
    if (delta.type === 'thought') text = '';
  }
  return text.trim();
}
