import { messageOf, systemCodeOf } from '../errors.js';
import type { FileFailure } from '../job-schemas.js';
import { SourceUnreadable } from './load/source-file.js';

const SAVE_ANEW = 'Save the file anew, or leave it out.';

/** What to say of a file that could not be read: English, and without the machine's folders where the fault is known. */
export function failureOf(file: string, error: unknown): FileFailure {
  if (error instanceof SourceUnreadable) {
    return { file, fault: error.fault, reason: error.message, hint: error.hint };
  }
  const code = systemCodeOf(error);
  if (code === undefined)
    return { file, fault: 'other', reason: `${file} cannot be read: ${messageOf(error)}.`, hint: SAVE_ANEW };
  // The system's own message names the folder on this machine.
  const reason = `${file} cannot be read on this machine (${code}).`;
  return { file, fault: 'withheld', reason, hint: 'See that the file is there and that the service may read it.' };
}
