import type { Draft } from '../draft.js';
import { decodeText } from './decode-text.js';
import { draftOfBlocks } from './draft-of-blocks.js';
import type { ParseHtml } from './html-content.js';
import { isCalendarDate } from './is-calendar-date.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';
import { withCaptions } from './with-captions.js';

/** Browsers look for a page's encoding here. */
const HEAD_BYTES = 1_024;
const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;
/** What `decodeText` tells by itself; pages in Chinese that say one are now and then written in the other. */
const TOLD_BY_BYTES = new Set(['utf-8', 'gbk', 'gb18030']);

/**
 * A saved web page as one report: its text without navigation, scripts and forms. It is named by its title.
 * @throws YinjuError `source_unreadable` when it is not text or has none
 */
export function loadHtml(file: SourceFile, parseHtml: ParseHtml): Draft[] {
  const raw = decodeHtml(file);
  const { title, publisher, published = '', blocks } = parseHtml(raw);
  if (blocks.length === 0) {
    throw sourceUnreadable({
      file,
      fault: 'empty',
      problem: 'is a page without text',
      hint: 'Pages that scripts fill are to be saved from the browser when they are complete, or printed as PDF.',
    });
  }
  const firstHeading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.lines[0]?.text;
  const day = published.slice(0, 10);
  return [
    draftOfBlocks(file, {
      format: 'html',
      raw,
      blocks: withCaptions(blocks),
      title: title ?? firstHeading,
      publisher,
      publishedOn: isCalendarDate(day) ? day : undefined,
    }),
  ];
}

function decodeHtml(file: SourceFile): string {
  const head = new TextDecoder('latin1').decode(file.bytes.subarray(0, HEAD_BYTES));
  const label = charset.exec(head)?.[1];
  const decoder = label === undefined ? undefined : decoderOf(label);
  return decoder === undefined || TOLD_BY_BYTES.has(decoder.encoding) ? decodeText(file) : decoder.decode(file.bytes);
}

/** Undefined for a name that stands for no encoding. */
function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
