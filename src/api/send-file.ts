import { extname } from 'node:path';
import type { Response } from 'express';
import type { Exported } from '../service.js';

const TYPES: Readonly<Record<string, string>> = {
  '.md': 'text/markdown; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
};

/** Says that what follows is a file to be saved, under its name. */
export function nameFile(response: Response, { fileName, plainName }: Pick<Exported, 'fileName' | 'plainName'>): void {
  response.setHeader('Content-Type', TYPES[extname(plainName)] ?? 'application/octet-stream');
  response.setHeader('Content-Disposition', contentDisposition({ fileName, plainName }));
}

export function sendFile(response: Response, exported: Exported): void {
  nameFile(response, exported);
  const { content } = exported;
  response.send(typeof content === 'string' ? content : Buffer.from(content));
}

/** RFC 6266: the plain name for what reads nothing else, and the whole one in RFC 5987's encoding. */
export function contentDisposition(
  { fileName, plainName }: Pick<Exported, 'fileName' | 'plainName'>,
  shown: 'attachment' | 'inline' = 'attachment',
): string {
  // Of the signs that encodeURIComponent leaves, RFC 5987 knows these four to be no part of a name.
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${shown}; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
