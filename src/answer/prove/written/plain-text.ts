/** What a link or an image looks like, whole or cut off at the end of the text. */
const IMAGE = /!\[[^\]\n]*\](?:\([^)\n]*\)?|\[[^\]\n]*\])?/g;
const LINK = /\[([^\]\n]*)\]\([^)\n]*\)?/g;
const REFERENCE = /^\s*\[[^\]\n]+\]:\s*\S+.*$/gm;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]*:|www\.)[^<>\s]*>/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<\/?[a-z][^<>\n]*>/gi;
const ADDRESS_SIGN = '[^\\s<>"\'\\p{Script=Han}，。；、！？（）【】《》“”]';
const URL = new RegExp(
  `(?:(?:(?:https?|ftp|file):\\/\\/|data:[a-z]+\\/|(?:javascript|vbscript|mailto):|www\\.)${ADDRESS_SIGN}*|(?<![\\w@.-])(?:[a-z0-9-]+\\.)+[a-z]{2,}\\/${ADDRESS_SIGN}*)`,
  'giu',
);
/** A stop behind an address is the sentence's. */
const STOP_BEHIND = /[.,;:!?]+$/;
/** As evidence is shown to a model, and as models write back. */
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);
const ENTITY = /&(amp|lt|gt|quot);/g;
const LINE_SIGNS = /^\s*(?:(?:#{1,6}|>|[-*+•●▪◦])\s+|(?:[(（]\d{1,2}[)）]|\d{1,2}[.)、）](?!\d))\s*)+/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;
const TABLE_RULE = /^\s*\|?[\s:|-]*-[\s:|-]*$/;
const FENCE = /^\s*(?:`{3,}|~{3,})\w*\s*$/;

/**
 * A piece of Markdown as plain text: no emphasis, headings, bullets, table strokes, code fences or HTML; links leave their
 * words, images nothing, escaped signs are themselves. Addresses go, unless they stand in the evidence: what is not rendered cannot be clicked.
 * @param options.opensLine whether it stands at the start of a line, where bullets and headings have their signs
 */
export function plainText(
  markdown: string,
  options: { opensLine: boolean; stands?: (text: string) => boolean },
): string {
  const { opensLine, stands = () => false } = options;
  if (opensLine && (RULE.test(markdown) || FENCE.test(markdown))) return '';
  const text = markdown
    .replace(COMMENT, '')
    .replace(IMAGE, '')
    .replace(REFERENCE, '')
    .replace(LINK, (_, words: string) => (/^\s*\^?E?\d{1,3}\s*$/i.test(words) ? `[${words}]` : words))
    .replace(AUTOLINK, '')
    .replace(TAG, '')
    .replace(URL, (address) =>
      stands(address.replace(STOP_BEHIND, '')) ? address : (STOP_BEHIND.exec(address)?.[0] ?? ''),
    );
  const unmarked = withoutEmphasis(text.replace(ENTITY, (_, name: string) => ENTITIES.get(name) ?? ''));
  return cellsJoined(opensLine ? unmarked.replace(LINE_SIGNS, '') : unmarked);
}

function withoutEmphasis(text: string): string {
  return text
    .replace(/(?<!\\)(?:\*{2,3}|_{2,3}(?!\w)|(?<!\w)_{2,3}|~~|`+)/g, '')
    .replace(/(?<![\d\s\\])\*|(?<!\\)\*(?![\d\s])/g, '')
    .replace(/(?<![A-Za-z0-9\\])_|(?<!\\)_(?![A-Za-z0-9])/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1');
}

/** The row of a table reads as a list of its cells. */
function cellsJoined(text: string): string {
  const row = text.trim();
  if (!row.startsWith('|') && !/\s\|\s/.test(row)) return row;
  if (TABLE_RULE.test(row)) return '';
  const cells = row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').join('，');
}
