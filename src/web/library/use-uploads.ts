import { useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import type { CallOptions } from '../client/call-service.js';
import { fetchJobs, watchJob } from '../client/jobs.js';
import { problemOf } from '../client/problem.js';
import { uploadReport } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { newId } from '../state/new-id.js';
import { refuseFile } from './refuse-file.js';
import { reduceUploads } from './upload-reducer.js';
import { mayCancel, nextToSend, type Upload, type UploadAction } from './upload-state.js';

export interface Uploads {
  items: readonly Upload[];
  /** Takes files up, each of which is sent when it is its turn. */
  add: (files: readonly File[], options: { maxBytes?: number; tags: readonly string[] }) => void;
  /** Takes up what the service still works on: of another page, or of this one before it was reloaded. */
  adopt: () => void;
  cancel: (id: string) => void;
  retry: (id: string) => void;
  remove: (id: string) => void;
}

/** The uploads and the requests that carry them; held above the views, so that leaving one loses nothing. */
export function useUploads(): Uploads {
  const { languageTag: language } = useMessages();
  const [items, dispatch] = useReducer(reduceUploads, []);
  const aborts = useRef(new Map<string, AbortController>());

  /** Runs the request of an upload unless it runs already. */
  const run = useCallback((id: string, work: (signal: AbortSignal) => Promise<void>) => {
    if (aborts.current.has(id)) return;
    const abort = new AbortController();
    aborts.current.set(id, abort);
    work(abort.signal)
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) dispatch({ type: 'fail', id, problem: problemOf(thrown) });
      })
      .finally(() => aborts.current.delete(id));
  }, []);

  const next = nextToSend(items);
  useEffect(() => {
    const { id, file, tags = [] } = next ?? {};
    if (id === undefined || file === undefined) return;
    run(id, (signal) => {
      dispatch({ type: 'send', id });
      return send({ id, file, tags }, { dispatch, signal, language });
    });
  }, [next, run, language]);

  const isSending = items.some(mayCancel);
  useEffect(() => {
    if (!isSending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isSending]);

  const add = useCallback<Uploads['add']>((files, { maxBytes, tags }) => {
    void Promise.all(
      files.map(async (file) => ({ id: newId(), file, refusal: await refuseFile(file, maxBytes) })),
    ).then((chosen) => dispatch({ type: 'add', chosen, tags }));
  }, []);
  const adopt = useCallback(() => {
    fetchJobs({ language }).then(
      (jobs) => dispatch({ type: 'adopt', jobs }),
      () => {
        // Nothing was begun on this page that could be lost.
      },
    );
  }, [language]);
  const cancel = useCallback((id: string) => {
    dispatch({ type: 'cancel', id });
    aborts.current.get(id)?.abort();
  }, []);
  const retry = useCallback((id: string) => dispatch({ type: 'retry', id }), []);
  const remove = useCallback((id: string) => dispatch({ type: 'remove', id }), []);

  useEffect(() => {
    for (const { id, file, at } of items) {
      if (at.phase !== 'building' || file) continue;
      const { job } = at;
      run(id, (signal) => follow(id, job.id, { dispatch, signal, language }));
    }
  }, [items, run, language]);

  return { items, add, adopt, cancel, retry, remove };
}

interface SendOptions extends CallOptions {
  dispatch: Dispatch<UploadAction>;
}

async function send(
  { id, file, tags }: { id: string; file: File; tags: readonly string[] },
  { dispatch, ...options }: SendOptions,
): Promise<void> {
  const onSent = (sent: number) => dispatch({ type: 'progress', id, sent });
  const job = await uploadReport(file, { ...options, tags, onSent });
  dispatch({ type: 'follow', id, job });
  if (job.endedAt === undefined) await follow(id, job.id, { dispatch, ...options });
}

async function follow(id: string, jobId: string, { dispatch, ...options }: SendOptions): Promise<void> {
  for await (const job of watchJob(jobId, options)) dispatch({ type: 'follow', id, job });
}
