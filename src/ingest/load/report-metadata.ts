import { z } from 'zod';
import type { Draft } from '../draft.js';
import { concatMapped, sliceMapped } from '../mapped-text.js';
import { decodeText } from './decode-text.js';
import { isCalendarDate } from './is-calendar-date.js';
import { renderListingLine } from './render-listing-line.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';

/** What a file beside a report's file is called that states facts of it: 2024.pdf.meta.json beside 2024.pdf. */
export const METADATA_ENDING = '.meta.json';

const text = z.string().trim().min(1).max(500);
const date = z.string().refine(isCalendarDate, 'is not a date such as 2024-01-31');

/** Strict, so that a rule about the report which this program does not know keeps the report out. */
export const reportMetadataSchema = z.strictObject({
  title: text.optional(),
  publisher: text.optional(),
  publishedOn: date.optional(),
  reportDate: z.union([date, z.string().regex(/^\d{4}$/u)], 'is not a date such as 2024-01-31, or a year').optional(),
  language: z.enum(['zh', 'en']).optional(),
  tags: z.array(text).max(50).optional(),
});

export type ReportMetadata = z.infer<typeof reportMetadataSchema>;

/** @throws YinjuError `source_unreadable` that names the file and the field */
export function readReportMetadata(file: SourceFile): ReportMetadata {
  const parsed = reportMetadataSchema.safeParse(parseJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  const problem = issue?.code === 'unrecognized_keys' ? 'that is not known' : `that cannot be used (${issue?.message})`;
  throw sourceUnreadable({
    file,
    fault: 'metadata',
    problem: field === '' ? 'is no object of fields' : `has a field \`${field}\` ${problem}`,
    hint: `Use ${Object.keys(reportMetadataSchema.shape).join(', ')}; until then its report is left out.`,
  });
}

function parseJson(file: SourceFile): unknown {
  try {
    return JSON.parse(decodeText(file));
  } catch (cause) {
    // The parser's own words quote the file, which may be anything.
    throw sourceUnreadable({
      file,
      fault: 'metadata',
      problem: 'is no JSON',
      hint: 'Correct it: until then its report is left out.',
      cause,
    });
  }
}

/**
 * The reports with what is stated of them in place of what was found, in their catalogue lines too. Tags are added. A
 * title is one report's, so a file of several reports keeps theirs.
 */
export function withReportMetadata(drafts: readonly Draft[], stated: ReportMetadata | undefined): Draft[] {
  if (stated === undefined) return [...drafts];
  const { title, ...others } = stated;
  const facts = drafts.length === 1 && title !== undefined ? { ...others, title } : others;
  return drafts.map((draft) => {
    const told = { ...draft, ...facts, tags: [...new Set([...draft.tags, ...(facts.tags ?? [])])] };
    return withListing(told);
  });
}

/** The draft with its catalogue line written anew; what stands behind the line moves with its end. */
function withListing(draft: Draft): Draft {
  const { listing: old, text: before } = draft;
  const line = renderListingLine(draft, { raw: '', language: draft.language, start: before.offsets[old.start] ?? 0 });
  const rest = sliceMapped(before, { start: old.end, end: before.text.length });
  const moved = line.text.length - old.end;
  const move = <S extends { start: number; end?: number }>(span: S): S => ({
    ...span,
    start: span.start + moved,
    ...(span.end !== undefined && { end: span.end + moved }),
  });
  return {
    ...draft,
    text: concatMapped(line, rest),
    listing: { start: 0, end: line.text.length },
    headings: draft.headings.map(move),
    kinds: draft.kinds.map(move),
    pageSpans: draft.pageSpans.map(move),
  };
}
