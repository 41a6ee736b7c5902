import type { Edit } from '../mapped-text.js';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HAN = /\p{Script=Han}/u;
const CHINESE_SIDE = /[\p{Script=Han}，。、；：？！“”《》（）【】%]/u;

/** Half-width punctuation in Chinese sentences becomes full-width, one for one. Inside numbers (5,366) it stays. */
export function widenPunctuation(text: string): Edit[] {
  const edits: Edit[] = [];
  const open: number[] = [];
  let lastHan = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isHan(text, at)) lastHan = at;
    if (WIDE[sign] === undefined) continue;
    if (sign === '(') open.push(at);
    else if (sign === ')') {
      const start = open.pop();
      const chinese = start !== undefined && (lastHan >= start - 1 || isHan(text, at + 1));
      if (chinese) edits.push(widened(start, text), widened(at, text));
    } else if (isChinese(text, at)) edits.push(widened(at, text));
  }
  return edits.sort((a, b) => a.start - b.start);
}

function isHan(text: string, at: number): boolean {
  return at < text.length && HAN.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function widened(at: number, text: string): Edit {
  return { start: at, end: at + 1, replacement: WIDE[text[at] ?? ''] ?? '' };
}

function isChinese(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return false;
  if (text[at] === ':' && after === '/') return false;
  return CHINESE_SIDE.test(before) || isHan(text, at + 1);
}
