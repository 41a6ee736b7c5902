/** Accounts put what is below zero in parentheses. A small whole number in them may be a reference: 金额(1)万元. */
const IN_PARENTHESES =
  /\((\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{2,3})\)(?= ?(?:[十百千]?[万亿]|[美港欧日]?元|%|‰|个百分点|bp))/g;

/** The folded text with a sign where such parentheses open, and a blank where they close: (3,456)万元 is -3,456 万元. */
export function foldNegative(folded: string): string {
  return folded.replace(IN_PARENTHESES, '-$1 ');
}
