import { feedbackListSchema, type FeedbackFilter, type FeedbackList } from '../../feedback-schemas.js';
import { API, callForJson, callService, queryOf, readable, type CallOptions } from './call-service.js';

const LIST = '/feedback';

/** What readers think of answers, the latest first, a part at a time. */
export function listFeedback(
  { cursor, ...filter }: FeedbackFilter & { cursor?: string },
  options: CallOptions,
): Promise<FeedbackList> {
  return callForJson(`${LIST}${queryOf({ ...filter, cursor })}`, feedbackListSchema, options);
}

/** An evaluation question begun from a feedback, as the line of JSON that question files hold. */
export async function fetchEvaluationQuestion(id: string, options: CallOptions): Promise<string> {
  const path = `${LIST}/${encodeURIComponent(id)}/question`;
  const response = await callService(path, { ...options, method: 'POST' });
  const line = (await response.text()).trim();
  readable(response.status, (): unknown => JSON.parse(line));
  return line;
}

/** Where the browser fetches all feedback that a filter leaves, as a file. */
export function feedbackExportPath(filter: FeedbackFilter): string {
  return `${API}${LIST}/export${queryOf(filter)}`;
}
