const HAN_NUMBER = '[一二三四五六七八九十百]{1,3}';

/** 2.5亿元 and 1.2个百分点 are quantities, where 2.1 个人信息 is a heading. */
export const NOT_QUANTITY = '(?!\\s?(?:[亿万倍]|个百分点))';

/** How Chinese reports number their headings, highest level first. */
const LEVELS: readonly RegExp[] = [
  new RegExp(`^(?:第${HAN_NUMBER}[章部篇编]|PART\\s?\\d|附录${HAN_NUMBER}?)`, 'u'),
  new RegExp(`^(?:第${HAN_NUMBER}节|${HAN_NUMBER}、)`, 'u'),
  new RegExp(`^[(（]${HAN_NUMBER}[)）]`, 'u'),
  new RegExp(`^\\d{1,2}(?:\\.\\d{1,2}){1,3}${NOT_QUANTITY}\\s?(?=\\p{L})`, 'u'),
  /^(?:\d{1,2}[.、]\s?(?=[^\d\s])|[(（]\d{1,2}[)）])/u,
];

/** The number that opens a heading: 第三章, 一、, (二), 2.1, 3. */
export const HEADING_MARKER = new RegExp(LEVELS.map((level) => level.source).join('|'), 'u');

/** The level of a heading by its number, 1 the highest; undefined when the line opens with none. */
export function headingLevel(line: string): number | undefined {
  const index = LEVELS.findIndex((level) => level.test(line));
  return index < 0 ? undefined : index + 1;
}
