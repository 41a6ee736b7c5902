import { INSTITUTION_WORDS } from '../../terms/institutions.js';
import type { Report } from '../../schemas.js';

/**
 * Whom and what a text speaks of, as far as signs show it: institutions, places, branches, kinds of clients. Made for
 * one purpose, not to take two sentences for one matter: what counts as a subject too much only keeps them apart.
 */
const PLACES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|雄安|深圳|广州|杭州|南京|苏州|武汉|成都|西安|宁波|青岛|大连|厦门|长三角|珠三角|大湾区|京津冀|成渝|美国|英国|日本|德国|法国|欧盟|欧洲|亚洲|非洲|韩国|新加坡|印度|俄罗斯|全球|世界|境外|海外|境内';
const GROUPS =
  '制造业|农业|工业|服务业|房地产|建筑业|零售|批发|科技型|高新技术|专精特新|民营|国有|外资|上市|小微|大型|中型|中小|个人|对公|企业|居民|住户|农户|客户|涉农|绿色|普惠|线上|线下|新增|存量|累计|其中|平均|人均|户均|单户|单笔';
const REGIONS = '省(?!略)|市(?![场值民面盈])|区(?![别间域分块])|县|州';
const NAMED_REGION = `\\p{Script=Han}{2}(?:${REGIONS})`;
const PLACE = new RegExp(`${PLACES}|${NAMED_REGION}`, 'gu');
/** Two signs before 银行 or 市 tell 海蓝银行 from 青山银行. */
const INSTITUTION = new RegExp(`\\p{Script=Han}{0,2}(?:${INSTITUTION_WORDS})`, 'u');
/** 银行业 is about no single one. */
const NAMED_INSTITUTION = new RegExp(`${INSTITUTION.source}(?!业)`, 'gu');
const SUBJECT = new RegExp(`${INSTITUTION.source}|${PLACES}|${GROUPS}|${NAMED_REGION}|\\b[A-Z][A-Za-z\\d&.-]+`, 'gu');
/** Words by which a report speaks of its own subject: whom they mean depends on whose report it is. */
const ITSELF = new RegExp(
  `[本我该全](?:行|司|公司|集团|省|市|区|县|州)|我们|(?:^|[，,。；;])(?:公司|集团)|\\b(?:we|our|the (?:bank|company|group|firm))\\b`,
  'iu',
);
/** How the title of a report ends in which an institution gives account of itself; 年报点评 is another's. */
const OWN_ACCOUNT =
  /(?:年报|季报|(?:年度|季度|中期|财务|社会责任|可持续发展|ESG ?)报告|业绩公告|招股说明书|\b(?:annual|interim|quarterly|sustainability) report|\bresults)[^\p{L}]*$/iu;

/** The subjects of a text, without those that `known` names as well. */
export function subjectsOf(text: string, known: string): string[] {
  return matchesOf(SUBJECT, text).filter((name) => !known.includes(name));
}

/** Whether a text speaks of its report's subject without naming it. */
export function speaksOfItself(text: string): boolean {
  return ITSELF.test(text);
}

/**
 * Whom a whole report is about: places and institutions in its title, and who gives account of itself in it; where that
 * is not known, it is like no other report.
 */
export function subjectsOfReport(report: Pick<Report, 'id' | 'title' | 'publisher'>, known: string): string[] {
  const { id, title, publisher } = report;
  const about = publisher === undefined ? title : title.replaceAll(publisher, ' ');
  const institutions = matchesOf(NAMED_INSTITUTION, about);
  const unnamed = institutions.length > 0 ? [] : [id];
  const own = OWN_ACCOUNT.test(title) ? (publisher === undefined ? unnamed : [publisher]) : [];
  return [...matchesOf(PLACE, about), ...institutions, ...own].filter((name) => !known.includes(name));
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([name]) => name);
}

/** The names of places that it knows. */
export const PLACE_NAMES: readonly string[] = PLACES.split('|');
