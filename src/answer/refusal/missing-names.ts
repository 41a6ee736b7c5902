import { isInstitutionName } from '../../terms/institutions.js';
import { standingOfWord, type QuestionWord } from '../../retrieve/read-question.js';

/** Kinds of institutions, not one of them. */
const KIND =
  /^(?:商业|国有|股份制|城市商业|农村商业|地方性|全国性|上市|外资|民营|中小|大型|大|小|政策性|投资|私人|开放|数字|互联网|公募|私募|养老|社保|引导|母|子|产业|保险|人寿|财产|证券|基金|信托|金融|集团|某|该|本|总|分|母|科技|相关|各)*(?:银行|证券|保险|基金|信托|公司|集团|科技|券商|协会|交易所|寿险|财险|产险|人寿|资管|银行业|保险公司|证券公司|基金公司|金融科技)$/u;

/** 那家公司, 何谓科技 and 给子基金 name none. */
const POINTS = /^[那这哪某每各该本其何谁啥给把被跟和与及向对从在由为让]/u;

/**
 * The institutions that a question names and that stand in none of the texts: what these say is then about others. A word that the library does not know, right before 银行 or 公司, is an institution's name, too.
 */
export function missingNames(question: string, words: readonly QuestionWord[], texts: readonly string[]): string[] {
  return words
    .filter((word) => isInstitution(question, word) && !texts.some((text) => standingOfWord(text, word) === 1))
    .map(({ own }) => own);
}

function isInstitution(question: string, { own, variants, exact, known }: QuestionWord): boolean {
  if (exact) return [own, ...variants].some((name) => isInstitutionName(name)) && !KIND.test(own);
  if (known || !/^\p{Script=Han}{2,}$/u.test(own) || POINTS.test(own)) return false;
  const at = question.indexOf(own);
  const named = /^\p{Script=Han}{2,4}/u.exec(question.slice(at + own.length))?.[0] ?? '';
  return [2, 3, 4].some((length) => isInstitutionName(named.slice(0, length))) || isInstitutionName(own);
}
