/** What may stand between a label and its number: 手机号码是：“138… */
const JOINT = String.raw`\s*(?:[号號](?:[码碼]|段)?|numbers?|no\.?)?\s*(?:是|为|為|即|[:：=]|is|was)?\s*["'“‘「『(（]*$`;
/** Labels are looked for no further back than this. */
const REACH = 40;

/** Whether one of `words` (alternatives of a pattern) stands right before a place in a text. */
export function labelled(words: string): (text: string, at: number) => boolean {
  const pattern = new RegExp(`(?:${words})${JOINT}`, 'iu');
  return (text, at) => pattern.test(text.slice(Math.max(0, at - REACH), at));
}
