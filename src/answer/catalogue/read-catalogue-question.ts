import type { Span } from '../../ingest/draft.js';
import type { CatalogueExclusion, CatalogueQuestion } from './catalogue-question.js';
import { blank, namesNothing, namingPart } from './read/naming-part.js';
import { readChoices } from './read/read-choices.js';
import { asksUnkeptFact, readFacts } from './read/read-facts.js';
import { readBounds } from './read/read-bounds.js';
import { readConditions } from './read/read-conditions.js';
import { readExclusions, type Exclusion } from './read/read-exclusions.js';
import { readHeld } from './read/read-held.js';
import { readPages } from './read/read-pages.js';
import { readPublished } from './read/read-published.js';
import { NUMBER } from './read/count-of.js';
import { MEASURE, REPORT, REPORT_EN, speaksOf } from './read/report-nouns.js';

/** 最新的报告 and 最长的两份 are reports; 最长的期限 is none. */
const REPORTS_NEXT = new RegExp(`^\\s?的?\\s?(?:${REPORT}|${REPORT_EN}\\b|[一那]${MEASURE})`, 'iu');
const COUNTS_REPORTS = new RegExp(`${MEASURE}$`, 'u');
const COMPARES = {
  pages:
    /更[厚薄长短]|谁[厚薄长短]|比.*[厚薄长短](?:吗|么|多少|[？?]?$)|[多少厚薄长短差](?:了|出)?(?:多少|几)页|页数.{0,4}(?:比较|对比|相差)|longer|shorter|thicker|thinner|more pages|fewer pages/iu,
  published:
    /同一[天日]|更[早晚新旧]|比.*[早晚新旧](?:吗|么|[？?]?$)|[早晚](?:了|发)?(?:多少|几)天|[早晚]发|谁[先早晚]|哪[个份]先|先发|后发|相[隔差].{0,3}天|same day|earlier|later|newer|older/iu,
} as const;
const SUMS =
  /平均.{0,8}页|(?:一共|总共|合计|加起来|总计|共).{0,4}(?:多少|几)页|总页数|average .*(?:pages|length|long)|pages on average|total (?:number of )?pages|pages .*(?:in total|altogether)/iu;
const TOPICAL =
  /讲|谈|提|涉及|说到|介绍|分析|研究了|关于|有关|相关|方面|主题|\b(?:on|about|regarding|mention\w*|discuss\w*|cover\w*|deals? with)\b/iu;
const QUOTES = /[“”"「」『』‘’]/gu;
/** The whole question asks whether or which reports there are, and nothing of what one says. */
const CERTAIN = new RegExp(
  [
    `(?:有没有|有无|是否有|有)[^，,。？?]{0,24}${REPORT}(?:吗|么|没有?)?[？?。！!]*$`,
    `${REPORT}(?:都|一共|总共)?(?:有|是)?(?:哪些|哪几${MEASURE}|几${MEASURE}|多少${MEASURE}?|有吗|有没有)[？?。！!]*$`,
    `(?:do|does) (?:you|we|the library) have .*\\b${REPORT_EN}\\b|^(?:is|are) there .*\\b${REPORT_EN}\\b|^(?:list|show) .*\\b${REPORT_EN}\\b`,
  ].join('|'),
  'iu',
);
const CALLED = new RegExp(
  `[那这该]${NUMBER}?${MEASURE}|[那这该]个?${REPORT}|《|\\bthe (?:\\S+ ){0,4}${REPORT_EN}\\b`,
  'iu',
);

/**
 * A question about the catalogue: which reports there are, their pages, dates, publishers, and whether their text is
 * held. `unkept` when it asks for a fact that the catalogue does not keep, `unread` when it negates or compares in a way
 * that is not understood; undefined when it is about something else.
 * @param options.asOf the day that 近三个月 is counted from
 * @param options.year the year of dates that name none
 * @param options.among whether reports were spoken of just before, so that 多少页 alone asks for their pages
 */
export function readCatalogueQuestion(
  question: string,
  options: { asOf?: string; year?: number; among?: boolean } = {},
): CatalogueQuestion | 'unkept' | 'unread' | undefined {
  const { reports, place, content } = speaksOf(question);
  if (content || (!reports && !place && options.among !== true)) return undefined;
  if (asksUnkeptFact(question) && reports) return 'unkept';
  const asked = readFacts(question);
  const held = readHeld(question, asked).spans;
  const exclusions = readExclusions(blank(question, held));
  const kept = blank(question, exclusions.spans);
  // Without what is left out, 哪些银行没有发布ESG报告 would ask for reports.
  const facts = new Set([...readFacts(kept)].filter((fact) => asked.has(fact)));
  const choices = readChoices(kept);
  const chooses = choices.value.length > 0;
  const read = { ...options, place, facts, chooses };
  const bounds = readBounds(blank(kept, [...held, ...readPages(kept).spans, ...readPublished(kept, read).spans]));
  const open = blank(kept, bounds.spans);
  const conditions = readConditions(open, read);
  // A report's content is asked for with the same words (最高的是什么); only a fact of the catalogue makes it this.
  if (facts.size === 0 && !(chooses && (place || choosesReports(question, choices.spans)))) return undefined;
  const spans = [...choices.spans, ...conditions.spans];
  const naming = namingPart(open, spans);
  if (!reports && !place && !namesNothing(naming)) return undefined;
  const compares = comparedIn(open);
  // 不是最长的: the complement of an order is not asked for in earnest.
  const leavesChoice = exclusions.value.some(
    ({ start, end }) => readChoices(question.slice(start, end)).value.length > 0,
  );
  if (leavesChoice || exclusions.unread || (bounds.unread && compares.size === 0)) return 'unread';
  const excluded = exclusions.value.map((exclusion) => readExcluded(question, exclusion, read));
  return {
    naming,
    unread: blank(open, spans),
    facts,
    choices: choices.value,
    conditions: conditions.value,
    excluded,
    bounds: bounds.value.map(({ by, side, start, end }) => ({
      by,
      side,
      naming: namingPart(question.slice(start, end), []),
    })),
    compares,
    sums: SUMS.test(question),
    topical: TOPICAL.test(kept),
    calledKinds: conditions.called,
    meant: meantBy(question, { isCertain: place || namesNothing(naming) || excluded.length > 0 }),
  };
}

/** What an expression leaves out, read as reports are that are asked for. */
function readExcluded(
  question: string,
  { by, start, end }: Exclusion,
  options: { asOf?: string; year?: number; place: boolean },
): CatalogueExclusion {
  const words = question.slice(start, end);
  const { value, spans } = readConditions(words, { ...options, facts: new Set(['names']), chooses: false });
  const quoted = words.replace(QUOTES, '').trim();
  if (by === 'title') return { by, naming: '', unread: '', conditions: { titleWords: [quoted] } };
  return { by, naming: namingPart(words, spans), unread: blank(words, spans), conditions: value };
}

/** Whether a choice takes reports, and the question ends with them: 安永最新的报告, not 最新的报告对经济怎么看. */
function choosesReports(question: string, choices: readonly Span[]): boolean {
  return choices.some(({ start, end }) => {
    const noun = REPORTS_NEXT.exec(question.slice(end))?.[0];
    const counts = COUNTS_REPORTS.test(question.slice(start, end));
    return (noun !== undefined || counts) && namesNothing(namingPart(question.slice(end), []));
  });
}

function meantBy(question: string, { isCertain }: { isCertain: boolean }): CatalogueQuestion['meant'] {
  if (isCertain || CERTAIN.test(question)) return 'certain';
  return CALLED.test(question) ? 'called' : 'perhaps';
}

function comparedIn(question: string): CatalogueQuestion['compares'] {
  return new Set((['pages', 'published'] as const).filter((fact) => COMPARES[fact].test(question)));
}
