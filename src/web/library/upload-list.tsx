import { useMessages } from '../language/use-messages.js';
import { tellUpload } from './tell-upload.js';
import { UploadItem } from './upload-item.js';
import { hasEnded } from './upload-state.js';
import type { Uploads } from './use-uploads.js';

/** The files on their way. What has come to its end is said aloud, not each step. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const messages = useMessages();
  const { list, told } = messages.library.upload;
  const ended = uploads.items.filter(hasEnded);
  return (
    <>
      <div role="log" className="unseen">
        {ended.map((upload) => (
          <p key={upload.id}>{told(upload.name, tellUpload(upload, messages).words)}</p>
        ))}
      </div>
      {uploads.items.length > 0 && (
        <ul className="upload-list" aria-label={list}>
          {uploads.items.map((upload) => (
            <UploadItem key={upload.id} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </>
  );
}
