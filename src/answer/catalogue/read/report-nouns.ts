import { NUMBER } from './count-of.js';

/** How questions speak of reports and of the library that holds them: words shared by the readers of such questions. */

/** 报告 may be a verb (要向监管报告), which names none, or part of another word (报告期). */
export const REPORT =
  '(?:(?<!需要|须|应当|应该|及时|[时日天]内|向[^的，,、]{1,8})报告(?![期人员会厅])|白皮书|蓝皮书|绿皮书|研报|专题|年报|季报|月报|周报)';
export const REPORT_EN = '(?:reports?|(?:white ?)?papers?|(?:blue|green) ?books?|documents?)';
export const MEASURE = '[份篇本]';
/** Making a report public, or putting it into the library. */
export const PUBLISH =
  '(?:发布|发表|发出|发的|发了|刊发|推出|出版|出的|上架(?!率)|上线|上传|挂出|入库|收录|收进|收的|放[出上进][来去]?)';

/** 资料 and 材料 are what a report speaks of (申报要提交的材料), unless it is asked whether there are any. */
export const HELD_THINGS = '有[^，,。？?]{0,16}(?:资料|材料|文档)(?:吗|么|没有)?[？?]*$';

/** The library itself, as a place that holds reports: no 产业目录, no 知识库, and no 上架率 of racks. */
const PLACE = new RegExp(
  `(?<!知识|数据|培育|人才|专家|项目|题|词)库[里中内]|馆里|收录|(?<![回吸征查接])收了.{0,6}(?:${REPORT}|${MEASURE})|^目录|报告目录|上架(?!率)|上了.{0,4}${REPORT}|in (?:the|this|your|our) (?:collection|library|catalogue)|\\breports?\\b.*\\b(?:listed|available)\\b`,
  'iu',
);
const REPORTS = new RegExp(
  [
    REPORT,
    `[那这第]${NUMBER}?${MEASURE}`,
    `哪(?:[一几]|${NUMBER})?(?:[份本]|(?<!文章[^，,。]{0,8})篇)`,
    `${PUBLISH}(?:的|了)?(?:一共)?(?:有|是)?(?:几|多少|哪几)${MEASURE}`,
    HELD_THINGS,
    `\\b${REPORT_EN}\\b`,
  ].join('|'),
  'iu',
);
/** What a report says is asked for by its name, too; averages over reports stand in reports, unless of pages. */
const CONTENT = new RegExp(
  `${REPORT}.{0,6}(?:怎么看|观点|结论|主要(?:内容|讲|说)|(?:讲|说)(?:了|的是|的)?什么)|${REPORT}[里中](?!.{0,6}(?:[哪几][份本篇]|哪[一几][份本篇]|多少[份本篇页]|最[厚薄长短新早]))|(?<!哪.{0,2}|有没有)${REPORT}.{0,4}(?:提到|提出|指出|认为|建议|预测)|平均(?!.{0,8}页)|according to|in (?:the|this) (?:report|paper)\\b`,
  'iu',
);

/** Whether a question speaks of reports, of the library as a place, and of what stands in a report. */
export function speaksOf(question: string): { reports: boolean; place: boolean; content: boolean } {
  return { reports: REPORTS.test(question), place: PLACE.test(question), content: CONTENT.test(question) };
}

/** A kind of report that titles name. */
export interface ReportKind {
  name: string;
  english: string;
  asked: RegExp;
  inTitle: RegExp;
}

export const REPORT_KINDS: readonly ReportKind[] = [
  { name: '白皮书', english: 'white paper', asked: /白皮书|white ?papers?/giu, inTitle: /白皮书|white ?paper/iu },
  { name: '蓝皮书', english: 'blue book', asked: /蓝皮书|blue ?books?/giu, inTitle: /蓝皮书|blue ?book/iu },
  { name: '绿皮书', english: 'green book', asked: /绿皮书|green ?books?/giu, inTitle: /绿皮书|green ?book/iu },
  { name: '专题', english: 'special topic', asked: /专题(?:报告|研究)?/gu, inTitle: /专题/u },
  {
    name: '年报',
    english: 'annual report',
    asked: /(?<!半)年(?:度报告|报)|annual reports?/giu,
    inTitle: /(?<!半)年(?:度报告|报)|annual report/iu,
  },
  {
    name: '季报',
    english: 'quarterly report',
    asked: /季(?:度报告|报)|quarterly reports?/giu,
    inTitle: /季(?:度报告|报)|quarterly report/iu,
  },
  { name: '指南', english: 'guide', asked: /指南|guides?\b|guidebooks?/giu, inTitle: /指南|guide/iu },
];
