import type { z } from 'zod';
import { feedbackSchema, type Feedback, type GiveFeedback } from '../../feedback-schemas.js';
import type { ExportFormat } from '../../conversation-schemas.js';
import type { AnswerEvent, answerRequestSchema } from '../../schemas.js';
import { callForJson, type CallOptions } from './call-service.js';
import { parseAnswerEvent } from './parse-answer-event.js';
import { readEvents } from './read-events.js';

export type AskRequest = z.input<typeof answerRequestSchema>;

/** The answer's events as they come; the last is `answer-end` or `error`. */
export function streamAnswer(asked: AskRequest, options: CallOptions): AsyncGenerator<AnswerEvent, void, undefined> {
  return readEvents(
    '/answers',
    { ...options, method: 'POST', body: asked },
    { parse: parseAnswerEvent, isLast: ({ type }) => type === 'answer-end' || type === 'error' },
  );
}

export function giveFeedback(answerId: string, given: GiveFeedback, options: CallOptions): Promise<Feedback> {
  const path = `/answers/${encodeURIComponent(answerId)}/feedback`;
  return callForJson(path, feedbackSchema, { ...options, method: 'POST', body: given });
}

/** Where an answer is fetched as a file. */
export function exportPath(answerId: string, format: ExportFormat): string {
  return `/answers/${encodeURIComponent(answerId)}/export?format=${format}`;
}
