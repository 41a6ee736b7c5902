import { startedDeletionSchema, startedJobSchema, type Job, type StartedDeletion } from '../../job-schemas.js';
import {
  reportListSchema,
  reportPassagesSchema,
  reportQuestionsSchema,
  reportSchema,
  reportTextSchema,
  type Report,
  type ReportList,
  type ReportListRequest,
  type ReportPassages,
  type ReportText,
} from '../../schemas.js';
import { API, callForJson, callService, queryOf, type CallOptions } from './call-service.js';
import { sendForm } from './send-form.js';

const LIST = '/reports';

/** The library's reports, a part at a time. */
export function listReports(asked: Partial<ReportListRequest>, options: CallOptions): Promise<ReportList> {
  return callForJson(`${LIST}${queryOf(asked)}`, reportListSchema, options);
}

/**
 * Sends a file that is to become a report of the library.
 * @param options.tags are given to it beside its own
 * @param options.onSent is told how many bytes have left, a few times a second
 */
export async function uploadReport(
  file: File,
  { tags, ...options }: CallOptions & { tags: readonly string[]; onSent: (bytes: number) => void },
): Promise<Job> {
  const form = new FormData();
  for (const tag of tags) form.append('tags', tag);
  form.append('file', file, file.name);
  return (await sendForm(LIST, startedJobSchema, { ...options, form })).job;
}

/** Begins to take an uploaded report out of the library; tells which answers cite it. */
export function deleteReport(id: string, options: CallOptions): Promise<StartedDeletion> {
  return callForJson(pathOf(id), startedDeletionSchema, { ...options, method: 'DELETE' });
}

export function fetchReport(id: string, options: CallOptions): Promise<Report> {
  return callForJson(pathOf(id), reportSchema, options);
}

/** The report's reading text, which the offsets of citations point into. */
export function fetchReportText(id: string, options: CallOptions): Promise<ReportText> {
  return callForJson(`${pathOf(id)}/text`, reportTextSchema, options);
}

/** The file that the report was made from. */
export async function fetchReportFile(id: string, options: CallOptions): Promise<Uint8Array> {
  return new Uint8Array(await (await callService(`${pathOf(id)}/file`, options)).arrayBuffer());
}

/** Questions that the report answers. */
export async function fetchReportQuestions(id: string, options: CallOptions): Promise<string[]> {
  return (await callForJson(`${pathOf(id)}/questions`, reportQuestionsSchema, options)).questions;
}

/** The report's passages in the order of its text, a part at a time. */
export function fetchReportPassages(
  id: string,
  { cursor, ...options }: CallOptions & { cursor?: string },
): Promise<ReportPassages> {
  return callForJson(`${pathOf(id)}/passages${queryOf({ cursor })}`, reportPassagesSchema, options);
}

/** Where the browser fetches the file that a report was made from. */
export function reportFilePath(id: string): string {
  return `${API}${pathOf(id)}/file`;
}

function pathOf(id: string): string {
  return `${LIST}/${encodeURIComponent(id)}`;
}
