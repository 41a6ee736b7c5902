import type { z } from 'zod';
import { API, readJson, refusalIn, type CallOptions } from './call-service.js';
import { RequestProblem } from './problem.js';

interface SentForm extends CallOptions {
  form: FormData;
  /** Told how many bytes have left, a few times a second. */
  onSent: (bytes: number) => void;
}

/** Posts a form and reads what the service says to it. By XMLHttpRequest: fetch does not tell how much has been sent. */
export function sendForm<T>(
  path: string,
  schema: z.ZodType<T>,
  { form, onSent, signal, language }: SentForm,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}${path}`);
    request.setRequestHeader('Accept-Language', language);
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      try {
        if (status >= 200 && status < 300) resolve(readJson(responseText, { status, schema }));
        else reject(refusalIn(responseText, status));
      } catch (thrown) {
        reject(thrown);
      }
    });
    request.addEventListener('error', () => reject(new RequestProblem({ kind: 'connection' })));
    request.addEventListener('abort', () => reject(signal?.reason));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
