import type { Loaded, Loaders } from '../loader.js';
import { contentUnreadable } from './content-unreadable.js';
import { loadEntries } from './load-entries.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';
import type { OpenZip, ZipContent } from './zip-content.js';

/**
 * The files in a ZIP file, each of a known format as reports of its own.
 * @param options.loaders for what lies in it
 * @throws YinjuError `source_unreadable` when it cannot be opened or nothing in it can be read
 */
export async function loadArchive(
  file: SourceFile,
  { openZip, loaders }: { openZip: OpenZip; loaders: Loaders },
): Promise<Loaded> {
  const { entries, refused } = await openOrRefuse(file, openZip);
  const ordered = [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { drafts, failures } = await loadEntries(file, { entries: ordered, loaders });
  for (const { path, problem } of refused) {
    failures.push({
      file: `${file.path}/${path}`,
      fault: 'refused_entry',
      reason: `${path} in ${file.path} ${problem}.`,
      hint: 'Unpack the archive, look at what it is, and add it by itself.',
    });
  }
  if (drafts.length > 0) return { drafts, failures };
  const [first] = failures;
  throw sourceUnreadable({
    file,
    fault: 'nothing_inside',
    problem: first === undefined ? 'holds no report' : `holds no report that can be read (${first.reason})`,
    hint: 'Put reports of known formats into it, unpacked from other archives.',
  });
}

async function openOrRefuse(file: SourceFile, openZip: OpenZip): Promise<ZipContent> {
  try {
    return await openZip(file.bytes);
  } catch (error) {
    throw contentUnreadable(error, {
      file,
      problem: 'is damaged and cannot be opened as a ZIP file',
      hint: 'Copy or download it again.',
    });
  }
}
