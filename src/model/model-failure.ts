/** How talking to a model can fail beside what its endpoint itself says of it. */
export type FailureKind =
  /** Nothing came for too long. */
  | 'silent'
  /** It was not through within its budget. */
  | 'late'
  /** The answer ended before the model had said that it was through. */
  | 'cut'
  /** What came is not of the protocol. */
  | 'foreign';

/** What goes wrong on the way; adapters turn it into a sentence for a person. */
export class ModelFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, options: { cause?: unknown } = {}) {
    super(`the model failed: ${kind}`, options);
    this.name = 'ModelFailure';
    this.kind = kind;
  }
}
