import { basename, dirname, extname } from 'node:path';
import { Router, type Response } from 'express';
import type { ReportFile, Service } from '../service.js';
import { apiError } from './api-error.js';
import { languageOf } from './language.js';
import { contentDisposition } from './send-file.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** By the file's ending, since an archive holds reports of other formats; text without a charset: it may be UTF-8, UTF-16 or GB18030. */
const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.txt': 'text/plain',
  '.docx': `${OFFICE}.wordprocessingml.document`,
  '.pptx': `${OFFICE}.presentationml.presentation`,
  '.xlsx': `${OFFICE}.spreadsheetml.sheet`,
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.epub': 'application/epub+zip',
  '.eml': 'message/rfc822',
  '.zip': 'application/zip',
};

/** GET /api/v1/reports/:id/file: the file that a report was made from, byte by byte, whole or in ranges. */
export function reportFileRoutes(service: Service): Router {
  const router = Router();
  router.get('/api/v1/reports/:id/file', async (request, response) => {
    const file = await service.reportFile(request.params.id);
    if (file === undefined) throw apiError('file_gone', { language: languageOf(request) });
    const failed = await send(response, file);
    if (failed === undefined || response.closed) return;
    for (const name of ['Content-Type', 'Content-Disposition', 'ETag', 'Accept-Ranges']) response.removeHeader(name);
    const kind = 'status' in failed && failed.status === 416 ? 'wrong_range' : 'file_gone';
    throw apiError(kind, { language: languageOf(request), cause: failed });
  });
  return router;
}

/** Why it could not be sent: the range lies outside it, or it has gone since it was found. */
function send(response: Response, { absolute, name, sha256 }: ReportFile): Promise<Error | undefined> {
  const plainName = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
  response.setHeader('Content-Type', type);
  response.setHeader(
    'Content-Disposition',
    contentDisposition({ fileName: name, plainName }, type === 'application/pdf' ? 'inline' : 'attachment'),
  );
  // A report of that id may have another file tomorrow: caches ask each time, and hear that nothing changed. What
  // readers share must not keep reports for others.
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', `"${sha256}"`);
  const options = { root: dirname(absolute), dotfiles: 'allow', lastModified: false, cacheControl: false } as const;
  return new Promise((resolve) => {
    response.sendFile(basename(absolute), options, (error: Error | undefined) => resolve(error));
  });
}
