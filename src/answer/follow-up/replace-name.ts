import type { NameBook } from './name-book.js';

/** An ordinal with its measure word: 第一名, 第2类. */
const ORDINAL = /第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?(\p{Script=Han})/gu;
/** Characters that end the names of a series, so that one alone makes two words parallel: 种子轮, 天使轮. */
const SERIES = /^[轮级类型层期档版批代省市区县行]$/u;
const LONGEST_SUFFIX = 4;
/** What an indicator is asked by: …的笔数是多少. */
const ASKED_INDICATOR = /的(\p{Script=Han}{2,8}?)(?=(?:是|有|为|达到?|大概|一共)*(?:多少|多大|多高|几))/u;
const INDICATOR_END = /(?:率|比|额|利润|收入|支出|成本|数量?|值|得分|费用?|规模|占比|比例|增速|息差|市值)$/u;
/** The owner at a question's head: 工行的…, 2024年安永的…. */
const OWNER = /^((?:(?:请问|那么?)[，,]?)?(?:(?:19|20)\d\d年)?)([^的是有，,？?\s]{2,12})的(?=[^？?。\s])/u;

/**
 * A question about another thing of the same kind: 建设银行呢 takes the place of 招商银行, 第三名 of 第一名, 净利润 of
 * 不良率. Undefined when it is not clear what makes place.
 */
export function replaceName(
  before: string,
  { core, of }: { core: string; of: boolean },
  names: NameBook,
): string | undefined {
  return (
    byKind(before, core, names) ??
    byOrdinal(before, core) ??
    (of ? byOwner(before, core) : undefined) ??
    byIndicator(before, core) ??
    byParallel(before, core)
  );
}

/** The one thing of the same kind that the question names by a name of the lexicon. */
function byKind(before: string, core: string, names: NameBook): string | undefined {
  const [asked, ...more] = names.mentionsIn(core);
  if (asked === undefined || more.length > 0 || asked.end - asked.start < core.length) return undefined;
  const alike = names.mentionsIn(before).filter(({ kind }) => kind === asked.kind);
  if (new Set(alike.map(({ thing }) => thing)).size !== 1 || alike[0]?.thing === asked.thing) return undefined;
  return alike.reduceRight((text, { start, end }) => text.slice(0, start) + core + text.slice(end), before);
}

function byOrdinal(before: string, core: string): string | undefined {
  const [asked] = core.matchAll(ORDINAL);
  if (asked?.[0] !== core) return undefined;
  const alike = [...before.matchAll(ORDINAL)].filter((match) => match[1] === asked[1]);
  const [old] = alike;
  return old && alike.length === 1
    ? put(before, { start: old.index, end: old.index + old[0].length }, core)
    : undefined;
}

/** 交行的呢, after 工行的金融科技子公司叫什么. */
function byOwner(before: string, core: string): string | undefined {
  const [, head, owner] = OWNER.exec(before) ?? [];
  if (head === undefined || owner === undefined) return undefined;
  return put(before, { start: head.length, end: head.length + owner.length }, core);
}

/** 金额呢, after …的笔数是多少. */
function byIndicator(before: string, core: string): string | undefined {
  const old = ASKED_INDICATOR.exec(before);
  if (old?.[1] === undefined || !INDICATOR_END.test(core)) return undefined;
  return put(before, { start: old.index + 1, end: old.index + 1 + old[1].length }, core);
}

/** A word as long as the one asked for that ends like it: 网上支付 and 移动支付, 单个项目 and 重大项目. */
function byParallel(before: string, core: string): string | undefined {
  if (!/^\p{Script=Han}{2,8}$/u.test(core)) return undefined;
  for (let length = Math.min(LONGEST_SUFFIX, core.length - 1); length > 0; length -= 1) {
    const suffix = core.slice(-length);
    if (length === 1 && !SERIES.test(suffix)) return undefined;
    const at = before.indexOf(suffix);
    if (at < 0) continue;
    const span = { start: at + length - core.length, end: at + length };
    const old = before.slice(Math.max(0, span.start), span.end);
    const isOne = before.indexOf(suffix, at + 1) < 0;
    return isOne && old.length === core.length && old !== core && /^\p{Script=Han}+$/u.test(old)
      ? put(before, span, core)
      : undefined;
  }
  return undefined;
}

function put(text: string, { start, end }: { start: number; end: number }, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
