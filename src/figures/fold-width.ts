/** Signs that are written in many ways. Marks of punctuation (，！：；？) stay: they part clauses, not digits. */
const SAME: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '−': '-',
  '―': '—',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
  '﹣': '-',
  '﹢': '+',
  '￥': '¥',
  '￡': '£',
  '○': '〇',
  '◯': '〇',
};
const FULL_WIDTH = /[\uFF04-\uFF0B\uFF0D-\uFF19\uFF1C-\uFF1E\uFF21-\uFF3B\uFF3D\uFF3F\uFF41-\uFF5E]/g;
/** A full-width comma parts thousands only where the digits around it are full-width too. */
const THOUSANDS = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;
const OTHERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');
const FULL_WIDTH_SHIFT = 0xfee0;

/** The text with digits, letters and signs of one width; every code unit keeps its place. */
export function foldWidth(text: string): string {
  return text
    .replace(THOUSANDS, ',')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(OTHERS, (sign) => SAME[sign] ?? sign);
}
