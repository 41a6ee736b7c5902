import type { Citation, ReportText } from '../../schemas.js';

/** Whether a report's text still has a citation's quotation in its place. */
export function isUnchanged({ text }: ReportText, { start, end, quote }: Citation): boolean {
  return text.slice(start, end) === quote;
}
