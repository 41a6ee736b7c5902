import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import type { ChatModel, ChatTool } from '../ports.js';
import { createChunkMaker, toChatMessage } from './langchain-messages.js';

export interface LangchainCallOptions extends BaseChatModelCallOptions {
  readonly chatTools?: readonly ChatTool[];
}

export interface LangchainChatModelOptions {
  /** The most tokens that one answer may have. */
  readonly maxTokens?: number;
}

/**
 * A chat model of ours as LangChain's, for `createAgent`: client, retries, queue and breaker stay those of the model, and
 * its failures come out as they are. Each call runs under the signal of the agent's run.
 * With `langchain` it takes 0.4 s and 45 MB to read: import both where an agent runs, and only then.
 */
export function createLangchainChatModel(
  model: ChatModel,
  options: LangchainChatModelOptions = {},
): BaseChatModel<LangchainCallOptions> {
  return new LangchainChatModel(model, options);
}

class LangchainChatModel extends BaseChatModel<LangchainCallOptions> {
  readonly #model: ChatModel;
  readonly #maxTokens: number | undefined;

  constructor(model: ChatModel, { maxTokens }: LangchainChatModelOptions) {
    super({});
    this.#model = model;
    this.#maxTokens = maxTokens;
  }

  override _llmType(): string {
    return 'yinju';
  }

  /** @throws RangeError when the model shall be made to call a tool, which the port cannot ask for */
  override bindTools(tools: BindToolsInput[], options: Partial<LangchainCallOptions> = {}) {
    const { tool_choice: choice = 'auto', ...others } = options;
    if (choice !== 'auto') throw new RangeError(`a model cannot be made to call a tool: ${JSON.stringify(choice)}`);
    return this.withConfig({ ...others, chatTools: tools.map(toChatTool) });
  }

  override async *_streamResponseChunks(
    given: BaseMessage[],
    { signal, chatTools = [] }: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const messages = given.map(toChatMessage);
    const toChunk = createChunkMaker(messages);
    const request = {
      messages,
      tools: chatTools,
      ...(this.#maxTokens !== undefined && { maxTokens: this.#maxTokens }),
    };
    for await (const delta of this.#model.stream(request, { ...(signal && { signal }) })) {
      const message = toChunk(delta);
      if (message === undefined) continue;
      const chunk = new ChatGenerationChunk({ message, text: message.text });
      yield chunk;
      await run?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk });
    }
  }

  override async _generate(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<ChatResult> {
    let whole: ChatGenerationChunk | undefined;
    for await (const chunk of this._streamResponseChunks(messages, options)) whole = whole?.concat(chunk) ?? chunk;
    if (whole === undefined) throw new Error('the answer of a model ended without its end');
    return { generations: [whole] };
  }
}

function toChatTool(tool: BindToolsInput): ChatTool {
  const { name, description = '', parameters } = convertToOpenAITool(tool).function;
  const described: Record<string, unknown> = { ...parameters };
  // Some endpoints refuse a schema that names the language it is written in.
  delete described['$schema'];
  return { name, description, parameters: described };
}
