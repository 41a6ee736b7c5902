import { maskPersonalData } from '../privacy/mask-personal-data.js';
import type { Answer } from '../schemas.js';

/**
 * An answer without the personal numbers that a question left in it: where it repeats the question, in our own words.
 * What it quotes is the source's and stays.
 */
export function maskAnswer(answer: Answer): Answer {
  const { understoodAs, missing, notes } = answer;
  const masked = (text: string) => maskPersonalData(text).text;
  return {
    ...answer,
    ...(understoodAs !== undefined && { understoodAs: masked(understoodAs) }),
    ...(answer.status !== 'answered' && { answer: masked(answer.answer) }),
    ...(missing && { missing: missing.map(masked) }),
    ...(notes && { notes: notes.map((note) => ({ ...note, message: masked(note.message) })) }),
  };
}
