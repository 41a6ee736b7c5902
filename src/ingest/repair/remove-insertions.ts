import type { Edit } from '../mapped-text.js';

/** Whole lines that sell the site a report was fetched from. */
const ADVERTISEMENT_LINE =
  /^[^\n。]{0,30}(?:(?:扫码|扫描|长按|识别|关注)[^\n。]{0,20}(?:公众号|二维码|小程序)|(?:更多|海量|免费)[^\n。]{0,12}(?:报告|资料)[^\n。]{0,12}(?:下载|关注|加入|尽在))[^\n。]{0,30}$/gmu;

/** Words long enough to be told apart from ordinary text when the site's name is cut out of a sentence. */
const MIN_FOREIGN = 3;

/** Deletes advertisement lines, and the name of the site that a listing page wove into the reports' sentences. */
export function removeInsertions(text: string, foreign: readonly string[]): Edit[] {
  const found: Edit[] = [];
  for (const match of text.matchAll(ADVERTISEMENT_LINE)) found.push(deletion(match.index, match[0].length));
  for (const name of foreign) {
    if (name.length < MIN_FOREIGN) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push(deletion(at, name.length));
    }
  }
  let from = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < from) return false;
      from = edit.end;
      return true;
    });
}

function deletion(start: number, length: number): Edit {
  return { start, end: start + length, replacement: '' };
}
