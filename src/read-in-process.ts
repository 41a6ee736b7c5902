/** Runs as a process of its own and reads one file after another, so that what a file does to its parser stays here. */
import { readingRequest, type ReadingReply } from './adapters/reading-messages.js';
import { messageOf } from './errors.js';
import { readerOf, type FileToRead } from './ingest/file-reader.js';
import { SourceUnreadable } from './ingest/load/source-file.js';
import { createLoaders } from './loaders.js';

const [, , uploadsDir = ''] = process.argv;
const reader = readerOf(createLoaders({ uploadsDir }));

process.on('message', (message: unknown) => {
  void replyTo(readingRequest.parse(message)).then((reply) => process.send?.(reply));
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());

async function replyTo(file: FileToRead): Promise<ReadingReply> {
  try {
    return { read: await reader.read(file) };
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) return { failed: messageOf(error) };
    const { fault, message, hint } = error;
    return { refused: { fault, message, hint } };
  }
}
