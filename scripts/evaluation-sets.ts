import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdsQuestions } from '../src/evaluate/question.js';

const SHARED = { questions: '../shared/eval', source: '../shared/seeds' };
const OWN = { questions: 'data/eval', source: 'data/library' };
/** Libraries of evaluations live apart from the service's own. */
const CACHE = '.cache/evaluate';

export interface EvaluationSet {
  /** For the heading over its figures. */
  title: string;
  questionFiles: string[];
  source: string;
  libraryDir: string;
}

/** Questions and the reports they are asked of: those given, else the shared ones where they are, then the project's own. */
export function evaluationSets(given: {
  questionFiles: readonly string[];
  source?: string;
}): [EvaluationSet, ...EvaluationSet[]] {
  const isShared = Object.values(SHARED).every((path) => existsSync(path));
  const home = isShared ? SHARED : OWN;
  const { questionFiles, source = home.source } = given;
  if (questionFiles.length > 0) return [setOf({ named: questionFiles.join(', '), questionFiles, source })];
  const first = setIn(home.questions, source);
  return isShared && given.source === undefined ? [first, setIn(OWN.questions, OWN.source)] : [first];
}

function setIn(dir: string, source: string): EvaluationSet {
  return setOf({ named: dir, questionFiles: linesFiles(dir), source });
}

function setOf(of: { named: string; questionFiles: readonly string[]; source: string }): EvaluationSet {
  const source = resolve(of.source);
  return {
    title: `${of.named} over ${of.source}`,
    questionFiles: of.questionFiles.filter(holdsQuestions),
    source,
    libraryDir: resolve(CACHE, source.replaceAll(/[^\p{L}\p{N}]+/gu, '-')),
  };
}

function linesFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter(holdsQuestions)
    .sort()
    .map((name) => join(dir, name));
}
