import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHARED = resolve('../shared');
/** Libraries of evaluations live apart from the service's own. */
const CACHE = '.cache/evaluate';

export interface EvaluationSet {
  questionFiles: string[];
  source: string;
  libraryDir: string;
}

/** The questions and reports to evaluate on: those given, else the shared ones where they are, else the project's own. */
export function evaluationSet(given: { questionFiles: readonly string[]; source?: string }): EvaluationSet {
  const shared = existsSync(join(SHARED, 'seeds')) && existsSync(join(SHARED, 'eval'));
  const questionFiles =
    given.questionFiles.length > 0
      ? [...given.questionFiles]
      : linesFiles(shared ? join(SHARED, 'eval') : resolve('data/eval'));
  const source = resolve(given.source ?? (shared ? join(SHARED, 'seeds') : 'data/library'));
  return { questionFiles, source, libraryDir: resolve(CACHE, source.replaceAll(/[^\p{L}\p{N}]+/gu, '-')) };
}

function linesFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(dir, name));
}
