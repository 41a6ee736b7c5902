/** Whether a text has a Chinese character: what is mixed, as in “GPT-4在银行”, is read as Chinese. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
