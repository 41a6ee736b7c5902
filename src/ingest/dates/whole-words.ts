/** Short names of periodical reports, and what they stand for. The longer come first. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/半年报(?![告送价])|(?<=\d年?)中报(?![告送价])|中期(?=报告|业绩)/gu, '半年度报告'],
  [/(?<!第)([一二三四])季报(?![告送价])/gu, '第$1季度报告'],
  [/季报(?![告送价])/gu, '季度报告'],
  [/年报(?![告送价名道])/gu, '年度报告'],
  [/报告(?=报告|业绩)/gu, ''],
];

/** A title with the names of periodical reports written out (年报 as 年度报告), so that titles and periods are read alike. */
export function wholeWords(title: string): string {
  return SHORT.reduce((text, [short, whole]) => text.replace(short, whole), title);
}
