/** What a question about the catalogue wants to know of the reports it names. */
export type CatalogueFact = 'pages' | 'published' | 'publisher' | 'held' | 'count' | 'names';
/** Which of the named reports it wants. */
export type CatalogueChoice = 'longest' | 'shortest' | 'newest' | 'oldest';

export interface CatalogueQuestion {
  /** What is left of the question without the words that ask: it names reports. */
  naming: string;
  facts: ReadonlySet<CatalogueFact>;
  choice?: CatalogueChoice;
  /** Whether only reports with, or only those without their text are asked for. */
  held?: boolean;
  /** ISO dates between which the reports were published; a month is a range. */
  publishedFrom?: string;
  publishedTo?: string;
}

/** 报告 may be a verb (要向监管报告), which names none. */
const REPORT = '(?:(?<!需要|须|应当|应该|及时|[时日天]内|向[^的，,、]{1,8})报告|白皮书|蓝皮书|研报|专题)';
/** The library itself, as a place that holds reports: no 产业目录, and no 上架率 of racks. */
const PLACE =
  /库里|库中|库内|馆里|收录|收了|^目录|报告目录|上架(?!率)|放上来|in (?:the|this|your) (?:collection|library|catalogue)|\breports?\b.*\b(?:listed|available)\b/iu;
const NAMES_REPORTS = new RegExp(
  `${REPORT}|[那这][份本篇]|哪一?[份本篇]|\\breports?\\b|\\b(?:white)?papers?\\b|\\bblue ?books?\\b`,
  'iu',
);
/** What a report says is asked for by its name, too; and averages over reports stand in reports, not in the catalogue. */
const CONTENT = new RegExp(
  `${REPORT}[里中](?!.{0,6}(?:[哪几][份本篇]|哪[一几][份本篇]|多少[份本篇页]|最[厚薄]))|(?<!哪.{0,2})${REPORT}.{0,4}(?:提到|提出|指出|认为|建议|预测)|平均|according to|in (?:the|this) (?:report|paper)\\b`,
  'iu',
);
const FACTS: readonly [CatalogueFact, RegExp][] = [
  [
    'pages',
    /多少页|几页|页数|多厚|更厚|更长的?(?:报告|一份)|[份篇本]更长|how many pages|page count|how long is the (?:report|paper)/iu,
  ],
  [
    'published',
    /发布(?:日期|时间|于|的)|(?:哪天|何时|什么时候|几号|同一天).{0,4}(?:发布|发的|放上|上架(?!率)|收录|出的)|(?:发布|上架(?!率)|放上来).{0,6}(?:哪天|何时|什么时候|日期|时间)|when was .*(?:published|released|listed)|(?:release|publication|publishing) date|released\?/iu,
  ],
  [
    'publisher',
    /(?:谁|哪家|哪个机构|什么机构).{0,4}(?:发布|[出写编做发]的?)|发布(?:机构|者|方)|who (?:wrote|published|issued)|publisher/iu,
  ],
  ['held', /全文|正文|能看到|看得到|full text/iu],
  ['count', new RegExp(`[多几]少?[份篇本]|(?:多少|几个)${REPORT}|how many (?:reports|papers)`, 'iu')],
  [
    'names',
    new RegExp(
      `(?:哪些|哪几[份篇本]|哪[份篇本一]|有什么|列出|清单|相关|有没有)(?:(?!发布|披露|公布|编制|提交).){0,8}${REPORT}|什么(?:样的)?${REPORT}|${REPORT}.{0,6}(?:清单|列表|哪[一几]?[份篇本])|${REPORT}(?:都|一共|总共)?有?哪些(?!\\p{Script=Han})|${REPORT}的?(?:名[字称]|标题)|有.{0,12}${REPORT}吗|上架了(?:哪些|什么)|which (?:reports?|papers?)|list (?:the |all )?reports`,
      'iu',
    ),
  ],
];
const CHOICES: readonly [CatalogueChoice, RegExp][] = [
  ['longest', /页数最多|最多有?多少页|最厚|最长|longest|most pages/iu],
  ['shortest', /页数最少|最少有?多少页|最薄|最短|shortest|fewest pages/iu],
  ['newest', /最新|最近(?:一份|发布|的)|最晚|newest|latest|most recent/iu],
  ['oldest', /最早|最旧|oldest|earliest/iu],
];
/** Facts that a reader may ask for and that no catalogue here holds. */
const NOT_HELD = new RegExp(
  `下载|阅读量|浏览|点赞|评论数|多少条?评论|${REPORT}.{0,3}(?:价格|售价|多少钱|几块钱)|作者邮箱|downloads?|how many views|price of (?:the|this) (?:report|paper)`,
  'iu',
);
const DAY = /((?:19|20)\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/u;
const MONTH = /((?:19|20)\d\d)(?:年\s?(\d{1,2})月|[-/.](\d{1,2}))/u;
/** Years stand in titles, too; only one with a word of publishing is a date. */
const YEAR = /((?:19|20)\d\d)年?(?=发布|上架|放上来|收录)|(?<=(?:published|released) in )((?:19|20)\d\d)/iu;

/**
 * A question about the catalogue: which reports there are, their pages, dates, publishers, and whether their text is
 * held. `unheld` when it asks for a fact that the catalogue does not keep; undefined when it is about something else.
 */
export function readCatalogueQuestion(question: string): CatalogueQuestion | 'unheld' | undefined {
  const facts = new Set(FACTS.flatMap(([fact, pattern]) => (pattern.test(question) ? [fact] : [])));
  const choice = CHOICES.find(([, pattern]) => pattern.test(question))?.[0];
  const named = NAMES_REPORTS.test(question);
  const placed = PLACE.test(question);
  if ((!named && !placed) || CONTENT.test(question)) return undefined;
  if (NOT_HELD.test(question) && named) return 'unheld';
  // A report's content is asked for with the same words (最高的是什么); only a fact of the catalogue makes it this.
  if (facts.size === 0 && !(choice !== undefined && placed)) return undefined;
  return {
    facts,
    naming: namingPart(question),
    ...(choice !== undefined && { choice }),
    ...heldIn(question, facts),
    ...datesIn(question, { named, placed }),
  };
}

/** 哪些没有全文 asks for some of the reports; 能看到全文吗 and 有没有全文 ask about the one that is named. */
function heldIn(question: string, facts: ReadonlySet<CatalogueFact>): Pick<CatalogueQuestion, 'held'> {
  if (
    !facts.has('held') ||
    !(facts.has('names') || facts.has('count') || /[哪有]/u.test(question)) ||
    /吗|有没有|是否/u.test(question)
  )
    return {};
  return { held: !/(?:没有?|无|缺)全文|without (?:the )?full text|not held/iu.test(question) };
}

const ASKING_WORDS = new RegExp(
  `${REPORT}|现在|目前|当前|所有|全部|列出|列一下|名[字称]|标题|能[查看]到?|同一天|页数|哪天|何时|什么时候|几号|哪家|机构|发的|日期|时间|有没有|更?[厚薄]|更[长短]|[哪几那这多一二两三四五六七八九十\\d]+[份篇本]|哪一|放上来|上架|当天|一共|总共|分别|一份|多少|几页|页|看到|(?:没有?|无|缺)?全文|相关|有关|关于|清单|列表|发布|收录?|库里?|\\b(?:collection|library|catalogue|reports?|papers?|pages?|wrote|written|publish(?:ed|er)?|released|list|date|about|now|currently|all|(?:without (?:the )?)?full text|available)\\b`,
  'giu',
);

function namingPart(question: string): string {
  const asking = [...CHOICES.map(([, pattern]) => pattern), DAY, MONTH, YEAR, ASKING_WORDS];
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
  if (month) return between(month[1], { from: month[2] ?? month[3], to: month[2] ?? month[3] });
  const year = YEAR.exec(question);
  if (year) return between(year[1] ?? year[2], { from: '1', to: '12' });
  return {};
}

/** From the first day of one month to the end of another; as text, no date lies after a 31st. */
function between(
  year: string | undefined,
  months: { from?: string; to?: string },
): Pick<CatalogueQuestion, 'publishedFrom' | 'publishedTo'> {
  return { publishedFrom: isoDate(year, months.from, '1'), publishedTo: isoDate(year, months.to, '31') };
}

function isoDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
