import type { Span } from '../../ingest/draft.js';

/** A negating word, with the words after it that it may deny. */
export interface Negation extends Span {
  scope: Span;
}

/** Words in which 不, 未, 无 and 非 deny nothing that could be told the other way, and bounds, which figures tell. */
const LEXICAL =
  /不良|不动产|不同|不断|不仅|不但|不只|不论|不管|不少于?|不低于|不小于|不超过?|不高于|不多于|不大于|不足|不到|不满(?!意)|不乏|不久|不过|不等(?!于)|不一|不限于?|不确定|不可或缺|必不可少|密不可分|不言而喻|不约而同|无论|无人|无锡|无形|无线|无疑|无纸化|无障碍|无接触|无缝|未来|未知|未成年|无意间?|未达|非常|非息|非银|非金融|非利息|非标|非现场|非结构化|非农|非公|非法|非洲|非营利|莫非|是否|能否|可否|与否|否则|没收|前所未有|no\.? ?\d|not only|no(?:t)? (?:less|more|fewer) than|no later than|not exceed\w*|non-(?:performing|bank|interest|financial)/g;
const DENIES =
  /没有|没能|没法|没|未能|未曾|并未|尚未|从未|未|并非|绝非|不能|不会|不可|不再|不得|不应|不宜|不必|不用|不需要?|不允许|无法|无需|无须|毫无|无|不|非|禁止|严禁|难以|很难|难于|(?<=[、，,；;都也较更])难(?=\p{Script=Han}{2})|停止|终止|拒绝|缺乏|缺少|(?<![a-z])(?:not|never|no|none|nor|neither|without|cannot|unable|fail(?:s|ed)? to|lack(?:s|ed|ing)?|prohibit\w*|forb[ai]d\w*|refus\w*|stop(?:s|ped)?(?= [a-z]+ing)|ceas(?:e|es|ed))(?![a-z])|n[’']t(?![a-z])/gu;
/** What is not told is all that follows: 没有给出爱心人寿的RTO. */
const UNTOLD = /^(?:给出|披露|提供|说明|公布|列出|提及|公开|解释)/;
/** A denial reaches so many signs on, and never over the end of a clause. */
const REACH = { han: 6, latin: 28 };
const CLAUSE_END = /[，,。；;！!？?\n、|的]|时|而|但|则/;
const UNTOLD_END = /[，,。；;！!？?\n|]/;
/** 满足不了, 达不到: what is denied stands before. */
const DENIED_BEFORE = /^不(?:[了到上起住动]|在|属于|适用于)/;
/** 企业不在范围之内: the subject is what is denied. */
const DENIED_SUBJECT = /^不(?:在|属于|适用于)/;

/** The denials of a text in lower case. */
export function negationsIn(folded: string): Negation[] {
  const open = folded.replace(LEXICAL, (word) => ' '.repeat(word.length));
  return [...open.matchAll(DENIES)].map(({ index, 0: word }) => {
    const start = index + word.length;
    const isUntold = UNTOLD.test(folded.slice(start, start + 2));
    const reach = isUntold || /[a-z]$/.test(word) ? REACH.latin : REACH.han;
    const slice = folded.slice(start, start + reach);
    const end = slice.search(isUntold ? UNTOLD_END : CLAUSE_END);
    const before = DENIED_SUBJECT.test(folded.slice(index)) ? clauseStart(folded, index) : index - 2;
    const from = DENIED_BEFORE.test(folded.slice(index)) ? Math.max(0, before) : start;
    return {
      start: from < index ? from : index,
      end: start,
      scope: { start: from, end: start + (end < 0 ? slice.length : end) },
    };
  });
}

function clauseStart(folded: string, at: number): number {
  return /[^，,。；;：:！!？?“”"\n|]*$/.exec(folded.slice(0, at))?.index ?? 0;
}

/** Whether a denial reaches over a place. */
export function isDenied(negations: readonly Negation[], place: Span): boolean {
  return negations.some(({ start, scope }) => place.start >= start && place.start < scope.end);
}
