import type { Job } from '../../job-schemas.js';
import type { Messages } from '../language/zh.js';
import type { Upload } from './upload-state.js';

/** How far an upload is: in words, and of what is measured its share of 1. */
export interface Told {
  words: string;
  share?: number;
  /** Whether it is not as its reader wanted it. */
  isTrouble?: boolean;
}

export function tellUpload({ at, file }: Upload, { library }: Messages): Told {
  const { upload } = library;
  switch (at.phase) {
    case 'refused':
    case 'failed':
      return { words: upload.failed, isTrouble: true };
    case 'queued':
      return { words: upload.queued };
    case 'sending': {
      // The form around the file is sent too, so more bytes leave than it has.
      const share = Math.min(1, at.sent / (file?.size ?? Infinity));
      return { words: share < 1 ? upload.sending(Math.floor(share * 100)) : upload.sent, share };
    }
    case 'building':
      return tellJob(at.job, upload);
    case 'done':
      if (hasNoText(at.job)) return { words: upload.noText, isTrouble: true };
      return { words: at.wasHeld ? upload.wasHeld : upload.done };
    case 'cancelled':
      return { words: upload.cancelled };
  }
}

function tellJob({ status, stage, done, total }: Job, words: Messages['library']['upload']): Told {
  if (status === 'waiting') return { words: words.waiting };
  const told = words.stage[stage ?? 'begun'];
  if (done === undefined || total === undefined || total === 0) return { words: told };
  const share = Math.min(1, done / total);
  return { words: `${told} ${words.ofTotal(Math.floor(share * 100))}`, share };
}

/** Whether an upload brought in nothing that could be searched, as a scan does. */
function hasNoText({ reports = [] }: Job): boolean {
  return reports.length > 0 && reports.every(({ held }) => !held);
}
