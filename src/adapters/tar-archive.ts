import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import type { Archive } from '../backup/archive.js';

/** A tar file (POSIX.1-2001), compressed with gzip. */
export const tarArchive: Archive = {
  write: async (file, members) => {
    const packing = pack();
    const writing = pipeline(packing, createGzip(), createWriteStream(file, { flags: 'wx', flush: true }));
    const feed = async () => {
      for await (const { path, bytes, content } of members) {
        await pipeline(Readable.from(content), packing.entry({ name: path, size: bytes }));
      }
      packing.finalize();
    };
    await Promise.all([
      writing,
      feed().catch((error: unknown) => {
        packing.destroy();
        throw error;
      }),
    ]);
  },
  read: async function* (file) {
    const reading = extract();
    const feeding = pipeline(createReadStream(file), createGunzip(), reading);
    // What goes wrong ends the loop below, which tells it.
    feeding.catch(() => undefined);
    for await (const entry of reading) yield { path: entry.header.name, content: bytesOf(entry) };
    await feeding;
  },
};

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const part of entry) if (part instanceof Uint8Array) yield part;
}
