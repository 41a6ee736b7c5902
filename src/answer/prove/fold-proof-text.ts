import { foldWidth } from '../../figures/fold-width.js';
import { withNumberWords } from './number-words.js';

/** A text in the forms that proof reads. All but `packed` have the text's own offsets. */
export interface FoldedText {
  /** One width, English number words as digits: what figures and periods are read in. */
  plain: string;
  /** The same in lower case. */
  folded: string;
  /** `folded` without the blanks beside Chinese signs, which extraction scatters, so that 数智 ONE meets 数智ONE. */
  packed: string;
  /** Where each sign of `packed` stands in the text; one more at the end. */
  places: Int32Array;
}

const HAN_OR_MARK = /[\p{Script=Han}，。；：、！？（）《》“”‘’【】()|%]/u;

export function foldProofText(text: string): FoldedText {
  const plain = withNumberWords(foldWidth(text));
  const folded = lowered(plain);
  const places = new Int32Array(folded.length + 1);
  let packed = '';
  for (let at = 0; at < folded.length; at += 1) {
    const sign = folded[at] ?? '';
    if (sign === ' ' && (touchesHan(folded, at) || folded[at + 1] === ' ')) continue;
    places[packed.length] = at;
    packed += sign;
  }
  places[packed.length] = folded.length;
  return { plain, folded, packed, places };
}

function touchesHan(text: string, at: number): boolean {
  return HAN_OR_MARK.test(text[at - 1] ?? '|') || HAN_OR_MARK.test(text[at + 1] ?? '|');
}

/** Lower case without the rare letters that would grow (İ). */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
}
