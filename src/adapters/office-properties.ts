import type { ZipContent } from '../ingest/load/zip-content.js';
import { readXml } from './read-xml.js';

/**
 * The title in an Office document's properties. Its dates are of the file, not of the report, and its author is who
 * typed it; none of them is taken.
 */
export async function readProperties(zip: ZipContent): Promise<{ title?: string }> {
  let inTitle = false;
  let title: string | undefined;
  await readXml(zip, 'docProps/core.xml', {
    open: (name) => (inTitle = name === 'title'),
    text: (text) => {
      if (inTitle) title = (title ?? '') + text;
    },
    close: () => (inTitle = false),
  });
  return { title };
}
