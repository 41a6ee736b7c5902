import { foldWidth } from '../../../figures/fold-width.js';
import { HANDLE_AT, HANDLE_OPENS, LONGEST_HANDLE } from './handle-pattern.js';

/** No sentence is longer: text without a stop is cut here. */
const LONGEST = 2_000;
/** Links, tags and addresses that do not end within so many signs are text. */
const LONGEST_LINK = 600;
/** What is read as one piece, stops inside it included. */
const PIECES: readonly { opens: RegExp; whole: RegExp }[] = [
  { opens: /!?\[/y, whole: /!?\[[^\]\n]*\]\([^)\n]*\)/y },
  { opens: /<[a-z/!]/iy, whole: /<[^<>\n]*>/y },
  { opens: /`/y, whole: /`[^`\n]+`/y },
];
const ADDRESS = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"'\p{Script=Han}，。；、！？（）【】《》“”]*/iuy;
/** A link or image that never closes on its line. */
const UNCLOSED = /!?\[[^\]\n]*\]\([^)\n]*/y;
const STOPS = /[。！？!?.]/;
const CLOSERS = /["'”’」』】》)）*_]/;
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:[A-Z]|[A-Za-z](?:\.[A-Za-z])+|Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Co|Corp|No|Nos|Fig|Figs|vs|etc|cf|St|Jr|Sr|Dept|approx|est|Vol|pp?|ed|eds|al|ca)$/;
/** The number of an item at the start of a line: 1. */
const ITEM = /^\s*(?:[-*+•>#\s]*)\d{1,3}$/;

/**
 * Where the first sentence of a streamed text ends, its handles included; undefined while what follows may change that.
 * A stop ends a sentence with what closes behind it, and so does the end of a line; not inside numbers (3.2), addresses,
 * links, abbreviations. The answer for a text is the answer for every text that begins with it.
 * @param text from the sentence's start; white space before it is part of it
 * @param final nothing follows
 */
export function sentenceEnd(text: string, final: boolean): number | undefined {
  const folded = foldWidth(text);
  const start = folded.search(/\S/);
  if (start < 0) return undefined;
  for (let at = start; at < folded.length;) {
    if (at - start >= LONGEST) return at;
    if (folded[at] === '\n') return withHandles(folded, at, final);
    const piece = pieceEnd(folded, at, final);
    if (piece === undefined) return undefined;
    if (piece > at) {
      at = piece;
      continue;
    }
    if (!STOPS.test(folded[at] ?? '')) {
      at += 1;
      continue;
    }
    const stop = stopEnd(folded, at, { start, final });
    if (stop === undefined) return undefined;
    if (stop.ends) return withHandles(folded, stop.at, final);
    at = stop.at;
  }
  return final ? folded.length : undefined;
}

/** Where the link, tag, code or address at `at` ends; `at` where there is none; undefined while that is open. */
function pieceEnd(text: string, at: number, final: boolean): number | undefined {
  for (const { opens, whole } of PIECES) {
    if (matchAt(opens, text, at) === undefined) continue;
    const end = matchAt(whole, text, at);
    if (end !== undefined && end - at <= LONGEST_LINK) return end;
    const rest = text.slice(at, at + LONGEST_LINK);
    if (rest.length >= LONGEST_LINK) continue;
    if (!final && !rest.includes('\n') && !isSettled(text, at)) return undefined;
    const unclosed = matchAt(UNCLOSED, text, at);
    if (unclosed !== undefined) return unclosed;
  }
  const address = matchAt(ADDRESS, text, at);
  if (address === undefined) return at;
  if (address === text.length && !final && address - at < LONGEST_LINK) return undefined;
  const tail = /[.!?]+$/.exec(text.slice(at, address))?.[0].length ?? 0;
  return Math.min(address - tail, at + LONGEST_LINK);
}

/** A bracket that is closed, with anything but ( behind it, is no link, whatever follows. */
function isSettled(text: string, at: number): boolean {
  const end = matchAt(/!?\[[^\]\n]*\](?=[^(])/y, text, at);
  return end !== undefined;
}

/** Whether the stop at `at` ends the sentence, and where it does with what closes behind it. */
function stopEnd(
  text: string,
  at: number,
  { start, final }: { start: number; final: boolean },
): { at: number; ends: boolean } | undefined {
  let end = at + 1;
  while (STOPS.test(text[end] ?? '') && !text.startsWith('![', end)) end += 1;
  if (end === text.length && !final) return undefined;
  // 《银行怎么了？》 is a title.
  if (text[end] === '》') return { at: end, ends: false };
  const isChinese = /[。！？]/.test(text.slice(at, end));
  if (!isChinese) {
    if (/\d/.test(text[at - 1] ?? '') && /\d/.test(text[end] ?? '')) return { at: end, ends: false };
    if (text.slice(at, end) === '.' && isInsideWord(text, at, start)) return { at: end, ends: false };
  }
  while (CLOSERS.test(text[end] ?? '') && closes(text.slice(start, end), text[end] ?? '')) end += 1;
  if (end === text.length && !final) return undefined;
  if (isChinese || end === text.length) return { at: end, ends: true };
  return latinEnd(text, end, final);
}

function isInsideWord(text: string, at: number, start: number): boolean {
  const before = text.slice(start, at);
  return ABBREVIATION.test(before.slice(-12)) || ITEM.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Behind a Latin stop: white space and a capital, a sign of Chinese, a handle, or a line's end. */
function latinEnd(text: string, end: number, final: boolean): { at: number; ends: boolean } | undefined {
  const next = text.slice(end).search(/[^ \t]/);
  if (next < 0) return final ? { at: end, ends: true } : undefined;
  const sign = text[end + next] ?? '';
  if (next === 0) return { at: end, ends: /[\p{Script=Han}[【〔\n]/u.test(sign) };
  return { at: end, ends: /[\p{Lu}\p{N}\p{Script=Han}\n"'“‘[【〔(（*#>《$€£¥•-]/u.test(sign) };
}

/** Whether a closing sign belongs to the sentence: a quotation mark or bracket that was opened in it. */
function closes(before: string, sign: string): boolean {
  if (sign === '"' || sign === "'") return (before.split(sign).length - 1) % 2 === 1;
  if (sign === ')' || sign === '）') return before.split(/[(（]/).length > before.split(/[)）]/).length;
  return true;
}

/** E1 without a bracket, to which a further sign may belong: E1-E3. */
const MAY_GO_ON = /^E\d{1,3}(?:[ ]*[,，、&—~至到和-][ ]*(?:E\d{0,3})?)*[ ]*$/i;

/** The end with the handles behind it, on the same line, or alone on the next where the sentence has none. */
function withHandles(text: string, at: number, final: boolean): number | undefined {
  let end = at;
  for (;;) {
    const from = end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
    const group = matchAt(HANDLE_AT, text, from);
    if (group === undefined) break;
    if (!final && MAY_GO_ON.test(text.slice(from))) return undefined;
    end = group;
  }
  const rest = text.slice(end);
  const next = rest.search(/\S/);
  if (final) return end;
  if (next < 0) return undefined;
  if (rest.slice(0, next).includes('\n')) return end;
  const opening = rest.slice(next, next + LONGEST_HANDLE);
  const isOpen = HANDLE_OPENS.test(opening[0] ?? '') && opening.length < LONGEST_HANDLE && !isDecided(opening);
  return isOpen ? undefined : end;
}

/** Whether what opens like a handle can be told to be none: it is closed, or goes on as no handle does. */
function isDecided(opening: string): boolean {
  if (/^E/i.test(opening)) return !/^E\d{0,3}$/i.test(opening);
  return /[\])】〕\n]/.test(opening) || !/^.[ ^]?[EC\d\s,，、;；&—~至到和and†-]*$/i.test(opening);
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].length;
}
