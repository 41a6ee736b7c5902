/** What a reading process is sent, and what it sends back. */
import { z } from 'zod';
import { reportMetadataSchema } from '../ingest/load/report-metadata.js';
import { fileFaultSchema } from '../job-schemas.js';
import type { FileRead } from '../ingest/file-reader.js';

export const readingRequest = z.object({
  path: z.string(),
  bytes: z.instanceof(Uint8Array),
  sha256: z.string(),
  metadataSha256: z.string().optional(),
  stated: reportMetadataSchema.optional(),
});

/** Between two parts of one program: what was read is not checked field by field. */
export const readingReply = z.union([
  z.object({ read: z.custom<FileRead>((value) => typeof value === 'object') }),
  z.object({ refused: z.object({ fault: fileFaultSchema, message: z.string(), hint: z.string() }) }),
  z.object({ failed: z.string() }),
]);

export type ReadingReply = z.infer<typeof readingReply>;
