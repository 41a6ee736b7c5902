import { isCalendarDate } from './is-calendar-date.js';
import { isChinese } from './is-chinese.js';

/** What a report's listed name or file name tells about it. */
export interface TitleFacts {
  /** As listed, without file extension and page count. */
  title: string;
  publisher?: string;
  pages?: number;
  /** An ISO date, or a year where only that is given. */
  reportDate?: string;
  /** 'zh' or 'en' */
  language: string;
}

const extension = /\.(?:pdf|md|markdown|txt|text|docx?|pptx?|xlsx?|csv|tsv|html?|epub|eml|zip)$/i;
const pageCount = /\s*[(\uff08]\s*(\d{1,5})\s*(?:页|pages?)\s*[)\uff09]\s*$/i;

/** Longer than any publisher's name that stands before a title; what is longer is the title's own first half. */
const LONGEST_PUBLISHER = 20;
/** How the name of an industry, a series or a kind of report ends, where it stands before the colon instead. */
const topicEnding =
  /(?:业|专题|研究|报告|系列|篇|期|辑|专刊|策略|点评|月报|周报|年报|季报|展望|观察|跟踪|指南|手册|攻略|白皮书|蓝皮书|治理|管理|发展|转型)$/;
/** The number of an issue: “系列(一)”, “专题二十”, “系列3”. */
const issueNumber = /(?:[(\uff08【][^)\uff09】]*[)\uff09】]|第?[一二三四五六七八九十百\d]+期?)$/;
/** Marks of a sentence, which a name does not have, and a year at its head. */
const sentenceMark = /[,\uff0c、。;\uff1b?\uff1f!\uff01“”"‘’《》]|^\d/;
const properName = /^(?:\p{Lu}\S*|of|and|for|the|&|\s)+$/u;

/** @param listed a name as a listing or a folder gives it, such as `某银行:2024普惠金融白皮书(37页).pdf` */
export function readTitle(listed: string): TitleFacts {
  const name = listed.trim().replace(extension, '') || listed.trim();
  const counted = pageCount.exec(name);
  const title = (counted === null ? name : name.slice(0, counted.index)) || name;
  const publisher = readPublisher(title);
  const reportDate = readReportDate(title);
  return {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(counted !== null && { pages: Number(counted[1]) }),
    ...(reportDate !== undefined && { reportDate }),
    language: isChinese(title) ? 'zh' : 'en',
  };
}

/** The part before the first colon, unless it names the report's topic. A publisher left out does less harm than a wrong one. */
function readPublisher(title: string): string | undefined {
  const colon = title.search(/[:\uff1a]/);
  if (colon < 1) return undefined;
  const name = title.slice(0, colon).trim();
  if (name === '' || name.length > LONGEST_PUBLISHER || sentenceMark.test(name)) return undefined;
  if (!isChinese(name)) return properName.test(name) ? name : undefined;
  const bare = withoutIssueNumber(name);
  return bare === '' || topicEnding.test(bare) ? undefined : name;
}

function withoutIssueNumber(name: string): string {
  const shorter = name.replace(issueNumber, '');
  return shorter === name ? name : withoutIssueNumber(shorter);
}

/** The date at the end (`-240126`), else the year that the title names. */
function readReportDate(title: string): string | undefined {
  const tail = /[-_—–\s]((?:20)?\d{2})(\d{2})(\d{2})$/.exec(title);
  if (tail !== null) {
    const [, year = '', month = '', day = ''] = tail;
    const date = `${year.padStart(4, '20')}-${month}-${day}`;
    if (isCalendarDate(date)) return date;
  }
  const year =
    /(?<!\d)((?:19|20)\d{2})\s*年/.exec(title) ??
    /[(\uff08]((?:19|20)\d{2})[)\uff09]/.exec(title) ??
    /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(title);
  return year?.[1];
}
