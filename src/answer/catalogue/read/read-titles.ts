import type { CatalogueFact, Reading } from '../catalogue-question.js';
import { MEASURE, REPORT, REPORT_KINDS } from './report-nouns.js';

/** 标题里有“金融”的报告, titles containing "finance". */
const TITLE_WORD = new RegExp(
  [
    `(?:标题|题目|名[字称])(?:里|中|上|当中)?(?:面)?(?:都)?(?:带|含|有|包含|出现|写|提到)(?:有|了|着)?[“"「『‘]?(?<word>[^“”"「」『』‘’，,。？?的]{1,20}?)[”"」』’]?(?:(?:这|[一二两三四])个?(?:字|词))?(?:字样|字眼|一词)?(?=的|${REPORT}|$|[，,。？?])`,
    `titles? (?:that )?(?:contain(?:s|ing)?|includ(?:es?|ing)|mention(?:s|ing)?|with|has|have) (?:the word )?["“'‘]?(?<english>[\\p{L}\\p{N}-]+)["”'’]?`,
    `["“'‘](?<quoted>[^"”'’]{1,30})["”'’] in (?:the|its|their) titles?`,
  ].join('|'),
  'giu',
);

/** Words that the titles of the wanted reports must have. */
export function readTitleWords(question: string): Reading<string[]> {
  const matches = [...question.matchAll(TITLE_WORD)];
  return {
    value: matches.map(({ groups }) => groups?.word ?? groups?.english ?? groups?.quoted ?? ''),
    spans: matches.map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  };
}

/** 那份白皮书 calls a report so that is named otherwise; 几份白皮书 asks for all of the kind. */
const CALLED = new RegExp(`[那这该][一两]?${MEASURE}[^，,、]{0,2}$|\\bthe (?:\\S+ ){0,4}$`, 'iu');

/** The kinds of reports that a question asks for, and those by which it merely calls a report. */
export function readKinds(
  question: string,
  asks: { facts: ReadonlySet<CatalogueFact>; chooses: boolean },
): Reading<{ kinds: string[]; called: string[] }> {
  const found = REPORT_KINDS.flatMap(({ name, asked }) =>
    [...question.matchAll(asked)].map(({ index, 0: words }) => ({ name, start: index, end: index + words.length })),
  );
  const isAsked = asks.facts.has('count') || asks.facts.has('names') || asks.chooses;
  const kinds = found.filter(({ start }) => asks.chooses || (isAsked && !CALLED.test(question.slice(0, start))));
  return {
    value: {
      kinds: [...new Set(kinds.map(({ name }) => name))],
      called: [...new Set(found.filter((kind) => !kinds.includes(kind)).map(({ name }) => name))],
    },
    spans: found,
  };
}
