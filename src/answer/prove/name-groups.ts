import type { Lexicon } from '../../terms/read-lexicon.js';
import { foldProofText } from './fold-proof-text.js';

/** A thing that the lexicon knows by one or more names. */
export interface NameGroup {
  /** Every name, in lower case and one width, without blanks beside Chinese signs. */
  names: readonly string[];
  isInstitution: boolean;
}

/** How names of institutions end; 银行业 and 保险公司 name none. */
const INSTITUTION_END =
  '(?:银行|农商行|农信社|证券|券商|保险|人寿|寿险|财险|产险|基金|信托|资管|理财公司|金租|公司|集团|交易所|协会|研究院|大学|学院|监管总局|监管局|委员会|理事会|会计师事务所)';
const INSTITUTION = new RegExp(
  `${INSTITUTION_END}$|(?:bank|insurance|securities|group|inc|ltd|corp|holdings|university)$`,
  'iu',
);
/** Kinds of institutions and products, not one of them. */
const KIND =
  /^(?:不动产投资|资产支持|交易型开放式|城市定制型商业|国有|股份制|商业|城市|农村|地方|政策性|民营|私人|外资|大型|中小型?|开放|数字|直销|村镇|投资|零售|交易|远程|手机|网上|掌上|智慧|公募|私募|引导|产业|母|子|指数|债券|量化|混合型|科技|绿色|健康|人身|财产|巨灾|农业|社会|医疗|互联网|上市|附属|小贷|基金|证券|保险|信托|担保|理财|租赁|房地产|开发|数据|金融|普惠|个人|养老|养老金|商业养老|年金|年|重大?|疾病|长期|护理|机动车辆|汽车|惠民)*(?:银行|证券|券商|保险|人寿|寿险|财险|产险|基金|信托|资管|公司|集团|农商行|理财公司)$/u;
/** Gartner, Goldman Sachs: a company where no other sign tells it; not FinTech, Equator Principles. */
const COMPANY = /^(?:[A-Z][a-z'’.]+)(?: (?:[A-Z&][A-Za-z'’.]*|of|and|de))*$/u;
const NO_COMPANY = /Principles|Equator|Belt|Area|Market/u;

/** The lexicon's groups of names, and its terms that have no other name. */
export function nameGroups({ aliases, terms }: Lexicon): NameGroup[] {
  const named = new Set(aliases.flat());
  const alone = terms.filter((term) => !named.has(term)).map((term) => [term]);
  return [...aliases, ...alone].map((names) => ({
    names: names.map((name) => foldProofText(name).packed),
    isInstitution: names.some(isInstitution) && (names.some(isFullName) || !names.some((name) => KIND.test(name))),
  }));
}

/** 中国农业银行 is one, whatever kind 农业银行 seems to be. */
function isFullName(name: string): boolean {
  return /^中国.{2,6}(?:银行|保险|人寿|财险|证券|信托)$/u.test(name) && isInstitution(name);
}

function isInstitution(name: string): boolean {
  return INSTITUTION.test(name) || (COMPANY.test(name) && !NO_COMPANY.test(name));
}
