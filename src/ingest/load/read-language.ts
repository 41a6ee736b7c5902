/** 'zh' where a text has at least as many Chinese characters as Latin words, which leaves room for names and formulas. */
export function readLanguage(text: string): 'zh' | 'en' {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  return characters > 0 && characters >= words ? 'zh' : 'en';
}
