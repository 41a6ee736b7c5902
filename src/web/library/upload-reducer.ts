import type { Job } from '../../job-schemas.js';
import { hasEnded, mayCancel, mayRetry, type Upload, type UploadAction, type UploadStage } from './upload-state.js';

/** Every change of the uploads, from a person's action, from what was sent or from a job's event. */
export function reduceUploads(uploads: readonly Upload[], action: UploadAction): readonly Upload[] {
  switch (action.type) {
    case 'add':
      return [
        ...uploads,
        ...action.chosen.map(({ id, file, refusal }): Upload => {
          const at: UploadStage = refusal ? { phase: 'refused', refusal } : { phase: 'queued' };
          return { id, file, name: file.name, tags: action.tags, at };
        }),
      ];
    case 'adopt':
      return [...uploads, ...unknown(uploads, action.jobs)];
    case 'send':
      return change(uploads, action.id, ({ at }) => (at.phase === 'queued' ? { phase: 'sending', sent: 0 } : at));
    case 'progress':
      return change(uploads, action.id, ({ at }) => (at.phase === 'sending' ? { ...at, sent: action.sent } : at));
    case 'follow':
      return change(withoutTwins(uploads, action), action.id, (upload) =>
        hasEnded(upload) ? upload.at : stageOf(action.job, upload.at),
      );
    case 'fail':
      return change(uploads, action.id, (upload) =>
        hasEnded(upload) ? upload.at : { phase: 'failed', problem: action.problem },
      );
    case 'cancel':
      return change(uploads, action.id, (upload) => (mayCancel(upload) ? { phase: 'cancelled' } : upload.at));
    case 'retry':
      return change(uploads, action.id, (upload) => (mayRetry(upload) ? { phase: 'queued' } : upload.at));
    case 'remove':
      return uploads.filter((upload) => upload.id !== action.id || !hasEnded(upload));
  }
}

/** A job that was taken up before its own upload's answer came stands here once. */
function withoutTwins(
  uploads: readonly Upload[],
  { id, job }: Extract<UploadAction, { type: 'follow' }>,
): readonly Upload[] {
  if (!uploads.some((upload) => upload.id === id && upload.file)) return uploads;
  return uploads.filter((upload) => upload.file || !('job' in upload.at) || upload.at.job.id !== job.id);
}

function unknown(uploads: readonly Upload[], jobs: readonly Job[]): Upload[] {
  const known = new Set(uploads.flatMap(({ at }) => ('job' in at ? [at.job.id] : [])));
  return jobs
    .filter(({ id, kind, endedAt }) => kind === 'upload' && endedAt === undefined && !known.has(id))
    .map((job) => ({ id: job.id, name: job.file ?? job.id, at: { phase: 'building', job } }));
}

function stageOf(job: Job, before: UploadStage): UploadStage {
  switch (job.status) {
    case 'waiting':
    case 'running':
      return { phase: 'building', job };
    case 'done':
      // There was nothing to build for what is done as soon as it was sent.
      return { phase: 'done', job, wasHeld: before.phase === 'sending' };
    case 'failed':
      return { phase: 'failed', problem: job.error ? { kind: 'service', ...job.error } : { kind: 'connection' } };
  }
}

/** All others stay the same objects. */
function change(uploads: readonly Upload[], id: string, to: (upload: Upload) => UploadStage): readonly Upload[] {
  return uploads.map((upload) => {
    if (upload.id !== id) return upload;
    const at = to(upload);
    return at === upload.at ? upload : { ...upload, at };
  });
}
