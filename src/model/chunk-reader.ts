import type { ChatDelta, ChatUsage } from '../ports.js';
import { chatChunkSchema } from './chat-chunk.js';
import { readFinishReason } from './finish-reason.js';
import { gatherToolCalls } from './gather-tool-calls.js';
import { ModelFailure } from './model-failure.js';
import { createThinkSplitter } from './think-splitter.js';

export interface ChunkReader {
  /** What a chunk of the stream says. @throws ModelFailure `foreign` */
  push(chunk: unknown): ChatDelta[];
  /** Whether the model has said that it is through; its usage may still follow. */
  readonly finished: boolean;
  /** Whether the model closed a block of thought that the prompt must have opened. */
  readonly opensInPrompt: boolean;
  /** The rest: held text, tool calls and the end. @throws ModelFailure `cut` when the model was not through */
  end(): ChatDelta[];
}

/**
 * Reads the chunks of one OpenAI-style answer, whoever sent them.
 * @param options.opensInPrompt the model's template is known to open a block of thought in the prompt
 */
export function createChunkReader({ opensInPrompt = false }: { opensInPrompt?: boolean } = {}): ChunkReader {
  const spoken = createThinkSplitter({ opened: opensInPrompt });
  const tools = gatherToolCalls();
  let finish: string | undefined;
  let usage: ChatUsage | undefined;
  return {
    push: (chunk) => {
      const parsed = chatChunkSchema.safeParse(chunk);
      if (!parsed.success) throw new ModelFailure('foreign', { cause: parsed.error });
      const { choices, usage: counted } = parsed.data;
      if (counted) usage = { promptTokens: counted.prompt_tokens, completionTokens: counted.completion_tokens };
      const choice = choices?.[0];
      // Some send an empty reason with every part.
      finish = choice?.finish_reason || finish;
      const delta = choice?.delta ?? choice?.message;
      for (const piece of delta?.tool_calls ?? []) tools.push(piece);
      // Endpoints that send both names send the same text under them.
      const reasoning = delta?.reasoning_content || delta?.reasoning || '';
      return [
        ...(reasoning === '' ? [] : [{ type: 'reasoning' as const, text: reasoning }]),
        ...spoken.push(delta?.content ?? ''),
      ];
    },
    get finished() {
      return finish !== undefined;
    },
    get opensInPrompt() {
      return opensInPrompt || spoken.closedUnopened;
    },
    end: () => {
      const reason = finish === undefined ? undefined : readFinishReason(finish);
      if (reason === undefined) throw new ModelFailure('cut');
      const calls = tools.calls();
      return [
        ...spoken.end({ cut: reason === 'length' }),
        ...calls.map((call) => ({ type: 'tool-call' as const, call })),
        // Some say `stop` where they call a tool.
        { type: 'end', reason: calls.length > 0 && reason === 'stop' ? 'tool-calls' : reason, ...(usage && { usage }) },
      ];
    },
  };
}
