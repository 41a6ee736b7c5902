/** The API's bodies about what changes the library: uploads, deletions, reindexing. */
import { z } from 'zod';
import { errorSchema, reportSchema, statusSchema } from './schemas.js';

export const MAX_UPLOAD_TAGS = 20;
/** In UTF-16 code units. */
export const MAX_TAG_LENGTH = 100;

const int = z.number().int();
const tagSchema = z
  .string()
  .max(MAX_TAG_LENGTH)
  .transform((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim())
  .refine((text) => text !== '', 'is empty: write a tag, or leave it out');

/** What may come with the part `file` of an upload; each text part of that name is one tag. */
export const uploadFieldsSchema = z.strictObject({ tags: z.array(tagSchema).max(MAX_UPLOAD_TAGS).default([]) });

export const reindexRequestSchema = z.strictObject({
  /** Reads every file again, changed or not. */
  full: z.boolean().default(false),
});

/** Why a file could not be read. */
export const fileFaultSchema = z.enum([
  'empty',
  'not_text',
  /** A format that nothing here reads. */
  'no_loader',
  'front_matter',
  /** A listing page that lists nothing. */
  'no_entries',
  'not_pdf',
  /** Of another format than its name says. */
  'wrong_ending',
  /** Of Office 2003 or older, or locked by a newer one. */
  'old_format',
  /** The file of facts beside it cannot be used. */
  'metadata',
  /** An archive without anything that can be read. */
  'nothing_inside',
  /** A file in an archive that is not opened. */
  'refused_entry',
  'cut_off',
  'damaged',
  'no_pages',
  'password',
  /** Two sources hold a file of this path. */
  'twice',
  /** It is being written. */
  'changing',
  /** Larger, or in more memory, than one file may be. */
  'too_large',
  /** More than the time that one file may take. */
  'too_slow',
  /** It ends the process that reads it. */
  'crashed',
  /** The system does not let the service have it. */
  'withheld',
  /** No reason that is known. */
  'other',
]);

export const fileFailureSchema = z.object({
  /** Its path within its source; of an upload, its name. */
  file: z.string(),
  fault: fileFaultSchema,
  reason: z.string(),
  /** What to do about it. */
  hint: z.string(),
});

export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['upload', 'delete', 'reindex']),
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  /** The name of the file that was uploaded or is deleted. */
  file: z.string().optional(),
  /** How far the build is; while embedding, in characters. */
  stage: z.enum(['read', 'embed', 'index', 'verify']).optional(),
  done: int.optional(),
  total: int.optional(),
  /** What an upload brought into the library, or had brought before. */
  reports: z.array(reportSchema).optional(),
  /** Files that could not be read. */
  failures: z.array(fileFailureSchema).optional(),
  error: errorSchema.shape.error.optional(),
  libraryVersion: z.string().optional(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
});

export const startedJobSchema = z.object({ job: jobSchema });

/** The latest first. */
export const jobListSchema = z.object({ jobs: z.array(jobSchema) });

/** A deletion that was begun, and the kept answers that cite what it deletes, the newest first. */
export const startedDeletionSchema = startedJobSchema.extend({
  citedBy: z.array(z.object({ answerId: z.string(), question: z.string(), askedAt: z.iso.datetime() })),
  /** How many there are, also where not all are listed. */
  citedByCount: int,
});

export const serviceStatusSchema = statusSchema.extend({
  /** The job that runs now. */
  job: jobSchema.optional(),
});

export type UploadFields = z.output<typeof uploadFieldsSchema>;
export type ReindexRequest = z.output<typeof reindexRequestSchema>;
export type FileFault = z.infer<typeof fileFaultSchema>;
export type FileFailure = z.infer<typeof fileFailureSchema>;
export type Job = z.infer<typeof jobSchema>;
export type StartedDeletion = z.infer<typeof startedDeletionSchema>;
export type ServiceStatus = z.infer<typeof serviceStatusSchema>;

/** What a streamed job sends: the job each time it has changed, and last as it ended. */
export interface JobEvent {
  type: 'job' | 'job-end';
  data: Job;
}
