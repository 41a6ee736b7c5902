import { Button } from 'antd';
import { Link } from 'wouter';
import { useMessages } from '../language/use-messages.js';
import type { Messages } from '../language/zh.js';
import { pathOfReport } from '../shell/paths.js';
import { wordsOf } from '../shell/problem-notice.js';
import { AskLink } from './ask-link.js';
import type { Refusal } from './refuse-file.js';
import { megabytesOf, showSize } from './show-size.js';
import { tellUpload } from './tell-upload.js';
import { hasEnded, mayCancel, mayRetry, type Upload } from './upload-state.js';
import type { Uploads } from './use-uploads.js';

/** A file on its way into the library: how far it is, what went wrong and what to do, and what it became. */
export function UploadItem({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const messages = useMessages();
  const words = messages.library.upload;
  const { id, name, file, at } = upload;
  const { words: told, share, isTrouble } = tellUpload(upload, messages);
  const trouble = troubleOf(upload, messages);
  return (
    <li className="upload-item">
      <div className="upload-line">
        <span className="upload-name">{name}</span>
        {file && <span className="upload-size">{showSize(file.size)}</span>}
        <span className={isTrouble ? 'upload-state upload-trouble' : 'upload-state'}>{told}</span>
        <span className="upload-buttons">
          {mayCancel(upload) && (
            <Button size="small" aria-label={words.told(messages.cancel, name)} onClick={() => uploads.cancel(id)}>
              {messages.cancel}
            </Button>
          )}
          {mayRetry(upload) && (
            <Button size="small" aria-label={words.told(messages.retry, name)} onClick={() => uploads.retry(id)}>
              {messages.retry}
            </Button>
          )}
          {hasEnded(upload) && (
            <Button
              size="small"
              type="text"
              aria-label={words.told(messages.close, name)}
              onClick={() => uploads.remove(id)}
            >
              {messages.close}
            </Button>
          )}
        </span>
      </div>
      {share !== undefined && <progress value={share} aria-label={words.told(name, told)} />}
      {trouble && (
        <p className="upload-why">
          {trouble.message} {trouble.hint}
        </p>
      )}
      {at.phase === 'done' &&
        (at.job.reports ?? []).map((report) => (
          <p key={report.id} className="upload-report">
            <Link href={pathOfReport(report.id)}>{report.title}</Link> {report.held && <AskLink report={report} />}
          </p>
        ))}
    </li>
  );
}

/** What went wrong and what to do about it. */
function troubleOf({ at, file }: Upload, messages: Messages): { message: string; hint: string } | undefined {
  if (at.phase === 'refused') return refusalIn(at.refusal, messages);
  if (at.phase !== 'failed') return undefined;
  const { message, hint } = wordsOf(at.problem, messages);
  return { message, hint: file ? hint : `${hint} ${messages.library.upload.noFile}` };
}

function refusalIn(refusal: Refusal, { library }: Messages): { message: string; hint: string } {
  const { refused } = library.upload;
  if (refusal.kind === 'too_large') return refused.too_large(megabytesOf(refusal.maxBytes));
  return refused[refusal.kind];
}
