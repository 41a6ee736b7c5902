import { Converter } from 'opencc-js/t2cn';

/** What is known of a character: nothing yet, that it stays, or that Simplified writes it otherwise. */
const UNSEEN = 0;
const SIMPLE = 1;
const TRADITIONAL = 2;
/** Chinese words are written with these; the rarer characters beyond are told apart by no report. */
const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * Writes Traditional Chinese, as Hong Kong and Taiwan have it, in Simplified characters, one for one, seeing to words
 * in which a character stays (乾隆). Regional words are not exchanged: what computing says in Taiwan is another word in
 * finance (指標 would become 指针, 稽核 审核). Text without Traditional characters comes back at once.
 */
export function createSimplifier(): (text: string) => string {
  const convert = Converter({ from: 'hk', to: 'cn' });
  // A character is looked up when it is first met: to ask for all of them would take longer than the rest of a start.
  const seen = new Uint8Array(LAST + 1);
  const kindOf = (code: number): number => {
    const sign = String.fromCharCode(code);
    return convert(sign) === sign ? SIMPLE : TRADITIONAL;
  };
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < FIRST || code > LAST) continue;
      if (seen[code] === UNSEEN) seen[code] = kindOf(code);
      if (seen[code] === TRADITIONAL) return convert(text);
    }
    return text;
  };
}
