import { z } from 'zod';
import type { Agent, ChatMessage } from '../../../ports.js';
import type { DraftPart } from '../draft.js';
import { lookUpTools, type LookUp } from './look-up-tools.js';

/** Two sides of a comparison take a search and a reading each, then a calculation; as much again for second thoughts. */
export const MOST_CALLS = 8;

const detailSchema = z.object({ query: z.string(), handle: z.string(), figures: z.array(z.string()) }).partial();

/** What an agent writes once it has looked up what it needs; each look-up is a step. */
export async function* draftFromAgent(
  agent: Agent,
  messages: readonly ChatMessage[],
  lookUp: LookUp,
): AsyncGenerator<DraftPart, void, undefined> {
  const { signal } = lookUp;
  const task = { messages, tools: lookUpTools(lookUp), mostCalls: MOST_CALLS };
  for await (const part of agent.run(task, { ...(signal && { signal }) })) {
    if (part.type === 'call') yield { type: 'step', detail: detailOf(part.given) };
    else yield part;
  }
}

/** What of a call a reader can follow: no handle, since readers know none. */
function detailOf(given: unknown): string {
  const { data } = detailSchema.safeParse(given);
  return data?.query ?? data?.figures?.join(' · ') ?? '';
}
