import { failureOf } from '../file-failure.js';
import { hasLoader, loadFile, type Loaded, type Loaders } from '../loader.js';
import { METADATA_ENDING, readReportMetadata, withReportMetadata } from './report-metadata.js';
import type { SourceFile } from './source-file.js';

/** A file inside another one. */
export interface Entry {
  /** Its path in there, with forward slashes. */
  path: string;
  read(): Uint8Array | Promise<Uint8Array>;
}

/**
 * Reads each file of a known format that lies inside another one as reports of its own. One that cannot be read is told
 * of and left out. Their pages cannot be drawn from inside the other file, so they have no boxes.
 * @param options.loaders for what lies inside
 */
export async function loadEntries(
  file: SourceFile,
  { entries, loaders }: { entries: readonly Entry[]; loaders: Loaders },
): Promise<Loaded> {
  const loaded: Loaded = { drafts: [], failures: [] };
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const entry of entries.filter(({ path }) => isReport(path, loaders))) {
    const path = `${file.path}/${entry.path}`;
    try {
      const metadata = byPath.get(`${entry.path}${METADATA_ENDING}`);
      const stated =
        metadata && readReportMetadata({ path: `${path}${METADATA_ENDING}`, bytes: await metadata.read() });
      const { drafts, failures } = await loadFile(loaders, { path, bytes: await entry.read() });
      loaded.failures.push(...failures);
      for (const draft of withReportMetadata(drafts, stated)) {
        const inner = draft.entry === undefined ? entry.path : `${entry.path}/${draft.entry}`;
        loaded.drafts.push({ ...draft, entry: inner, boxes: [] });
      }
    } catch (error) {
      loaded.failures.push(failureOf(path, error));
    }
  }
  return loaded;
}

/** Hidden files, and those that Macs put beside the others, are not meant to be read. */
function isReport(path: string, loaders: Loaders): boolean {
  return hasLoader(loaders, path) && !path.split('/').some((name) => name.startsWith('.') || name === '__MACOSX');
}
