import { feedbackSchema, type Feedback } from '../feedback-schemas.js';

/** The columns of a feedback, all of them null where an answer has none. */
export interface FeedbackColumns {
  rating: string | null;
  reason: string | null;
  comment: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

export const FEEDBACK_COLUMNS =
  'rating, reason, comment, feedback.created_at AS createdAt, feedback.updated_at AS updatedAt';

/** What is thought of the answer of that id; undefined where nobody said. */
export function readFeedback(id: string, columns: FeedbackColumns): Feedback | undefined {
  const { rating, reason, comment, createdAt, updatedAt } = columns;
  if (rating === null) return undefined;
  return feedbackSchema.parse({
    id,
    rating,
    ...(reason !== null && { reason }),
    ...(comment !== null && { comment }),
    createdAt,
    updatedAt,
  });
}
