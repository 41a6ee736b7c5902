import { problemOf } from '../client/problem.js';

/** Why a report's page cannot be shown. */
export type PageProblem = 'password' | 'broken' | 'gone' | 'changed' | 'unreachable';

/** Thrown by what opens and draws a report's file. */
export class PageProblemError extends Error {
  readonly problem: PageProblem;

  constructor(problem: PageProblem, options?: { cause?: unknown }) {
    super(problem, options);
    this.name = 'PageProblemError';
    this.problem = problem;
  }
}

/** The problem behind anything thrown while a report's file was fetched, opened or drawn. */
export function pageProblemOf(thrown: unknown): PageProblem {
  if (thrown instanceof PageProblemError) return thrown.problem;
  const problem = problemOf(thrown);
  if (problem.kind !== 'service') return 'unreachable';
  switch (problem.code) {
    case 'not_found':
      return 'gone';
    case 'source_changed':
      return 'changed';
    default:
      return 'unreachable';
  }
}
