import type { Span } from '../../../ingest/draft.js';
import { NUMBER } from './count-of.js';
import { MEASURE, PUBLISH, REPORT, REPORT_EN } from './report-nouns.js';

/** Words that ask for reports or speak of asking, and name none of them. */
const ASKING = new RegExp(
  [
    REPORT,
    PUBLISH,
    `(?:[哪几那这每各第多前]|${NUMBER})+${MEASURE}`,
    '(?:研究|分析|调研)(?=报告)|现在|目前|当前|所有|全部|列出|列一下|名[字称]|标题|题目|能[查看]到?|可以[查看]',
    '同一天|页数|篇幅|哪天|哪年|何时|什么时候|啥时候|几号|几月|哪家|哪个|机构|单位|发布[者方]|作者|发的|日期|时间|有没有|有无',
    '更?[厚薄]|更?[长短](?!期)|更[早晚新旧]|[早晚多少差](?:了|出|发)?(?:多少|几)[页天]|之间|范围|左右|平均|合计|总共|一共|总计|加起来|其中|另外|分别|各自|各',
    '写的|[之以]外|其[他它余]|剩下|余下|它们?|这些?(?!年)|那些?|其中|这里|里面?|哪一|当天|一份|多少|几页|看到|(?:没有?|无|缺)?(?:全文|正文)|原文|摘要|改写|还是|相关|有关|关于|方面|主题|内容|讲到?|谈到?|提到?|涉及|说到|介绍',
    '资料|材料|文档|清单|列表|库[里中内]?|收录?了?|目录|一起|联合|共同|合作|对比|比较|相比',
    `\\b(?:collection|library|catalogue|${REPORT_EN}|pages?|wrote|written|publish(?:ed|ers?)?|released?|issued|list(?:ed|s|ing)?|show|dates?|about|regarding|mention(?:s|ed|ing)?|discuss(?:es|ing)?|cover(?:s|ing)?|now|currently|all|any|every|each|average|total|altogether|number|have|titled?|titles|(?:without (?:the )?)?full text|available|longer|shorter|newer|older|same day|earlier|later|long|many|most|you|me|us|original|digest|summary|sorts?|kinds?|ones?|first|second|third|fourth|fifth|last|others?|former|latter|institutions?|organi[sz]ations?|companies)\\b`,
  ].join('|'),
  'giu',
);

/** Words that name nothing by themselves; inside a name they stay. */
const PARTICLES =
  /[页比列谁的了吗呢吧是有在和与跟都请把给我你帮下里中以从到被们个些啊呀哪几什么就还也那这它其哦嗯出之及或各全共]|\b(?:the|an?|of|in|on|at|to|for|is|are|was|were|be|been|do|does|did|has|had|what|which|who|how|when|there|by|than|and|or|with|that|this|these|those|its?|they|them|please|can|could|i|we|our|your|their|get|got|give|tell|both|two|three|four|five|six|seven|eight|nine|ten)\b/giu;

const COUNTS =
  /^[\d.,一二两三四五六七八九十百]+\s?(?:[年月日号天页份篇本个家次]|个月|季度|星期|pages?|days?|years?)?$/iu;

/** What names reports in a question: the question without what asks and without what is read already. */
export function namingPart(question: string, read: readonly Span[]): string {
  return blank(question, read).replace(ASKING, ' ');
}

/** Whether a word that asks is part of a longer one, which does not: 共同 of 共同富裕, 合作 of 合作社. */
export function holdsAskingPart(word: string): boolean {
  const rest = word.replace(ASKING, '');
  return rest !== word && !namesNothing(rest);
}

/** A text with blanks over some of its spans. */
export function blank(text: string, spans: readonly Span[]): string {
  return text.replace(/[^]/g, (sign, at: number) =>
    spans.some(({ start, end }) => at >= start && at < end) ? ' ' : sign,
  );
}

/** Whether a naming part has nothing that could name a report. */
export function namesNothing(naming: string): boolean {
  return !/[\p{L}\p{N}]/u.test(naming.replace(PARTICLES, ''));
}

/** Whether words only count or date (25日, 3份), or are made of words that ask: what they mean was not understood. */
export function countsOnly(name: string): boolean {
  return namesNothing(name) || COUNTS.test(name);
}

/** Signs that go with a word that was cut before them: 币 of 比特币. */
const CUT_OFF = /^[^的了吗呢有是和与或、，,。？?\s\P{Script=Han}]{1,2}/u;

/** 没有毕马威的报告吗: what is asked for is 毕马威. */
const NEGATING = /^(?:没有?|不是|除了)(?=.)/u;

/** What some words of a naming part name, as the question has it: 摩根大通 and 比特币, whatever words these were cut into. */
export function namesIn(naming: string, words: readonly string[]): string[] {
  return naming.split(/\s{2,}|[，,。？?！!、；;：:《》“”"()（）]/u).flatMap((part) => {
    const folded = part.toLowerCase();
    const places = words.flatMap((word) => {
      const at = folded.indexOf(word);
      return at < 0 ? [] : [{ start: at, end: at + word.length }];
    });
    if (places.length === 0) return [];
    const start = Math.min(...places.map((place) => place.start));
    const end = Math.max(...places.map((place) => place.end));
    return [part.slice(start, end).replace(NEGATING, '') + (CUT_OFF.exec(part.slice(end))?.[0] ?? '')];
  });
}
