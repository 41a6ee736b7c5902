import { statSync } from 'node:fs';
import { messageOf } from '../errors.js';
import { findFiles } from './find-files.js';

/**
 * Paths, sizes and times of all files of some sources, as one text to compare with a later one. Where a source cannot be
 * read, the reason stands in its place, so that it is noticed when that changes.
 */
export function snapshotFiles(sources: readonly string[], isKnown: (name: string) => boolean): string {
  return sources
    .map((source) => {
      try {
        const files = findFiles([source], isKnown).flatMap(({ absolute, metadata }) =>
          [absolute, metadata ?? []].flat(),
        );
        const lines = files.map((file) => {
          const { size, mtimeMs, ino } = statSync(file);
          return `${file} ${size} ${mtimeMs} ${ino}`;
        });
        return lines.join('\n');
      } catch (error) {
        return messageOf(error);
      }
    })
    .join('\n\n');
}
