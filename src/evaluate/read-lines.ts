import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { YinjuError, messageOf } from '../errors.js';

/**
 * The entries of a file of one JSON object a line.
 * @param what an entry is, for the error: an evaluation question
 * @throws YinjuError `source_unreadable` that names file and line
 */
export function readLines<T extends z.ZodType>(file: string, schema: T, what: string): z.infer<T>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [schema.parse(JSON.parse(line))];
      } catch (error) {
        throw new YinjuError({
          code: 'source_unreadable',
          message: `${file}, line ${index + 1} is no ${what}: ${messageOf(error)}.`,
          hint: 'Each line is one JSON object; data/eval/README.md describes its fields.',
        });
      }
    });
}
