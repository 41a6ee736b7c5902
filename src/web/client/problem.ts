/** What went wrong with a request, as the page tells it. */
export type Problem =
  /** The service was not reached, or the connection broke before the answer's end. */
  | { kind: 'connection' }
  /** Something answered, but not in the service's words: a proxy, or another version. */
  | { kind: 'unreadable'; status: number }
  /** The service's own words. */
  | { kind: 'service'; code: string; message: string; hint: string };

/** Thrown by the API client; carries the problem to whoever shows it. */
export class RequestProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.kind === 'service' ? problem.message : problem.kind, options);
    this.name = 'RequestProblem';
    this.problem = problem;
  }
}

/** The problem behind anything thrown; what is not ours came from the network. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof RequestProblem ? thrown.problem : { kind: 'connection' };
}

/** The codes that the same request would meet again: the question has to change, or the service. */
const LASTING_CODES = new Set([
  'invalid_request',
  'not_found',
  'not_allowed',
  'too_large',
  'wrong_type',
  'wrong_range',
  'unknown_kind',
  'file_empty',
  'file_unreadable',
  'source_changed',
  'not_uploaded',
  'conversation_deleted',
]);

/** Whether trying the same request once more can help. */
export function mayRetry(problem: Problem): boolean {
  return problem.kind !== 'service' || !LASTING_CODES.has(problem.code);
}
