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
/** Among digits of half the width it does so before decimals and further thousands: 1，234.56, but not in 8，500家. */
const WIDE_THOUSANDS = /(?<![\d.,，])\d{1,3}(?:(?:，\d{3})+\.\d|(?:，\d{3}){2,}(?!\d))/g;
const OTHERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');
/** Traditional characters of numbers, units and the words beside them, each before its simplified form. */
const TRADITIONAL =
  '億亿萬万兩两貳贰陸陆參叁個个點点約约較较負负減减擴扩縮缩漲涨達达滿满過过將将幣币塊块錢钱歐欧鎊镑韓韩臺台盧卢銖铢級级' +
  '戶户筆笔項项頁页種种類类條条輛辆棟栋處处間间冊册張张輪轮場场單单層层顆颗組组環环樁桩車车節节噸吨畝亩頃顷時时鐘钟歲岁' +
  '週周號号屆届餘余幾几數数無无後后與与從从佔占淨净彈弹壓压圖图錄录專专欄栏電电話话傳传熱热線线編编碼码證证強强門门國国' +
  '進进倉仓體体';
const SIMPLIFIED = new Map(TRADITIONAL.match(/../gu)?.map(([from = '', to = '']) => [from, to]));
const TRADITIONAL_SIGN = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');
const FULL_WIDTH_SHIFT = 0xfee0;

/**
 * The text with digits, letters and signs of one width, and with the simplified form of the Traditional characters that
 * figures are written with; every code unit keeps its place.
 */
export function foldWidth(text: string): string {
  return text
    .replace(THOUSANDS, ',')
    .replace(WIDE_THOUSANDS, (number) => number.replaceAll('，', ','))
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(OTHERS, (sign) => SAME[sign] ?? sign)
    .replace(TRADITIONAL_SIGN, (sign) => SIMPLIFIED.get(sign) ?? sign);
}
