import { sourceUnreadable, type SourceFile } from './source-file.js';

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** UTF-8 with a few broken bytes stays below this share of its non-ASCII characters; GB18030 read as UTF-8 nears 1. */
const MOST_DAMAGE = 0.05;
/** Text has next to no control characters; compressed or compiled data has one in eight. */
const MOST_CONTROLS = 0.01;

const control = /[^\P{Cc}\t\n\r\f]/gu;

/**
 * A file's text without its byte order mark: UTF-8, UTF-16 where the mark says so, else GB18030. Broken bytes in UTF-8
 * become U+FFFD, since a wrong guess at the encoding would turn the whole report into other characters.
 * @throws YinjuError `source_unreadable` when it is not text
 */
export function decodeText(file: SourceFile): string {
  const text = decode(file);
  const controls = text.match(control)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROLS) {
    throw sourceUnreadable({
      file,
      fault: 'not_text',
      problem: 'holds binary data, not text',
      hint: 'Save it as UTF-8 text, or give it the file extension of its real format.',
    });
  }
  return text;
}

function decode(file: SourceFile): string {
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, at) => file.bytes[at] === byte));
  const encoding = marked?.encoding ?? 'utf-8';
  const exact = decodeExactly(file.bytes, encoding);
  if (exact !== undefined) return exact;
  const lenient = new TextDecoder(encoding).decode(file.bytes);
  if (marked !== undefined || isSlightlyDamaged(lenient)) return lenient;
  const chinese = decodeExactly(file.bytes, 'gb18030');
  if (chinese !== undefined) return chinese;
  throw sourceUnreadable({
    file,
    fault: 'not_text',
    problem: 'is neither UTF-8 nor GB18030 text',
    hint: 'Open it in an editor and save it as UTF-8.',
  });
}

function decodeExactly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isSlightlyDamaged(text: string): boolean {
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  return damaged <= beyondAscii * MOST_DAMAGE;
}
