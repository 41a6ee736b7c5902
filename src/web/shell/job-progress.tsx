import { useId } from 'react';
import type { Job } from '../../job-schemas.js';
import { useMessages } from '../language/use-messages.js';

/** How far a job has come that changes the library. */
export function JobProgress({ job }: { job: Job }) {
  const { jobs: words } = useMessages();
  const labelId = useId();
  const { kind, file, stage, done, total } = job;
  const isCounted = done !== undefined && total !== undefined && total > 0;
  return (
    <div className="job-progress">
      <p id={labelId}>
        {words.kind[kind]}
        {file !== undefined && ` ${file}`}
        {stage && ` · ${words.stage[stage]}`}
        {isCounted && ` ${Math.floor((done / total) * 100)}%`}
      </p>
      <progress aria-labelledby={labelId} {...(isCounted && { value: done, max: total })} />
    </div>
  );
}
