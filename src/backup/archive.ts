/** The shapes of a backup: one file with many members, the first of which says what the others must be. */
import { z } from 'zod';

/** Raised when members mean something else. */
export const ARCHIVE_FORMAT = 1;
export const CONTENTS = 'contents.json';
/** Before the names of the library's own files. */
export const LIBRARY = 'library/';
/** Before the paths of the files that reports were made from. */
export const ORIGINALS = 'originals/';

export const contentsSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  /** Of the library. */
  version: z.string(),
  exportedAt: z.string(),
  /** SHA-256 of every other member, by path. */
  files: z.record(z.string(), z.string()),
});

export type Contents = z.infer<typeof contentsSchema>;

export interface ArchiveMember {
  /** With forward slashes. */
  path: string;
  content: AsyncIterable<Uint8Array>;
}

/** How an archive is written and read. */
export interface Archive {
  /** Writes a file, complete on the disk when it resolves. @throws what the system says of the file */
  write(
    file: string,
    members: AsyncIterable<{ path: string; bytes: number; content: AsyncIterable<Uint8Array> }>,
  ): Promise<void>;
  /** Its members in order; each is to be read before the next. @throws where it is damaged or cut off */
  read(file: string): AsyncIterable<ArchiveMember>;
}
