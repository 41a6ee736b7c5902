import type { ReadContent } from '../ingest/load/report-content.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import { readProperties } from './office-properties.js';
import { readSlide } from './pptx-slide.js';
import { readXml } from './read-xml.js';
import { readRelationships } from './relationships.js';
import { openZip } from './yauzl-zip.js';

const PRESENTATION = 'ppt/presentation.xml';

/**
 * Reads PowerPoint files: a slide is a page, its title a heading. Hidden slides are left out, and so are speaker notes:
 * they were not shown to whom the slides were, and may say what the publisher would not. Charts and pictures hold no text.
 */
export const readSlides: ReadContent = async (bytes) => {
  const zip = await openZip(bytes);
  if (!zip.entries.has(PRESENTATION)) throw new Error(`the file has no ${PRESENTATION}`);
  const ids: string[] = [];
  await readXml(zip, PRESENTATION, {
    open: (name, attributes) => {
      if (name === 'sldId') ids.push(attributes['r:id'] ?? '');
    },
  });
  const paths = await readRelationships(zip, PRESENTATION);
  const blocks: TextBlock[] = [];
  for (const [index, id] of ids.entries()) {
    const slide = await readSlide(zip, paths.get(id) ?? '');
    blocks.push(...(slide ?? []).map((block) => ({ ...block, page: index + 1 })));
  }
  return { ...(await readProperties(zip)), pages: ids.length, blocks };
};
