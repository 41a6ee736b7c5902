/** From a form with a file, as browsers send it, to a file on disk and the fields beside it. */
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { MAX_UPLOAD_TAGS, uploadFieldsSchema, type UploadFields } from '../job-schemas.js';
import type { ReceivedFile } from '../uploads/open-uploads.js';
import { apiError } from './api-error.js';
import { languageOf, type Language } from './language.js';
import { parseForm } from './parse.js';

const BYTES_OF_MB = 2 ** 20;
/** Room for the form around a file. */
const FORM_BYTES = BYTES_OF_MB;
/** Two files, so that the second can be told of; a few fields more than are taken, for the same reason. */
const LIMITS = { files: 2, fields: MAX_UPLOAD_TAGS + 5, fieldSize: 1_000, fieldNameSize: 100 };

export interface SentUpload extends UploadFields {
  /** As the sender calls it. */
  name: string;
  received: ReceivedFile;
}

interface Receiving {
  maxBytes: number;
  receive: (content: AsyncIterable<Uint8Array>) => Promise<ReceivedFile>;
}

/**
 * Reads a form of one file; whatever fails leaves nothing on the disk.
 * @throws YinjuError `wrong_type`, `invalid_request`, `too_large`, and what `receive` throws
 */
export async function readUpload(request: Request, { maxBytes, receive }: Receiving): Promise<SentUpload> {
  const language = languageOf(request);
  const tooLarge = () => apiError('upload_too_large', { language, value: sizeOf(maxBytes) });
  const form = openForm(request, language);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + FORM_BYTES) throw tooLarge();
  const fields = new Map<string, string[]>();
  let file: { name: string; stream: Readable; received: Promise<ReceivedFile> } | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const refuse = (kind: Parameters<typeof apiError>[0], value?: string) =>
        reject(apiError(kind, { language, ...(value !== undefined && { value }) }));
      form.on('file', (field, stream, name: string | undefined) => {
        // Whoever reads it hears of its errors; one that nobody reads must not end the program.
        stream.on('error', () => {});
        if (field !== 'file') refuse('wrong_part', field);
        else if (file) refuse('several_files');
        else if (name === undefined || name === '') refuse('no_file');
        else {
          file = { name, stream, received: receive(limited(stream, { maxBytes, tooLarge })) };
          file.received.catch(reject);
        }
      });
      form.on('field', (field, value, fieldCut, valueCut) => {
        if (fieldCut || valueCut) refuse('broken_form');
        else fields.set(field, [...(fields.get(field) ?? []), value]);
      });
      for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
        form.on(limit, () => refuse('broken_form'));
      }
      form.on('error', () => refuse('broken_form'));
      form.on('finish', resolve);
      request.once('close', () => {
        if (!request.complete) refuse('broken_form');
      });
      request.pipe(form);
    });
    if (file === undefined) throw apiError('no_file', { language });
    const given = parseForm(uploadFieldsSchema, { request, fields: Object.fromEntries(fields) });
    // Browsers write a quotation mark in a name so.
    return { ...given, name: file.name.replaceAll('%22', '"'), received: await file.received };
  } catch (error) {
    // The rest is read and dropped, so that the sender hears the answer.
    request.unpipe(form);
    request.resume();
    file?.stream.destroy(new Error('the upload was refused'));
    (await file?.received.catch(() => undefined))?.discard();
    throw error;
  }
}

function openForm(request: Request, language: Language) {
  try {
    if (request.is('multipart/form-data') === false) throw apiError('no_form', { language });
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.get('content-type') ?? '' },
      limits: LIMITS,
    });
  } catch (cause) {
    throw apiError('no_form', { language, cause });
  }
}

async function* limited(
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, tooLarge }: { maxBytes: number; tooLarge: () => Error },
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.byteLength;
    if (bytes > maxBytes) throw tooLarge();
    yield part;
  }
}

function sizeOf(bytes: number): string {
  return bytes < BYTES_OF_MB ? `${bytes} bytes` : `${Math.floor(bytes / BYTES_OF_MB)} MB`;
}
