import type { z } from 'zod';
import {
  reportListSchema,
  reportQuestionsSchema,
  reportSchema,
  reportTextSchema,
  type Report,
  type ReportText,
} from '../../schemas.js';
import { callForJson, callService, queryOf, type CallOptions } from './call-service.js';

export type ReportList = z.infer<typeof reportListSchema>;

/** The library's reports, a part at a time. */
export function listReports(
  { limit, cursor }: { limit?: number; cursor?: string },
  options: CallOptions,
): Promise<ReportList> {
  return callForJson(`/reports${queryOf({ limit, cursor })}`, reportListSchema, options);
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

function pathOf(id: string): string {
  return `/reports/${encodeURIComponent(id)}`;
}
