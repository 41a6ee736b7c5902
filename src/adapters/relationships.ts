import { posix } from 'node:path';
import type { ZipContent } from '../ingest/load/zip-content.js';
import { readXml } from './read-xml.js';

/** Where a part of an Office document keeps the parts that it names by id: their paths in the archive. */
export async function readRelationships(zip: ZipContent, part: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const folder = posix.dirname(part);
  await readXml(zip, `${folder}/_rels/${posix.basename(part)}.rels`, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target));
    },
  });
  return targets;
}
