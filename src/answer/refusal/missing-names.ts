import type { QuestionWord } from '../../retrieve/read-question.js';
import { isInstitutionName } from '../../terms/institutions.js';

/** Kinds of institutions, not one of them. */
const KIND =
  /^(?:商业|国有|股份制|城市商业|农村商业|地方性|全国性|上市|外资|民营|中小|大型|大|小|政策性|投资|私人|开放|数字|互联网|公募|私募|养老|社保|引导|母|子|产业|保险|人寿|财产|证券|基金|信托|金融|集团|某|该|本|总|分|母|科技|相关|各)*(?:银行|证券|保险|基金|信托|公司|集团|科技|券商|协会|交易所|寿险|财险|产险|人寿|资管|银行业|保险公司|证券公司|基金公司|金融科技)$/u;

/** What bears the name of a kind and is none: insurances, funds and securities by what they are for. */
const PRODUCT =
  /^(?:绿色|科创|巨灾|人身|健康|医疗|商业医疗|城市定制型|护理|长期护理|养老金?|重大疾病|机动车辆|汽车|农业|责任|信用|意外|存款|社会|再|债券|股票|指数|货币|混合型|不动产投资|交易型开放式|资产支持|小贷|理财子|商业)+(?:保险|基金|信托基金|指数基金|证券|公司)$/u;

/** 那家公司, 何谓科技 and 给子基金 name none. */
const POINTS = /^[那这哪某每各该本其何谁啥给把被跟和与及向对从在由为让]/u;

/**
 * The institutions that a question names and that nothing of what would be quoted is about: that is then about others.
 * A word that the library does not know, right before 银行 or 公司, is an institution's name, too.
 */
export function missingNames(
  question: string,
  words: readonly QuestionWord[],
  isSpokenOf: (name: QuestionWord) => boolean,
): string[] {
  return words.filter((word) => isInstitution(question, word, words) && !isSpokenOf(word)).map(({ own }) => own);
}

/** Whether some names of one thing are those of one institution, not of a kind of them, as 商业银行 is. */
export function namesInstitution(names: readonly string[]): boolean {
  return names.some((name) => isInstitutionName(name)) && !names.some((name) => KIND.test(name) || PRODUCT.test(name));
}

function isInstitution(
  question: string,
  { own, variants, exact, known }: QuestionWord,
  words: readonly QuestionWord[],
): boolean {
  if (exact) return namesInstitution([own, ...variants]);
  if (known || !/^\p{Script=Han}{2,}$/u.test(own) || POINTS.test(own)) return false;
  const at = question.indexOf(own);
  const after = question.slice(at + own.length);
  // What is no part of its own name stands before an institution that is known: 近来华侨银行.
  if (words.some((word) => word.exact && namesInstitution([word.own]) && after.startsWith(word.own))) return false;
  const named = /^\p{Script=Han}{2,4}/u.exec(after)?.[0] ?? '';
  return [2, 3, 4].some((length) => isInstitutionName(named.slice(0, length))) || isInstitutionName(own);
}
