import type { ChatModel, ChatUsage } from '../../ports.js';

/** A model whose calls are counted. */
export interface CountedModel extends ChatModel {
  readonly calls: number;
  /** What the endpoint said of its calls, all together; undefined where it said nothing. */
  readonly tokens: ChatUsage | undefined;
}

export function countTokens(model: ChatModel): CountedModel {
  let calls = 0;
  let tokens: ChatUsage | undefined;
  return {
    id: model.id,
    get calls() {
      return calls;
    },
    get tokens() {
      return tokens;
    },
    stream: async function* (request, options) {
      calls += 1;
      for await (const delta of model.stream(request, options)) {
        if (delta.type === 'end' && delta.usage) tokens = sumOf(tokens, delta.usage);
        yield delta;
      }
    },
  };
}

function sumOf(before: ChatUsage | undefined, more: ChatUsage): ChatUsage {
  return {
    promptTokens: (before?.promptTokens ?? 0) + more.promptTokens,
    completionTokens: (before?.completionTokens ?? 0) + more.completionTokens,
  };
}
