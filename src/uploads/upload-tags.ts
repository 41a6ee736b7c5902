/** The tags that came with an upload: a small file beside it, which no reindex takes for a report. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCodeOf } from '../errors.js';
import type { Draft } from '../ingest/draft.js';
import type { Loader } from '../ingest/loader.js';
import { isUploadFolder } from './is-uploaded.js';

const TAGS_FILE = '.tags.json';
const tagsSchema = z.array(z.string());

export function writeTags(folder: string, tags: readonly string[]): void {
  writeFileSync(join(folder, TAGS_FILE), JSON.stringify(tags), { flush: true });
}

/** The loader, which gives the reports of an upload the tags that came with it. */
export function withUploadTags(load: Loader, uploadsDir: string): Loader {
  return async (file) => {
    const loaded = await load(file);
    const [folder = ''] = file.path.split('/');
    const tags = isUploadFolder(folder) ? readTags(join(uploadsDir, folder)) : [];
    const tagged = (draft: Draft) => ({ ...draft, tags: [...new Set([...draft.tags, ...tags])] });
    return Array.isArray(loaded) ? loaded.map(tagged) : { ...loaded, drafts: loaded.drafts.map(tagged) };
  };
}

function readTags(folder: string): string[] {
  try {
    return tagsSchema.parse(JSON.parse(readFileSync(join(folder, TAGS_FILE), 'utf8')));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
