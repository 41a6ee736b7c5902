/** The API's bodies about answers that are kept. Questions and turns in them hold no personal numbers. */
import { z } from 'zod';
import {
  answerRequestSchema,
  answerSchema,
  filterSchema,
  statementSchema,
  turnSchema,
  type Answer,
  type AnswerEvent,
} from './schemas.js';

const settingsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** Of a text, in hexadecimal: tells whether it is still the same. */
const textHashSchema = z.string();

/** What an answer was made from: enough to make it again and to say what has changed since. */
export const answerRecordSchema = z.object({
  createdAt: z.iso.datetime(),
  /** Of this service. */
  programVersion: z.string(),
  request: z.object({
    question: z.string(),
    history: z.array(turnSchema).optional(),
    filter: filterSchema.optional(),
    mode: answerRequestSchema.shape.mode.unwrap(),
    asOf: z.iso.date(),
  }),
  /** How many personal numbers of each kind were masked in the request. */
  masked: z.record(z.string(), z.number().int()).optional(),
  /** What beside the library decides an answer. */
  settings: settingsSchema,
  /** The passages that the answer could draw on; the hash is that of the passage's text. */
  evidence: z.array(
    z.object({ passageId: z.string(), reportId: z.string(), textHash: textHashSchema, score: z.number() }),
  ),
  /** The hash is that of the quote. */
  citations: z.array(z.object({ n: z.number().int(), passageId: z.string(), textHash: textHashSchema })),
  /** How a model wrote the answer; what is made of quotations has none. */
  writing: z
    .object({
      promptHash: z.string(),
      model: z.string(),
      settings: settingsSchema,
      calls: z.number().int(),
      tokens: z.object({ promptTokens: z.number().int(), completionTokens: z.number().int() }),
      unknownHandles: z.number().int(),
      verdicts: z.array(
        z.object({ sentence: z.string(), support: statementSchema.shape.support, reasons: z.array(z.string()) }),
      ),
    })
    .partial()
    .optional(),
});

/** An answer as it was sent, with its record. */
export const storedAnswerSchema = answerSchema.extend({ record: answerRecordSchema.optional() });

export const changeSchema = z.object({
  /** `question`: personal numbers in it were not kept, so what was asked again is not quite what was asked. */
  what: z.enum(['question', 'library', 'model', 'settings', 'evidence', 'citations', 'status', 'answer']),
  before: z.unknown(),
  after: z.unknown(),
  /** What changed and why, in the question's language. */
  message: z.string(),
});

/** A stored request, asked again of the current library. */
export const replaySchema = z.object({
  answer: answerSchema,
  changes: z.array(changeSchema),
  /** Whether status, text, notes and quotes of the answer are what they were, whatever else has changed. */
  same: z.boolean(),
});

export type AnswerRecord = z.infer<typeof answerRecordSchema>;
export type StoredAnswer = z.infer<typeof storedAnswerSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Replay = z.infer<typeof replaySchema>;

/** An event of an answer; the last tells beside the answer how a model wrote it, which goes into the record alone. */
export type RecordedEvent =
  | Exclude<AnswerEvent, { type: 'answer-end' }>
  | { type: 'answer-end'; data: Answer; writing?: AnswerRecord['writing'] };
