import type { CatalogueChoice, Reading } from '../catalogue-question.js';
import { ENGLISH_PLACES, NUMBER, NUMBER_EN, countOf, placeOf } from './count-of.js';
import { MEASURE } from './report-nouns.js';

/** 最近三个月 is a time, 最近三份 are the newest. */
const NOT_TIME = `(?!(?:的|这)?\\s?(?:${NUMBER}|半)\\s?个?(?:[天日周月年]|星期|季度|小时))`;

/** What is extreme, in Chinese after 最 or after 第二, and in English. */
const EXTREMES: readonly (Pick<CatalogueChoice, 'by' | 'from'> & { most: string; nth: string; english: string })[] = [
  {
    by: 'pages',
    from: 'most',
    most: '页数最多|篇幅最长|最厚|最长|最多(?=有?(?:多少|几)页)|页数(?:排名?|居)?前',
    nth: '厚|长',
    english: 'longest|thickest|most pages',
  },
  {
    by: 'pages',
    from: 'least',
    most: '页数最少|篇幅最短|最薄|最短|最少(?=有?(?:多少|几)页)',
    nth: '薄|短',
    english: 'shortest|thinnest|fewest pages',
  },
  {
    by: 'published',
    from: 'most',
    most: `最新|最近${NOT_TIME}|最晚`,
    nth: '新|晚',
    english: `newest|latest|most recent(?:ly published)?|last(?= ${NUMBER_EN} (?:reports|papers))`,
  },
  { by: 'published', from: 'least', most: '最早|最旧|最老', nth: '早|旧', english: 'oldest|earliest' },
];

const READERS = EXTREMES.map(({ by, from, most, nth, english }) => ({
  by,
  from,
  pattern: new RegExp(
    [
      `(?:(?<before>${NUMBER})${MEASURE})?(?:${most})(?:入库|上架|发布)?的?(?:(?:前)?(?<after>${NUMBER})(?:${MEASURE}|名|位)|(?<=前)(?<top>${NUMBER}))?`,
      `第(?<nth>${NUMBER})(?:${nth})`,
      `(?:top |the )?(?:(?<lead>${NUMBER_EN}) |(?<place>${ENGLISH_PLACES.join('|')})[ -])?(?:${english})(?: (?<trail>${NUMBER_EN})(?= ))?`,
    ].join('|'),
    'giu',
  ),
}));

/** The choices that a question makes among reports by their order: 最长的两份, 第二新的, the three newest. */
export function readChoices(question: string): Reading<CatalogueChoice[]> {
  const found = READERS.flatMap(({ by, from, pattern }) =>
    [...question.matchAll(pattern)].map((match) => {
      const { before, after, top, nth, lead, place, trail } = match.groups ?? {};
      const count = countOf(before ?? after ?? top ?? lead ?? trail);
      const rank = countOf(nth) ?? placeOf(place) ?? 1;
      const choice: CatalogueChoice = { by, from, place: rank, ...(count !== undefined && { count }) };
      return { choice, span: { start: match.index, end: match.index + match[0].length } };
    }),
  );
  found.sort((one, other) => one.span.start - other.span.start);
  return { value: found.map(({ choice }) => choice), spans: found.map(({ span }) => span) };
}
