import type { Job } from '../../job-schemas.js';
import type { Problem } from '../client/problem.js';
import type { Refusal } from './refuse-file.js';

/** How far a file is on its way into the library. */
export type UploadStage =
  /** Told before it was sent. */
  | { phase: 'refused'; refusal: Refusal }
  /** Waits for its turn to be sent. */
  | { phase: 'queued' }
  | { phase: 'sending'; sent: number }
  /** The service has it: its job waits, or runs. */
  | { phase: 'building'; job: Job }
  /** `wasHeld`: the library had the very same file. */
  | { phase: 'done'; job: Job; wasHeld: boolean }
  | { phase: 'failed'; problem: Problem }
  | { phase: 'cancelled' };

export interface Upload {
  /** The page's own. */
  readonly id: string;
  readonly name: string;
  /** Not there where the upload was begun before the page was opened. */
  readonly file?: File;
  /** Given to the report beside its own. */
  readonly tags?: readonly string[];
  readonly at: UploadStage;
}

export type UploadAction =
  | { type: 'add'; chosen: readonly { id: string; file: File; refusal?: Refusal }[]; tags?: readonly string[] }
  /** Jobs that the service tells of, of which those that still run are taken up. */
  | { type: 'adopt'; jobs: readonly Job[] }
  | { type: 'send'; id: string }
  | { type: 'progress'; id: string; sent: number }
  | { type: 'follow'; id: string; job: Job }
  | { type: 'fail'; id: string; problem: Problem }
  | { type: 'cancel'; id: string }
  | { type: 'retry'; id: string }
  | { type: 'remove'; id: string };

/** The file whose turn it is; none while another is sent, so that one after the other has the whole line. */
export function nextToSend(uploads: readonly Upload[]): Upload | undefined {
  if (uploads.some(({ at }) => at.phase === 'sending')) return undefined;
  return uploads.find(({ at }) => at.phase === 'queued');
}

/** Whether it can be called off: what the service has whole, it finishes. */
export function mayCancel({ at, file }: Upload): boolean {
  return at.phase === 'queued' || (at.phase === 'sending' && at.sent < (file?.size ?? 0));
}

export function mayRetry({ at, file }: Upload): boolean {
  return file !== undefined && (at.phase === 'failed' || at.phase === 'cancelled');
}

/** Whether nothing more happens to it by itself. */
export function hasEnded({ at }: Upload): boolean {
  return at.phase !== 'queued' && at.phase !== 'sending' && at.phase !== 'building';
}
