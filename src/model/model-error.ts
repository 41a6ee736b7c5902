import { YinjuError } from '../errors.js';
import { ModelFailure } from './model-failure.js';

/** What is wrong with a model, by what a person can do about it. */
export type ModelProblem =
  /** Its endpoint does not accept the key. */
  | 'key'
  /** Its endpoint knows no model of that name. */
  | 'name'
  /** Nothing at the address speaks the protocol. */
  | 'address'
  | 'quota'
  /** One request was longer than it takes; others need not be. */
  | 'length'
  | 'slow'
  /** All else, which may pass. */
  | 'unavailable';

/** A model that failed, in sentences for its operator. */
export class ModelError extends YinjuError {
  readonly problem: ModelProblem;

  constructor({ problem, ...told }: { problem: ModelProblem; message: string; hint: string; cause?: unknown }) {
    super({ code: 'model_failed', ...told });
    this.problem = problem;
  }
}

/** What is wrong with the model behind anything thrown while it was asked. */
export function problemOf(thrown: unknown): ModelProblem {
  if (thrown instanceof ModelError) return thrown.problem;
  if (thrown instanceof ModelFailure)
    return thrown.kind === 'late' || thrown.kind === 'silent' ? 'slow' : 'unavailable';
  return thrown instanceof Error && thrown.cause !== undefined ? problemOf(thrown.cause) : 'unavailable';
}
