import { callService, type CallOptions } from './call-service.js';

export interface FetchedFile {
  name: string;
  content: Blob;
}

/** A file that the service makes, under the name that it gives it. @throws RequestProblem */
export async function fetchFile(path: string, options: CallOptions): Promise<FetchedFile> {
  const response = await callService(path, options);
  return { name: fileNameIn(response.headers.get('content-disposition') ?? ''), content: await response.blob() };
}

/** The file's name in a Content-Disposition header: with all its letters where that is given, else its plain one. */
export function fileNameIn(disposition: string): string {
  const whole = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  return whole === undefined ? (/filename="([^"]*)"/iu.exec(disposition)?.[1] ?? '') : decodeURIComponent(whole);
}
