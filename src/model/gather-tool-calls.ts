import type { ToolCall } from '../ports.js';

/** A piece of a tool call as endpoints send it; each leaves out something else. */
export interface ToolCallPiece {
  readonly index?: number | null;
  readonly id?: string | null;
  readonly function?: { readonly name?: string | null; readonly arguments?: string | object | null } | null;
}

interface OpenCall {
  index?: number;
  id?: string;
  name?: string;
  arguments: string;
}

export interface ToolCallGatherer {
  push(piece: ToolCallPiece): void;
  /** The calls in the order in which they began. One without a name cannot be called and is left out. */
  calls(): ToolCall[];
}

/**
 * Puts tool calls together that arrive whole or in pieces. OpenAI's way is an index for each call, and its id and name
 * in its first piece. Others send no index, the same index for each call, or no id; their calls come whole.
 */
export function gatherToolCalls(): ToolCallGatherer {
  const open: OpenCall[] = [];
  return {
    push: (piece) => {
      const index = piece.index ?? undefined;
      const id = filled(piece.id);
      const name = filled(piece.function?.name);
      const last = index === undefined ? open.at(-1) : open.findLast((call) => call.index === index);
      const isAnother =
        last === undefined ||
        (id !== undefined && last.id !== undefined && id !== last.id) ||
        (id === undefined && index === undefined && name !== undefined);
      const call = isAnother ? { index, arguments: '' } : last;
      if (isAnother) open.push(call);
      call.id ??= id;
      call.name ??= name;
      call.arguments += textOf(piece.function?.arguments);
    },
    calls: () =>
      open.flatMap(({ id, name, arguments: text }, at) =>
        name === undefined ? [] : [{ id: id ?? `call-${at + 1}`, name, arguments: text === '' ? '{}' : text }],
      ),
  };
}

function filled(text: string | null | undefined): string | undefined {
  return text === null || text === '' ? undefined : text;
}

function textOf(value: string | object | null | undefined): string {
  return typeof value === 'string' ? value : value ? JSON.stringify(value) : '';
}
