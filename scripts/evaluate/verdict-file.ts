import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Verdict } from '../../src/evaluate/judge-answer.js';

/** Only what a comparison needs; the rest of a verdict may have changed since. */
const keptVerdict = z.looseObject({
  id: z.string(),
  kind: z.string(),
  report: z.string(),
  status: z.enum(['answered', 'no_evidence', 'out_of_scope']),
  answer: z.string(),
  searchMs: z.number(),
  answerMs: z.number(),
  correct: z.boolean().optional(),
  refused: z.boolean().optional(),
  wrong: z.boolean(),
});

/** One JSON object a line. */
export function writeVerdicts(file: string, verdicts: readonly Verdict[]): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join(''));
}

export function readVerdicts(file: string): Verdict[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => keptVerdict.parse(JSON.parse(line)));
}
