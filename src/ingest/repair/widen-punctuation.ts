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
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const wide = WIDE[sign];
    if (wide === undefined) continue;
    if (sign === '(') open.push(at);
    else if (sign === ')') {
      const start = open.pop();
      if (start !== undefined && HAN.test(text.slice(start - 1, at + 2)))
        edits.push(widened(start, text), widened(at, text));
    } else if (isChinese(text, at)) edits.push(widened(at, text));
  }
  return edits.sort((a, b) => a.start - b.start);
}

function widened(at: number, text: string): Edit {
  return { start: at, end: at + 1, replacement: WIDE[text[at] ?? ''] ?? '' };
}

function isChinese(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return false;
  if (text[at] === ':' && after === '/') return false;
  return CHINESE_SIDE.test(before) || HAN.test(after);
}
