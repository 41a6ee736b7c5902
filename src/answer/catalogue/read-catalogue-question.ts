/** What a question about the catalogue wants to know of the reports it names. */
export type CatalogueFact = 'pages' | 'published' | 'publisher' | 'held' | 'count' | 'names';
/** Which of the named reports it wants. */
export type CatalogueChoice = 'longest' | 'shortest' | 'newest' | 'oldest';

export interface CatalogueQuestion {
  /** What is left of the question without the words that ask: it names reports. */
  naming: string;
  facts: ReadonlySet<CatalogueFact>;
  choice?: CatalogueChoice;
  /** ISO dates between which the reports were published; a month is a range. */
  publishedFrom?: string;
  publishedTo?: string;
}

const REPORT = '(?:报告|白皮书|蓝皮书|研报|专题)';
/** The library itself, as a place that holds reports. */
const PLACE =
  /库里|库中|库内|馆里|收录|收了|目录|上架|放上来|in (?:the|this|your) (?:collection|library|catalogue)|\breports?\b.*\b(?:listed|available)\b/iu;
const NAMES_REPORTS = new RegExp(`${REPORT}|那份|这份|那本|这本|那篇|\\breports?\\b|\\bpapers?\\b`, 'iu');
const FACTS: readonly [CatalogueFact, RegExp][] = [
  [
    'pages',
    /多少页|几页|页数|多厚|更厚|更长的?(?:报告|一份)|how many pages|page count|how long is the (?:report|paper)/iu,
  ],
  [
    'published',
    /发布(?:日期|时间|于|的)|(?:哪天|何时|什么时候|几号|同一天).{0,4}(?:发布|发的|放上|上架|收录|出的)|(?:发布|上架|放上来).{0,6}(?:哪天|何时|什么时候|日期|时间)|when was .*(?:published|released|listed)|(?:release|publication|publishing) date|released\?/iu,
  ],
  [
    'publisher',
    /(?:谁|哪家|哪个机构|什么机构).{0,4}(?:发布|出|写|编|做)的?|发布(?:机构|者|方)|who (?:wrote|published|issued)|publisher/iu,
  ],
  ['held', /全文|正文|能看到|看得到|full text/iu],
  ['count', new RegExp(`[多几]少?[份篇本]|(?:多少|几个)${REPORT}|how many (?:reports|papers)`, 'iu')],
  [
    'names',
    new RegExp(
      `(?:哪些|哪几[份篇本]|哪[份篇本一]|有什么|什么|列出|清单|相关|有没有).{0,8}${REPORT}|${REPORT}.{0,6}(?:清单|列表|有哪些|哪些|哪[份篇本一])|有.{0,12}${REPORT}吗|上架了(?:哪些|什么)|which (?:reports?|papers?)|list (?:the |all )?reports`,
      'iu',
    ),
  ],
];
const CHOICES: readonly [CatalogueChoice, RegExp][] = [
  ['longest', /页数最多|最厚|最长|longest|most pages/iu],
  ['shortest', /页数最少|最薄|最短|shortest|fewest pages/iu],
  ['newest', /最新|最近(?:一份|发布|的)|最晚|newest|latest|most recent/iu],
  ['oldest', /最早|最旧|oldest|earliest/iu],
];
/** Facts that a reader may ask for and that no catalogue here holds. */
const NOT_HELD = /下载|阅读量|浏览|点赞|评论|价格|售价|多少钱|几块钱|作者邮箱|downloads?|price|views/iu;
const DAY = /((?:19|20)\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/u;
const MONTH = /((?:19|20)\d\d)[-/.年]\s?(\d{1,2})月?/u;

/**
 * A question about the catalogue: which reports there are, their pages, dates, publishers, and whether their text is
 * held. `unheld` when it asks for a fact that the catalogue does not keep; undefined when it is about something else.
 */
export function readCatalogueQuestion(question: string): CatalogueQuestion | 'unheld' | undefined {
  const facts = new Set(FACTS.flatMap(([fact, pattern]) => (pattern.test(question) ? [fact] : [])));
  const choice = CHOICES.find(([, pattern]) => pattern.test(question))?.[0];
  const named = NAMES_REPORTS.test(question);
  const placed = PLACE.test(question);
  if (!named && !placed) return undefined;
  if (NOT_HELD.test(question) && named) return 'unheld';
  // A report's content is asked for with the same words (最高的是什么); only a fact of the catalogue makes it this.
  if (facts.size === 0 && !(choice !== undefined && placed)) return undefined;
  return {
    facts,
    naming: namingPart(question),
    ...(choice !== undefined && { choice }),
    ...datesIn(question, { named, placed }),
  };
}

const ASKING_WORDS = new RegExp(
  `${REPORT}|同一天|页数|哪天|何时|什么时候|几号|哪家|机构|发的|日期|时间|有没有|更?[厚薄]|[哪几那这多][份篇本一]+|放上来|上架|当天|一共|总共|分别|一份|多少|几页|页|能?看到|全文|相关|有关|关于|清单|列表|发布|收录?|库里?|\\b(?:collection|library|catalogue|reports?|papers?|pages?|wrote|written|published|released|publisher|list|date|about)\\b`,
  'giu',
);

function namingPart(question: string): string {
  const asking = [...CHOICES.map(([, pattern]) => pattern), DAY, MONTH, ASKING_WORDS];
  return asking.reduce((rest, pattern) => rest.replace(pattern, ' '), question);
}

/** A date counts as a publishing date only where reports are asked for by it. */
function datesIn(
  question: string,
  about: { named: boolean; placed: boolean },
): Pick<CatalogueQuestion, 'publishedFrom' | 'publishedTo'> {
  if (!about.placed && !/发布|published|released/iu.test(question)) return {};
  const day = DAY.exec(question);
  if (day) {
    const date = isoDate(day[1], day[2], day[3]);
    return { publishedFrom: date, publishedTo: date };
  }
  const month = MONTH.exec(question);
  if (month) return { publishedFrom: isoDate(month[1], month[2], '1'), publishedTo: isoDate(month[1], month[2], '31') };
  return {};
}

function isoDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
