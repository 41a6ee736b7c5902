import type { Report } from '../schemas.js';

/** Hexadecimal digits of its content's hash that name an upload's folder: 64 bits keep millions apart. */
const FOLDER_DIGITS = 16;
const FOLDER = /^[0-9a-f]{16}$/;

/** The folder in UPLOADS_DIR of a file with this content. */
export function uploadFolder(sha256: string): string {
  return sha256.slice(0, FOLDER_DIGITS);
}

/** Whether a name in UPLOADS_DIR is that of an upload's folder. */
export function isUploadFolder(name: string): boolean {
  return FOLDER.test(name);
}

/** Whether a report came by upload: no other source keeps a file in a folder named after its content. */
export function isUploaded({ file, sha256 }: Report['source']): boolean {
  const [folder = '', name, ...deeper] = file.split('/');
  return isUploadFolder(folder) && folder === uploadFolder(sha256) && name !== undefined && deeper.length === 0;
}

/** The report as the API shows it. */
export function withUploaded(report: Report): Report {
  return isUploaded(report.source) ? { ...report, uploaded: true } : report;
}
