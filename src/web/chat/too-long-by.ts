import { MAX_QUESTION_LENGTH } from '../../schemas.js';

/** How many characters a question is over the longest that the service takes; less than 0 where some are left. */
export function tooLongBy(question: string): number {
  return question.trim().length - MAX_QUESTION_LENGTH;
}
