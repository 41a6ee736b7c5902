/** Runs as a process of its own and reads one file after another, so that what a file does to its parser stays here. */
import { readingRequest, type ReadingReply } from './adapters/reading-messages.js';
import { YinjuError, messageOf } from './errors.js';
import { readerOf, type FileToRead } from './ingest/file-reader.js';
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
    if (!(error instanceof YinjuError)) return { failed: messageOf(error) };
    return { refused: { message: error.message, hint: error.hint } };
  }
}
