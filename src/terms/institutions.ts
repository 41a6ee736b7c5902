/** How the names of institutions end. The one home of these words: what reads names asks here. */

/** What ends the name of one institution and hardly anything else. */
const ENDS =
  '银行|农商行|农信社|证券|券商|保险|人寿|寿险|财险|产险|基金|信托|资管|理财公司|金租|公司|集团|科技|交易所|协会|总局|事务所|研究院';
/** What ends such names, and names trades, products and kinds of institutions as well. */
const ALSO = '城商行|股份行|国有行|大行|理财|租赁|咨询|机构';
const ENGLISH_ENDS = 'banks?|insurance|securities|groups?|holdings?|inc|ltd|corp|corporation|plc';
const ENGLISH_ALSO = 'life|capital|funds?|trusts?|technology|technologies|assets?|financial|company';

const SURE = new RegExp(`(?:${ENDS})$|\\b(?:${ENGLISH_ENDS})$`, 'iu');
const POSSIBLE = new RegExp(`(?:${ENDS}|${ALSO})$|\\b(?:${ENGLISH_ENDS})$`, 'iu');
const ENGLISH_WORD = new RegExp(`^(?:${ENGLISH_ENDS}|${ENGLISH_ALSO})$`, 'iu');

/** The Chinese ends as alternatives of a pattern, those included that name trades and kinds as well. */
export const INSTITUTION_WORDS = `${ENDS}|${ALSO}`;

/** Whether a name ends as those of single institutions do. */
export function isInstitutionName(name: string): boolean {
  return SURE.test(name);
}

/** Whether a name that is known to be one may be an institution's: 招银理财, but also 理财. */
export function mayBeInstitution(name: string): boolean {
  return POSSIBLE.test(name);
}

/** Whether an English word stands behind the name of an institution: Life of Aixin Life. */
export function endsInstitution(word: string): boolean {
  return ENGLISH_WORD.test(word);
}
