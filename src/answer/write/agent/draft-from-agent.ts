import { z } from 'zod';
import type { Agent, ChatMessage } from '../../../ports.js';
import { isPlainText } from '../../prove/written/is-plain-text.js';
import { readHandles } from '../../prove/written/read-handles.js';
import type { DraftPart } from '../draft.js';
import { inventsNothing } from '../steps/invents-nothing.js';
import { lookUpTools, type LookUp } from './look-up-tools.js';

/** Two sides of a comparison take a search and a reading each, then a calculation; as much again for second thoughts. */
export const MOST_CALLS = 8;

const NO_HANDLES: ReadonlySet<string> = new Set();

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
    if (part.type === 'call') {
      const told = [...messages.map(({ content }) => content), ...lookUp.book.entries.map(({ proof }) => proof.text)];
      yield { type: 'step', detail: detailOf(part.given, [...told, ...lookUp.derived.map(({ text }) => text)]) };
    } else yield part;
  }
}

/**
 * What of a call a reader can follow: no handle, since readers know none. Nobody proves it, so it is left out where it is
 * more than plain words with numbers that the model was told.
 */
function detailOf(given: unknown, told: readonly string[]): string {
  const { data } = detailSchema.safeParse(given);
  const detail = data?.query ?? data?.figures?.join(' · ') ?? '';
  const { text } = readHandles(detail, { given: NO_HANDLES });
  return text === detail.trim() && isPlainText(detail) && inventsNothing(detail, told) ? text : '';
}
