import { MAX_TAG_LENGTH, MAX_UPLOAD_TAGS } from '../../job-schemas.js';

const BETWEEN = /[,，、;；\n]/u;

/** The tags in a line of them, each once, as many and as long as the service takes. */
export function readTags(line: string): string[] {
  const tags = line.split(BETWEEN).map((tag) => tag.replace(/\s+/gu, ' ').trim().slice(0, MAX_TAG_LENGTH).trim());
  return [...new Set(tags)].filter((tag) => tag !== '').slice(0, MAX_UPLOAD_TAGS);
}
