/**
 * What comes out of a model while it writes an answer: its text in parts, and the steps that it takes before. Text before
 * a step is what it thinks aloud.
 */
export type DraftPart =
  | { readonly type: 'text'; readonly text: string }
  /** The text since the last step was thought, too. */
  | { readonly type: 'thought' }
  | { readonly type: 'step'; readonly detail: string }
  /** Last; `cut` when the model was stopped before it had finished. */
  | { readonly type: 'end'; readonly cut: boolean };

export type Draft = AsyncIterable<DraftPart>;
