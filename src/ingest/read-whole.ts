import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { sourceUnreadable } from './load/source-file.js';
import type { FoundFile } from './find-files.js';
import type { WholeFile } from './file-reader.js';

/** No report is as large, and all of a file is held at once: 1 GiB. */
const MOST_BYTES = 2 ** 30;
/** A file that is being written is looked at again before it is given up. */
const TRIES = 2;

/**
 * A file as it was at one moment, with its hash.
 * @throws YinjuError `source_unreadable` when it changes while it is read, is no file or larger than 1 GiB
 */
export async function readWhole({ absolute, path }: Pick<FoundFile, 'absolute' | 'path'>): Promise<WholeFile> {
  const handle = await open(absolute);
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const before = await handle.stat();
      if (before.size > MOST_BYTES) throw tooLarge(path);
      const bytes = Buffer.alloc(before.size);
      const { bytesRead } = await handle.read(bytes, 0, before.size, 0);
      const after = await handle.stat();
      if (bytesRead === after.size && before.mtimeMs === after.mtimeMs)
        return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    }
  } finally {
    await handle.close();
  }
  throw sourceUnreadable({
    file: { path },
    fault: 'changing',
    problem: 'changes while it is read',
    hint: 'Run the reindex again when it has been written.',
  });
}

function tooLarge(path: string) {
  return sourceUnreadable({
    file: { path },
    fault: 'too_large',
    problem: `is larger than ${MOST_BYTES / 2 ** 30} GiB`,
    hint: 'Split it into reports.',
  });
}
