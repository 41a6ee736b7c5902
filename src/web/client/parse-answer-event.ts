import { z } from 'zod';
import {
  answerSchema,
  citationSchema,
  errorSchema,
  passageSchema,
  progressSchema,
  type AnswerEvent,
} from '../../schemas.js';
import type { SseMessage } from './sse-parser.js';

/** The streamed events as the page checks them; fields that it does not know are let through and dropped. */
const answerEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answer-start'),
    data: answerSchema.pick({ id: true, mode: true, understoodAs: true }),
  }),
  z.object({ type: z.literal('progress'), data: progressSchema }),
  z.object({ type: z.literal('evidence'), data: z.object({ passages: z.array(passageSchema) }) }),
  z.object({ type: z.literal('citation'), data: citationSchema }),
  z.object({
    type: z.literal('answer-delta'),
    data: z.object({ text: z.string(), statement: z.number().int().optional() }),
  }),
  z.object({ type: z.literal('answer-end'), data: answerSchema }),
  z.object({ type: z.literal('error'), data: errorSchema }),
]) satisfies z.ZodType<AnswerEvent>;

const knownTypes: ReadonlySet<string> = new Set(
  answerEventSchema.options.flatMap((option) => [...option.shape.type.values]),
);

/**
 * The answer's event in a server-sent message; undefined for an event of a later version that this page does not know.
 * @throws SyntaxError or ZodError when the data are not what the event's name promises
 */
export function parseAnswerEvent(message: SseMessage): AnswerEvent | undefined {
  if (!knownTypes.has(message.event)) return undefined;
  const data: unknown = JSON.parse(message.data);
  return answerEventSchema.parse({ type: message.event, data });
}
