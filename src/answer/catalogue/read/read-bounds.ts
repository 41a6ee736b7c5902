import type { Span } from '../../../ingest/draft.js';
import type { CatalogueBound } from '../catalogue-question.js';
import { blank } from './naming-part.js';
import { PUBLISH, REPORT, REPORT_EN } from './report-nouns.js';

/** A bound that a report sets, and the words of the question that name it. */
export interface ReadBound extends Omit<CatalogueBound, 'naming'>, Span {}

/** No 占比, 比例, 比特币. */
const THAN = '(?<![占同环对相百])比(?!例|重|率|较|值|如|特币|亚迪|利时)';
const WORDS = '(?<what>(?:《[^》]*》|[^，,。；;？?！!])+?)';
/** 比德勤报告更长的 are all that do; 比德勤报告更长吗 compares two. */
const SET = `(?:一些|一点|些)?(?:的|(?:${PUBLISH})?的(?=${REPORT}|[有是]?[哪几]))`;
const EXTREMES: readonly (Pick<CatalogueBound, 'by' | 'side'> & { zh: string; en: string })[] = [
  { by: 'pages', side: 'above', zh: '厚|长|页数多|页数更多', en: 'longer|thicker|(?:with )?more pages' },
  { by: 'pages', side: 'below', zh: '薄|短|页数少|页数更少', en: 'shorter|thinner|(?:with )?fewer pages' },
  { by: 'published', side: 'above', zh: '新|晚', en: 'newer|later|more recent|more recently published' },
  { by: 'published', side: 'below', zh: '旧|早', en: 'older|earlier' },
];
const SIDES = {
  above: { word: '晚', position: '[之以]?后', en: 'after' },
  below: { word: '早', position: '[之以]?前', en: 'before' },
} as const;
const SUBJECT_EN = `(?:(?:reports|papers|documents|books|ones|anything)|which (?:\\w+ )?${REPORT_EN})`;
const LINK_EN = '(?: (?:that|which))?(?: (?:are|were|is|was|have|has|came out))?(?: (?:published|released|issued))?';
const END_EN = '(?=[,.;?!]|$)';

const FORMS = [
  ...EXTREMES.flatMap(({ by, side, zh, en }) => [
    { by, side, pattern: new RegExp(`${THAN}${WORDS}(?:还要?|更|要)?(?:${zh})${SET}`, 'dgu') },
    {
      by,
      side,
      pattern: new RegExp(`(?<=\\b${SUBJECT_EN}${LINK_EN} )(?:${en}) than(?<what>[^,.;?!]+)${END_EN}`, 'dgiu'),
    },
  ]),
  ...(['above', 'below'] as const).flatMap((side) => {
    const { word, position, en } = SIDES[side];
    const by = 'published' as const;
    return [
      { by, side, pattern: new RegExp(`${word}于${WORDS}(?:${PUBLISH})?的(?=${REPORT}|[有是]?[哪几])`, 'dgu') },
      {
        by,
        side,
        pattern: new RegExp(
          `在?(?<what>[^，,。；;？?！!]{1,40}(?:${REPORT}|[份篇本》]))(?:${PUBLISH})?${position}(?=${PUBLISH})`,
          'dgu',
        ),
      },
      { by, side, pattern: new RegExp(`(?<=\\b${SUBJECT_EN}${LINK_EN} )${en}(?<what>[^,.;?!]+)${END_EN}`, 'dgiu') },
    ];
  }),
];
const COMPARES = new RegExp(`${THAN}.{1,30}(?:(?<!最)[厚薄长短新旧早晚]|多[几多出了]|更[多少])|\\bthan\\b`, 'iu');

/** Bounds that a named report sets for others: 比德勤报告更长的, newer than the EY report. */
export function readBounds(open: string): { value: ReadBound[]; spans: Span[]; unread: boolean } {
  const value: ReadBound[] = [];
  const spans: Span[] = [];
  for (const { by, side, pattern } of FORMS) {
    for (const match of open.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.what ?? [0, 0];
      const isTaken = spans.some((span) => match.index < span.end && match.index + match[0].length > span.start);
      if (isTaken || !/[\p{L}\p{N}]/u.test(match[0].slice(start - match.index, end - match.index))) continue;
      value.push({ by, side, start, end });
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return { value, spans, unread: COMPARES.test(blank(open, spans)) };
}
