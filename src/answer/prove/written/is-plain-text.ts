import { plainText } from './plain-text.js';

/** Whether a line of a model is plain text already: no link, image, address, HTML or Markdown in it. */
export function isPlainText(line: string): boolean {
  return plainText(line, { opensLine: true }) === line.trim();
}
