import { namedYears } from '../../figures/year-mentions.js';
import type { QuestionWord } from '../../retrieve/read-question.js';
import { namesInstitution } from '../refusal/missing-names.js';

/** Words that ask, count, point or say how a thing lies: that they stand in no quotation shows nothing. */
const TELLS_NOTHING = new RegExp(
  `^(?:${[
    '[那这该此其].*',
    '.*(?:多少|几|啥|哪|怎).*',
    '第?(?:[一二三四五六七八九十两]+|\\d{1,3})[个家项次年月天种类倍点些块步位名场]?',
    '\\p{Script=Han}数|数[量额]|金额|规模|比例|占比|比重|增速|增幅|增长|[涨降]幅|变化|水平|程度',
    '名[称字]|[全简]称|原因|结果|效果|作用|影响|[好坏]处|优点|缺点|优缺点|区别|差[别异]|不同|相差|关系|特点|内容|情况|方面',
    '地方|东西|时[候间]|[用耗]时|日期|问题|意思|含义|定义|[目用][的途]|办法|方[法式]|措施|包[括含]|组成|构成|属于',
    '主要|具体|大致|基本|一般|通常|最终|分布|位于|来自|发生|进行|开展|负责|支持|推出|分别|各自|一起|[一总]共|平均|最[多少高低大小长短先后近新]|[至不][少多]|以[上下内前后]|之[前后间内外]|前后|中间',
    '[起出下上][来去]|[看得]到|一样|一点|[更较]\\p{Script=Han}|现在|目前|当前|[今去]年|如今|[年月]?[末底初]|[上下]半年?|年份?|截[至止]',
  ].join('|')})$`,
  'u',
);

/** Whether a word of a question names something that an answer to it would speak of. */
export function tells({ own }: QuestionWord): boolean {
  return !TELLS_NOTHING.test(own);
}

/** Whether a word is the name of one institution, or a year: what is said of another answers nothing. */
export function isName(word: QuestionWord): boolean {
  return isYear(word) || isInstitution(word);
}

/** Whether a word is the name of one institution, in full or for short. */
export function isInstitution({ own, variants, exact }: QuestionWord): boolean {
  return exact && namesInstitution([own, ...variants]);
}

/** Whether a word is a year, or a day or a part of one. */
export function isYear({ own }: QuestionWord): boolean {
  return namedYears(own, { asked: true }).size > 0;
}
