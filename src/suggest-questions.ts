import type { Library } from './library/open-library.js';

const MOST = 4;
/** Long enough to name a subject, short enough to be one. */
const SUBJECT = /^[\p{Script=Han}A-Za-z0-9“”·]{4,16}$/u;
const HEADING_NUMBER = /^(?:第?[一二三四五六七八九十\d]+[章节、.．]|[(（][一二三四五六七八九十\d]+[)）])\s*/u;
/** Headings that every report has name no subject. */
const COMMON = /概括|背景|结语|小结|引言|前言|摘要|附录|总结|目录|展望|建议|概述|简介|说明/u;

/** First questions for the page, made from the headings of the library's own reports, at most one a report. */
export function suggestQuestions(library: Library): string[] {
  const questions: string[] = [];
  for (const report of library.reports) {
    if (!report.held || report.language !== 'zh') continue;
    const subject = library
      .text(report.id)
      .headings.map(({ title }) => title.replace(HEADING_NUMBER, ''))
      .find((title) => SUBJECT.test(title) && !COMMON.test(title));
    if (subject !== undefined) questions.push(`${subject}有哪些内容？`);
    if (questions.length === MOST) break;
  }
  return questions;
}
