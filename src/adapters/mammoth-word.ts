import mammoth from 'mammoth';
import type { ReadContent } from '../ingest/load/report-content.js';
import { parseHtml } from './htmlparser2-html.js';
import { readProperties } from './office-properties.js';
import { unpackWhole } from './unpack-whole.js';
import { openZip } from './yauzl-zip.js';

/** Beside mammoth's own, which know headings 1 to 6: a title is one too, and a table of contents is no text. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name^='toc '] => nav > p:fresh"];

/**
 * Reads Word files with `mammoth`, by way of the HTML that it makes: headings by their styles, lists, tables, footnotes
 * and endnotes at the end. Deleted text, comments, headers and footers are none of a report's text.
 */
export const readWord: ReadContent = async (bytes) => {
  const zip = await openZip(bytes);
  await unpackWhole(zip);
  const { title } = await readProperties(zip);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return { title, blocks: parseHtml(value, { whole: true }).blocks };
};
