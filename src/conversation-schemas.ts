/** The API's bodies about conversations: answers that were given one after the other. */
import { z } from 'zod';
import { feedbackSchema } from './feedback-schemas.js';
import { cursorSchema } from './list-schemas.js';
import { answerRequestSchema, answerSchema, filterSchema } from './schemas.js';

const MAX_TITLE_LENGTH = 200;
const MAX_SEARCH_LENGTH = 200;
const control = /[\p{Cc}\p{Cs}]/gu;

const titleSchema = z
  .string()
  .max(MAX_TITLE_LENGTH)
  .transform((text) => text.replace(control, ' ').trim())
  .refine((text) => text !== '', 'is empty: write a title');

export const makeConversationSchema = z.strictObject({
  /** Made by the service when it is left out. */
  id: answerRequestSchema.shape.conversationId,
  title: titleSchema.optional(),
});

export const renameConversationSchema = z.strictObject({ title: titleSchema });

export const conversationListRequestSchema = z.strictObject({
  /** Words that all stand in its title, questions or answers. */
  q: z.string().max(MAX_SEARCH_LENGTH).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: cursorSchema.optional(),
});

export const conversationSchema = z.object({
  id: z.string(),
  /** The first question, shortened, until it is renamed; empty while nothing was asked. */
  title: z.string(),
  createdAt: z.iso.datetime(),
  /** When its last answer was given. */
  updatedAt: z.iso.datetime(),
  answers: z.number().int(),
});

/** The one that was last answered in comes first. */
export const conversationListSchema = z.object({
  conversations: z.array(conversationSchema),
  nextCursor: z.string().optional(),
});

export const conversationRequestSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(200),
  cursor: cursorSchema.optional(),
});

/** A question, without personal numbers, and its answer as it was sent, each citation with what became of its source. */
export const exchangeSchema = z.object({
  question: z.string(),
  askedAt: z.iso.datetime(),
  /** What the question was confined to. */
  filter: filterSchema.optional(),
  answer: answerSchema,
  feedback: feedbackSchema.optional(),
});

/** The latest turns, the oldest of them first; `nextCursor` leads to those before. */
export const wholeConversationSchema = conversationSchema.extend({
  turns: z.array(exchangeSchema),
  nextCursor: z.string().optional(),
});

export const deletedConversationSchema = z.object({
  id: z.string(),
  deletedAt: z.iso.datetime(),
  /** Until then it can be restored; afterwards it is gone for good. */
  restorableUntil: z.iso.datetime(),
});

export const exportRequestSchema = z.strictObject({ format: z.enum(['md', 'docx']).default('md') });

export type Conversation = z.infer<typeof conversationSchema>;
export type ConversationList = z.infer<typeof conversationListSchema>;
export type Exchange = z.infer<typeof exchangeSchema>;
export type WholeConversation = z.infer<typeof wholeConversationSchema>;
export type DeletedConversation = z.infer<typeof deletedConversationSchema>;
export type ExportFormat = z.infer<typeof exportRequestSchema>['format'];
