import { matchAt } from './match-at.js';
import { isBareRange, type Place } from './place.js';

/**
 * Numbers that name something and count nothing: codes, telephone numbers, references to figures and tables, versions,
 * numbers of years without 年, and what stands glued to Latin letters. A unit after the number mostly makes it a figure
 * all the same: `IPO 490 笔` counts, `ISO 26000` names.
 */

const REACH = 24;
const GLUED_BEFORE = /[A-Za-z][-.]?$|[_#@×*]$|[\dA-Za-z][/:+]$/;
/** ROE12.5%: letters do not make a label of what is a share or a sum. */
const LETTER_BEFORE = /[A-Za-z]$/;
/** LPR+50bp, Shibor-10bp: so much above or below a rate; a dash before % may be a mere hyphen (Top-10%). */
const ABOVE = /[A-Za-z][+±]$/;
const ABOVE_OR_BELOW = /[A-Za-z][-+±]$/;
const STEPS = new Set(['bp', '个百分点']);
const GLUED_AFTER = /[A-Za-z_@]|\.[A-Za-z]|[+×*:/][\dA-Za-z]|-[A-Za-z]/y;
const TIMES_AFTER = /[×*]\d/y;
const CHAIN = /(?:-\d+){2,}|(?<=-\d{1,9})(?:-\d+)+/y;
const NAME_AFTER = / ?(?:号|单元|室|热线|强(?![制化调大度劲迫势])|版|年代|世纪|代(?![表理码])|级)/y;
const GENERATION_AFTER = /后(?![的续])/y;
const REFERENCE =
  /(?:图|(?<![代发])表|附录|附件|专栏|(?<![A-Za-z])(?:Figure|Fig\.|Table|Box|Note|Chapter|Section|Part|Page|Article|Annex|Appendix|Level|Phase|Stage|Step|Version|Tier|Type|Class|Category|No\.?|Vol\.|pp?\.)) ?$/i;
const CONTACT = /(?:电话|传真|手机|热线|邮编|邮政编码|编号|代码|编码|证号|文号|ISBN|ISSN|Tel|Fax)[^\d。\n]{0,4}$/i;
/** Telephone numbers and lists of codes go on: 8086、80186. */
const GOES_ON = /^[ 、,/和及-]{0,3}$/;
const YEAR = /^(?:19|20)\d\d$/;
/** 86 10 5815 0000, which has lost its plus sign. */
const COUNTRY_CODE = /^86$/;
const TELEPHONE_AFTER = /(?: \d{2,4}){2,3}(?!\d)/y;
/** 2020.8: a month. */
const YEAR_AND_MONTH = /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$/;
const VERSION = /^\d{1,2}\.0$/;
/** So many digits without a separator are an account or a telephone number. */
const MIN_ACCOUNT_DIGITS = 9;
const LATIN_WORD = /(?:^|[^A-Za-z])(?<word>[A-Za-z][A-Za-z/&]*) $/;
const HAN_BEFORE_WORD = /\p{Script=Han} ?[A-Za-z/&]+ $/u;
const HAN_DASH = /\p{Script=Han}-$/u;

/** Where the label that starts with the place's number ends; undefined when the number is a figure. */
export function labelEnd(place: Place): number | undefined {
  const { text, range } = place;
  const chain = matchAt(CHAIN, text, range.end)?.[0] ?? '';
  if (chain !== '' && isBareRange(range)) return range.end + chain.length;
  const telephone = COUNTRY_CODE.test(range.left.signs) ? matchAt(TELEPHONE_AFTER, text, range.end)?.[0] : undefined;
  if (telephone !== undefined) return range.end + telephone.length;
  if (matchAt(TIMES_AFTER, text, range.left.end) !== undefined) return range.left.end;
  return isGlued(place) || (isBareRange(range) && isName(place)) ? range.end : undefined;
}

function isGlued({ text, range, prefix }: Place): boolean {
  if (prefix.currency !== undefined) return false;
  const before = text.slice(Math.max(0, range.start - 2), range.start);
  if (!GLUED_BEFORE.test(before)) return false;
  const { kind, multiplied, unit } = range.right;
  if (LETTER_BEFORE.test(before)) return !(multiplied || kind === 'ratio' || kind === 'money');
  return !(STEPS.has(unit) ? ABOVE_OR_BELOW : ABOVE).test(before) || kind !== 'ratio';
}

function isName(place: Place): boolean {
  const { text, range, prefix, lastLabel } = place;
  const before = text.slice(Math.max(0, range.start - REACH), range.start);
  const { signs, cut } = range.left;
  if (prefix.currency !== undefined || cut === 'stray') return false;
  if (cut === 'points' || /^0\d/.test(signs) || VERSION.test(signs) || YEAR_AND_MONTH.test(signs)) return true;
  if (YEAR.test(signs) && prefix.approximate === undefined && !isGrouped(place)) return true;
  if (signs.length >= MIN_ACCOUNT_DIGITS && /^\d+$/.test(signs) && !isGrouped(place)) return true;
  if (matchAt(GLUED_AFTER, text, range.end) ?? matchAt(NAME_AFTER, text, range.end)) return true;
  if (/^\d[05]$/.test(signs) && matchAt(GENERATION_AFTER, text, range.end)) return true;
  if (REFERENCE.test(before) || CONTACT.test(before) || HAN_DASH.test(before)) return true;
  return isCodeWord(before) || (lastLabel >= 0 && GOES_ON.test(text.slice(lastLabel, range.start)));
}

function isGrouped({ text, range }: Place): boolean {
  return text.slice(range.start, range.left.numberEnd).includes(',');
}

/** ISO 26000, GPT 4; and a capitalised word in Chinese text: Intel 8086. */
function isCodeWord(before: string): boolean {
  const word = LATIN_WORD.exec(before)?.groups?.word;
  if (word === undefined) return false;
  return /^[A-Z/&]{2,}$/.test(word) || (/^[A-Z]/.test(word) && HAN_BEFORE_WORD.test(before));
}
