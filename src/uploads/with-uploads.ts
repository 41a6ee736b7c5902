import { existsSync } from 'node:fs';
import { relative, isAbsolute } from 'node:path';
import { YinjuError } from '../errors.js';

/**
 * The sources and, where there are any, the uploads, which no reindex may leave out.
 * @throws YinjuError `configuration` when a source holds the uploads, whose reports would then be there twice
 */
export function withUploads(sources: readonly string[], uploadsDir: string): string[] {
  const others = sources.filter((source) => source !== uploadsDir);
  if (!existsSync(uploadsDir)) return others;
  const outer = others.find((source) => isAbove(source, uploadsDir));
  if (outer !== undefined) {
    throw new YinjuError({
      code: 'configuration',
      message: `The source ${outer} holds UPLOADS_DIR (${uploadsDir}), whose reports would be there twice.`,
      hint: 'Name the folders beside it one by one, or set UPLOADS_DIR to a folder outside it.',
    });
  }
  return [...others, uploadsDir];
}

function isAbove(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return !way.startsWith('..') && !isAbsolute(way);
}
