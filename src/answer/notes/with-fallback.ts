import type { Answer } from '../../schemas.js';

/** The notes of an answer and one more: that quotations stand in for a model, or that something it wrote is left out. */
export function withFallback({ notes = [] }: Pick<Answer, 'notes'>, message: string): Pick<Answer, 'notes'> {
  return { notes: [...notes, { code: 'fallback', message }] };
}
