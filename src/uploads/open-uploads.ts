import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, systemCodeOf, YinjuError } from '../errors.js';
import { isUploadFolder, uploadFolder } from './is-uploaded.js';
import { HEAD_BYTES } from './upload-kind.js';
import { writeTags } from './upload-tags.js';

/**
 * UPLOADS_DIR is a source like any other. Each upload has a folder in it, named after its content:
 *   HASH/NAME           the file as it was sent
 *   HASH/.tags.json     the tags that were sent with it
 *   .incoming-…         a file that is being received, or was when the service was killed
 *   .deleted-HASH       an upload that is being deleted: no reindex sees it, and it can still be put back
 * A file gets its name by one rename, once it is whole and on the disk.
 */
const INCOMING = '.incoming-';
const DELETED = '.deleted-';

/** A file that was received whole and is no upload yet. One of the two must be called. */
export interface ReceivedFile {
  sha256: string;
  bytes: number;
  /** Its first bytes. */
  head: Buffer;
  /** Makes it an upload; of two with the same content the first stays. Returns its path in UPLOADS_DIR. */
  keep(as: { name: string; tags: readonly string[] }): string;
  discard(): void;
}

/** The uploaded files. Paths are `HASH/NAME`, relative to UPLOADS_DIR. */
export interface Uploads {
  /** @throws what reading `content` throws, and YinjuError `uploads_unwritable`; nothing is left behind then */
  receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  list(): string[];
  has(path: string): boolean;
  /** Takes an upload out of sight of every reindex. */
  hide(path: string): void;
  /** Puts it back. */
  unhide(path: string): void;
  /** Removes for good what was hidden. */
  removeHidden(path: string): void;
  /** Removes an upload for good. */
  remove(path: string): void;
  /** Removes what a killed service left behind: files half received, and what it was deleting. */
  sweep(): void;
}

export function openUploads(dir: string): Uploads {
  const folderOf = (path: string) => join(dir, dirname(path));
  const hiddenOf = (path: string) => join(dir, `${DELETED}${dirname(path)}`);
  const fileIn = (folder: string) => namesIn(join(dir, folder)).find((name) => !name.startsWith('.'));
  const list = () =>
    namesIn(dir)
      .filter(isUploadFolder)
      .flatMap((folder) => {
        const name = fileIn(folder);
        return name === undefined ? [] : [`${folder}/${name}`];
      });
  return {
    receive: async (content) => {
      const incoming = join(dir, `${INCOMING}${randomUUID()}`);
      const discard = () => rmSync(incoming, { force: true });
      try {
        const received = await write(incoming, content);
        return {
          ...received,
          discard,
          keep: ({ name, tags }) =>
            writing(() => {
              const folder = uploadFolder(received.sha256);
              const earlier = fileIn(folder);
              if (earlier !== undefined) {
                discard();
                return `${folder}/${earlier}`;
              }
              // What a kill between the tags and the file left.
              rmSync(join(dir, folder), { recursive: true, force: true });
              mkdirSync(join(dir, folder));
              if (tags.length > 0) writeTags(join(dir, folder), tags);
              renameSync(incoming, join(dir, folder, name));
              flush(join(dir, folder));
              flush(dir);
              return `${folder}/${name}`;
            }),
        };
      } catch (error) {
        discard();
        throw error;
      }
    },
    list,
    has: (path) => isUploadFolder(dirname(path)) && existsSync(join(dir, path)),
    hide: (path) =>
      writing(() => {
        if (!existsSync(folderOf(path))) return;
        rmSync(hiddenOf(path), { recursive: true, force: true });
        renameSync(folderOf(path), hiddenOf(path));
      }),
    unhide: (path) =>
      writing(() => {
        if (existsSync(hiddenOf(path)) && !existsSync(folderOf(path))) renameSync(hiddenOf(path), folderOf(path));
      }),
    removeHidden: (path) => writing(() => rmSync(hiddenOf(path), { recursive: true, force: true })),
    remove: (path) => writing(() => rmSync(folderOf(path), { recursive: true, force: true })),
    sweep: () =>
      writing(() => {
        for (const name of namesIn(dir)) {
          if (name.startsWith(INCOMING) || name.startsWith(DELETED)) {
            rmSync(join(dir, name), { recursive: true, force: true });
          }
        }
      }),
  };
}

/** Writes and syncs a file. */
async function write(file: string, content: AsyncIterable<Uint8Array>) {
  const handle = await openNew(file);
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of content) {
      if (bytes < HEAD_BYTES) heads.push(part);
      bytes += part.byteLength;
      hash.update(part);
      await handle.writeFile(part).catch(refuse);
    }
    await handle.sync().catch(refuse);
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes, head: Buffer.concat(heads).subarray(0, HEAD_BYTES) };
}

async function openNew(file: string) {
  writing(() => mkdirSync(dirname(file), { recursive: true }));
  return open(file, 'wx').catch(refuse);
}

function writing<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    return refuse(error);
  }
}

function refuse(cause: unknown): never {
  throw new YinjuError({
    code: 'uploads_unwritable',
    message: `Uploads cannot be written: ${messageOf(cause)}.`,
    hint: 'Free some space, or set UPLOADS_DIR to a folder that this user may write.',
    cause,
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function flush(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
