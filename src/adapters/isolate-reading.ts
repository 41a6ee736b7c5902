import type { FileReader } from '../ingest/file-reader.js';
import { startReadingProcess, type ReadingLimits, type ReadingProcess } from './reading-process.js';

/**
 * Files read in processes of their own: one that crashes, hangs or takes too much memory is lost with its file alone. As
 * many processes are started as files are read at once; they read on, file after file, and end with the program.
 */
export function isolateReading({
  endings,
  uploadsDir,
  limits,
}: Pick<FileReader, 'endings'> & { uploadsDir: string; limits: ReadingLimits }): FileReader {
  const idle: ReadingProcess[] = [];
  return {
    endings,
    read: async (file) => {
      const reader = idle.pop() ?? startReadingProcess({ uploadsDir, limits });
      try {
        return await reader.read(file);
      } finally {
        if (reader.isAlive()) idle.push(reader);
      }
    },
  };
}
