import type { CatalogueFact } from '../catalogue-question.js';
import { NUMBER } from './count-of.js';
import { HELD_THINGS, MEASURE, PUBLISH, REPORT, REPORT_EN } from './report-nouns.js';

const WHEN = '(?:哪一?天|哪个?月|哪年|何时|什么时候|啥时候|几号|几月|同一天|日期|时间)';
const WHO = '(?:谁|哪家|哪个(?:机构|单位|公司)|什么(?:机构|单位))';
const WHICH_ONES = '(?:哪些|哪几家|多少家|几家|什么)(?:机构|单位|公司|发布者|发布方|出版方)';
/** What follows an expression for reports that is asked for as a whole: 报告有哪些, 报告共几份. */
const ASKED_FOR = `(?:都|一共|总共|分别)?(?:有|是)?(?:哪些|哪几${MEASURE}|多少${MEASURE}?|几${MEASURE})(?!\\p{Script=Han})`;

const FACTS: readonly [CatalogueFact, RegExp][] = [
  [
    'pages',
    /多少页|几页|页数|篇幅|多厚|[更最]厚|[更最]薄|更长的?(?:报告|一份)|[份篇本个]更[长短]|谁更?[长短厚薄]|比[^，,。？?]{2,24}[厚薄长短](?:吗|么|多少|[？?]?$)|(?:reports?|papers?|books?|one)\b.*\b(?:longer|shorter|thicker|thinner)\b|how many (?:more |fewer )?pages|page counts?|number of pages|how long (?:is|are) (?:it|they|(?:(?:the|this|that|each|these|those) )?(?:\w+ )?(?:ones?|reports?|papers?|documents?))\b/iu,
  ],
  [
    'published',
    new RegExp(
      `发布(?:日期|时间|于|的)|${WHEN}的[？?]*$|先发|先上|谁先|哪[个份]先|先后${PUBLISH}|${WHEN}.{0,4}${PUBLISH}|${PUBLISH}.{0,6}${WHEN}|[早晚](?:了|发)?(?:多少|几)天|更[早晚新旧]|比[^，,。？?]{2,24}[早晚新旧](?:吗|么|[？?]?$)|(?:reports?|papers?|books?|one)\\b.*\\b(?:newer|older)\\b|when (?:was|were) .*(?:published|released|listed|issued)|(?:release|publication|publishing) dates?|released\\?`,
      'iu',
    ),
  ],
  [
    'publisher',
    new RegExp(
      `${WHO}.{0,6}(?:${PUBLISH}|[出写编做发]的?|牵头)|[跟和与]谁.{0,4}[出写编做发]|发布(?:机构|者|方)|出版方|作者(?!邮箱)|who (?:wrote|published|issued|made|authored)|publisher|author(?!'s email)`,
      'iu',
    ),
  ],
  [
    'publishers',
    new RegExp(
      `${WHICH_ONES}.{0,6}(?:${PUBLISH}|[出写编做发])|${WHO}.{0,8}${REPORT}.{0,3}最多|${REPORT}.{0,6}(?:来自|出自)?${WHICH_ONES}|(?:which|what|how many) (?:publishers|institutions|organi[sz]ations|companies)\\b.*\\b(?:publish|issue|release|report)`,
      'iu',
    ),
  ],
  ['held', /全文|正文|能看到|看得到|full text/iu],
  [
    'note',
    /原文还是|是不?是?(?:原文|原版|摘要|改写|节选)(?!里)|(?:摘要|改写|节选)还是|(?:the )?original(?: text)? or|(?:digest|summary|excerpt)s? or|(?:is|are) .*\b(?:a )?(?:digest|summary|summaries)\b/iu,
  ],
  [
    'count',
    new RegExp(
      `[多几]少?${MEASURE}|(?:多少|几个|几种)(?:种|类)?${REPORT}|how many (?:kinds of )?(?:\\w+ )?${REPORT_EN}`,
      'iu',
    ),
  ],
  [
    'names',
    new RegExp(
      [
        `(?:哪些|哪几${MEASURE}|哪${MEASURE}|哪一|有什么|列出|列一下|清单|相关|有没有|有无)(?:(?!发布|发了|披露|公布|编制|提交).){0,12}${REPORT}`,
        `什么(?:样的)?${REPORT}`,
        `${REPORT}.{0,6}(?:清单|列表|哪[一几]?${MEASURE})`,
        `${REPORT}${ASKED_FOR}`,
        `(?:${MEASURE}|${NUMBER})(?:各|分别)?是哪(?:些|几|${NUMBER})?${MEASURE}?`,
        `哪(?:些|几|${NUMBER})?${MEASURE}.{0,4}$`,
        `各?是哪(?:些|几|一)?${MEASURE}`,
        `${REPORT}的?(?:名[字称]|标题)`,
        `有.{0,12}${REPORT}吗|${REPORT}.{0,4}(?:有吗|有没有|在库里)|${HELD_THINGS}`,
        `(?:的|关于.{1,20}|[找查搜].{0,20})${REPORT}[？?。]*$`,
        '(?:上架|收录|收|上|发布|放)了(?:哪些|什么)',
        `(?:which|what) (?:\\w+ ){0,2}${REPORT_EN}`,
        `(?:list|show)(?: me)? (?:(?:all|the|of|every) )*(?:\\w+ )?${REPORT_EN}`,
        `(?:have|has|got|is there|are there) (?:any |an? |some )?(?:\\w+ ){0,2}${REPORT_EN}`,
        `^(?:(?:find|get|show|give) (?:me )?)?(?:all )?${REPORT_EN} (?:about|on|by|from|shorter|longer|between|with|over|under|published)\\b`,
      ].join('|'),
      'iu',
    ),
  ],
];

/** The facts of the catalogue that a question asks for. */
export function readFacts(question: string): Set<CatalogueFact> {
  return new Set(FACTS.flatMap(([fact, pattern]) => (pattern.test(question) ? [fact] : [])));
}

/** Facts that a reader may ask for and that no catalogue here holds. */
const NOT_KEPT = new RegExp(
  `下载|阅读量|浏览|点赞|评论数|多少条?评论|${REPORT}.{0,3}(?:价格|售价|多少钱|几块钱)|作者邮箱|downloads?|how many views|price of (?:the|this) (?:report|paper)`,
  'iu',
);

export function asksUnkeptFact(question: string): boolean {
  return NOT_KEPT.test(question);
}
