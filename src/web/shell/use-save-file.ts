import { useState } from 'react';
import { fetchFile } from '../client/fetch-file.js';
import { problemOf, type Problem } from '../client/problem.js';
import { useMessages } from '../language/use-messages.js';

interface FileSaving {
  /** Fetches a file of the service and hands it to the browser to keep. */
  save: (path: string) => void;
  /** What went wrong with the last one, which `retry` fetches again. */
  failed?: { problem: Problem; retry: () => void };
}

/** Takes files along. A link to one would leave the page where the service has none to give. */
export function useSaveFile(): FileSaving {
  const { languageTag: language } = useMessages();
  const [failed, setFailed] = useState<{ path: string; problem: Problem }>();
  const save = (path: string) => {
    fetchFile(path, { language }).then(
      ({ name, content }) => {
        setFailed(undefined);
        handOver(name, content);
      },
      (thrown: unknown) => setFailed({ path, problem: problemOf(thrown) }),
    );
  };
  return { save, failed: failed && { problem: failed.problem, retry: () => save(failed.path) } };
}

function handOver(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser holds what it saves by now.
  URL.revokeObjectURL(url);
}
