import type { Edit } from '../mapped-text.js';

/** A whole line that invites the reader of a site: it offers reports and says how to get them. */
const LINE = /^[^\n。]{1,80}$/gmu;
const OFFER = /(?:更多|海量|免费)[^\n]{0,12}(?:报告|资料|研报)|(?:海量|免费)[^\n]{0,12}(?:下载|领取|加入|进群)/u;
const WAY = /关注|扫码|公众号|微信|QQ群|网址/u;
const CONTACT_NUMBER = /(?:微信|QQ|电话|手机|热线|群)[号码群]{0,2}[:：\s]{0,2}\d[\d-]{4,15}(?![\d.%])/gu;
/** What advertisements lack and reports are made of. */
const FIGURE = /\p{N}|百分之|[一二三四五六七八九两][成倍]/u;

/** Words long enough to be told apart from ordinary text when the site's name is cut out of a sentence. */
const MIN_FOREIGN = 3;
/** A name that a report uses more often than this is one of its subjects. */
const MAX_FOREIGN_USES = 2;
const ENDS_CHINESE = /\p{Script=Han}$/u;
const STARTS_CHINESE = /^\p{Script=Han}/u;

/** Deletes advertisement lines, and the name of the site that a listing page wove into the reports' sentences. */
export function removeInsertions(text: string, foreign: readonly string[]): Edit[] {
  const lines = [...text.matchAll(LINE)].filter(([line]) => isAdvertisement(line));
  const found = [
    ...lines.map(({ index, 0: line }) => deletion(index, line.length)),
    ...foreign.flatMap((name) => wovenIn(text, name).map((at) => deletion(at, name.length))),
  ];
  let from = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < from) return false;
      from = edit.end;
      return true;
    });
}

function isAdvertisement(line: string): boolean {
  return OFFER.test(line) && WAY.test(line) && !FIGURE.test(line.replace(CONTACT_NUMBER, ''));
}

/** Where a name that the text rarely uses stands right between the characters of a sentence. */
function wovenIn(text: string, name: string): number[] {
  if (name.length < MIN_FOREIGN) return [];
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  if (places.length > MAX_FOREIGN_USES) return [];
  return places.filter((at) => {
    const end = at + name.length;
    return ENDS_CHINESE.test(text.slice(Math.max(0, at - 2), at)) && STARTS_CHINESE.test(text.slice(end, end + 2));
  });
}

function deletion(start: number, length: number): Edit {
  return { start, end: start + length, replacement: '' };
}
