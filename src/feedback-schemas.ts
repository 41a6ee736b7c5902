/** The API's bodies about feedback: what readers think of answers. */
import { z } from 'zod';
import { cursorSchema } from './list-schemas.js';
import { answerSchema, turnSchema } from './schemas.js';

const MAX_COMMENT_LENGTH = 2_000;

const ratingSchema = z.enum(['up', 'down']);
const reasonSchema = z.enum(['wrong_figure', 'wrong_source', 'incomplete', 'out_of_date', 'should_have_refused']);

export const giveFeedbackSchema = z.strictObject({
  rating: ratingSchema,
  reason: reasonSchema.optional(),
  comment: z.string().max(MAX_COMMENT_LENGTH).optional(),
});

/** One an answer, known by the answer's id. */
export const feedbackSchema = z.object({
  id: z.string(),
  rating: ratingSchema,
  reason: reasonSchema.optional(),
  /** Without personal numbers. */
  comment: z.string().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

const filterShape = {
  rating: ratingSchema.optional(),
  reason: reasonSchema.optional(),
  /** Days where the service runs, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

export const feedbackFilterSchema = z.strictObject(filterShape);

export const feedbackListRequestSchema = z.strictObject({
  ...filterShape,
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: cursorSchema.optional(),
});

/** What an operator needs to judge it: the question (without personal numbers), what came before, and the answer. */
export const feedbackItemSchema = feedbackSchema.extend({
  question: z.string(),
  history: z.array(turnSchema).optional(),
  answer: answerSchema,
});

/** The latest first. */
export const feedbackListSchema = z.object({
  feedback: z.array(feedbackItemSchema),
  nextCursor: z.string().optional(),
});

export type GiveFeedback = z.infer<typeof giveFeedbackSchema>;
export type Feedback = z.infer<typeof feedbackSchema>;
export type FeedbackFilter = z.infer<typeof feedbackFilterSchema>;
export type FeedbackListRequest = z.infer<typeof feedbackListRequestSchema>;
export type FeedbackItem = z.infer<typeof feedbackItemSchema>;
export type FeedbackList = z.infer<typeof feedbackListSchema>;
