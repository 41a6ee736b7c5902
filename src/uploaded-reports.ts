import type { FileFailure, Job, ReindexRequest, StartedDeletion, UploadFields } from './job-schemas.js';
import type { JobQueue, Work } from './jobs/create-jobs.js';
import type { Library } from './library/open-library.js';
import { YinjuError } from './errors.js';
import type { Records } from './records/open-records.js';
import type { Report } from './schemas.js';
import { isUploaded, uploadFolder, withUploaded } from './uploads/is-uploaded.js';
import type { ReceivedFile, Uploads } from './uploads/open-uploads.js';
import { uploadKind } from './uploads/upload-kind.js';
import { uploadName } from './uploads/upload-name.js';

/** How many of the answers that cite a deleted report are named. */
const MOST_CITING = 20;

/** What readers bring into the library and take out of it, each as a job. */
export function createUploadedReports(parts: {
  uploads: Uploads;
  jobs: JobQueue;
  records: Records | undefined;
  /** The current library; undefined while there is none. */
  withLibrary: <T>(use: (library: Library | undefined) => T) => T;
  /** Takes reports out of whatever is kept of earlier libraries. */
  forget: (reports: readonly string[]) => void;
}) {
  const { uploads, jobs, records, withLibrary, forget } = parts;
  const reportsWhere = (fits: (source: Report['source']) => boolean): Report[] =>
    withLibrary((library) => (library?.reports ?? []).filter(({ source }) => fits(source)).map(withUploaded));

  /** @param isNew whether the file goes when it cannot be read: one that an earlier run took in stays for its owner to see to */
  const uploadOf = (path: string, { isNew }: { isNew: boolean }): Work => ({
    kind: 'upload',
    file: nameOf(path),
    end: ({ failures }) => {
      const failure = failures.find(({ file }) => file === path);
      if (failure) return unreadable(named(failure, path));
      // Of an archive, what could not be read in it.
      const inside = failures.filter(({ file }) => file.startsWith(`${path}/`)).map((one) => named(one, path));
      return { reports: reportsWhere(({ file }) => file === path), ...(inside.length > 0 && { failures: inside }) };
    },
    undo: () => {
      if (isNew) uploads.remove(path);
    },
  });
  const deletionOf = (path: string): Work => {
    const gone = reportsWhere(({ file }) => file === path).map(({ id }) => id);
    return {
      kind: 'delete',
      file: nameOf(path),
      end: () => {
        uploads.removeHidden(path);
        forget(gone);
        return {};
      },
      undo: () => uploads.unhide(path),
    };
  };
  return {
    receive: (content: AsyncIterable<Uint8Array>): Promise<ReceivedFile> => {
      jobs.refuseWhenStopped();
      return uploads.receive(content);
    },
    add: (received: ReceivedFile, { name, tags }: UploadFields & { name: string }): Job => {
      try {
        jobs.refuseWhenStopped();
        const ending = kindOf(received, name);
        const file = uploadName(name, ending);
        const { sha256 } = received;
        const isThere = (source: Report['source']) => !isUploaded(source) || uploads.has(source.file);
        const twins = reportsWhere((source) => source.sha256 === sha256 && isThere(source));
        if (twins.length > 0) {
          received.discard();
          const libraryVersion = withLibrary((library) => library?.manifest.version);
          return jobs.note({ kind: 'upload', file, reports: twins, ...(libraryVersion && { libraryVersion }) });
        }
        // The same bytes may be waiting to be built: their file is not this upload's to take back.
        const isNew = !uploads.list().some((path) => path.startsWith(`${uploadFolder(sha256)}/`));
        return jobs.start(uploadOf(received.keep({ name: file, tags }), { isNew }));
      } catch (error) {
        received.discard();
        throw error;
      }
    },
    remove: ({ source }: Report): StartedDeletion => {
      if (!isUploaded(source)) throw notUploaded(source.file);
      jobs.refuseWhenStopped();
      const gone = reportsWhere(({ file }) => file === source.file).map(({ id }) => id);
      const citing = records?.citing(gone, { limit: MOST_CITING }) ?? { count: 0, answers: [] };
      uploads.hide(source.file);
      const job = jobs.start(deletionOf(source.file));
      return { job, citedBy: citing.answers, citedByCount: citing.count };
    },
    reindex: ({ full }: ReindexRequest): Job =>
      jobs.start({ kind: 'reindex', full, end: ({ failures }) => ({ failures: [...failures] }), undo: () => {} }),
    /** Takes up what an earlier run of the service did not finish. */
    resume: (): void => {
      uploads.sweep();
      const held = new Set(reportsWhere(isUploaded).map(({ source }) => source.file));
      for (const path of uploads.list()) if (!held.has(path)) jobs.start(uploadOf(path, { isNew: false }));
      for (const path of held) if (!uploads.has(path)) jobs.start(deletionOf(path));
    },
  };
}

/** A failure as the sender of a file knows it, without the folder that it is kept in. */
function named(failure: FileFailure, path: string): FileFailure {
  const { file, reason } = failure;
  return { ...failure, file: file.replace(path, nameOf(path)), reason: reason.replaceAll(path, nameOf(path)) };
}

function nameOf(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

/** @throws YinjuError `file_empty`, `unknown_kind` */
function kindOf({ head, bytes }: ReceivedFile, name: string): string {
  if (bytes === 0) {
    throw new YinjuError({
      code: 'file_empty',
      message: 'The file is empty.',
      hint: 'Check that it was saved, then upload it again.',
    });
  }
  const ending = uploadKind(head, name);
  if (ending !== undefined) return ending;
  throw new YinjuError({
    code: 'unknown_kind',
    message: 'The file is of no kind that can be read here.',
    hint: 'Upload a PDF with a text layer (.pdf), Word, PowerPoint or Excel (.docx, .pptx, .xlsx), Markdown (.md, .markdown), plain text (.txt), CSV, a web page (.html), EPUB, an e-mail (.eml) or a ZIP of these. Save .doc, .xls and .ppt anew in the newer formats.',
  });
}

function unreadable(failure: FileFailure): Pick<Job, 'error' | 'failures'> {
  return {
    failures: [failure],
    error: { code: 'file_unreadable', message: failure.reason, hint: failure.hint },
  };
}

function notUploaded(file: string): YinjuError {
  return new YinjuError({
    code: 'not_uploaded',
    message: `The report comes from a source folder (${file}), not from an upload.`,
    hint: 'Remove the file from its folder, then reindex: POST /api/v1/reindex or npm run reindex.',
  });
}
