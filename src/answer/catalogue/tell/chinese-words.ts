import { showTitle } from '../../show-title.js';
import type { CatalogueConditions } from '../catalogue-question.js';
import type { CatalogueWords } from './catalogue-words.js';
import type { PageBounds } from '../read/read-pages.js';
import type { LeftOut, Limited } from '../limit-reports.js';
import type { DateRange } from '../read/read-published.js';
import type { Report } from '../../../schemas.js';

const CHOSEN = {
  pages: { most: '页数最多', least: '页数最少' },
  published: { most: '最新发布', least: '最早发布' },
} as const;
const ORDER = {
  pages: { most: '页数从多到少', least: '页数从少到多' },
  published: { most: '发布从新到旧', least: '发布从旧到新' },
} as const;

/** What a catalogue answer says in Chinese. */
export const chinese: CatalogueWords = {
  count: ({ all, shown, held, limited }) =>
    [
      `符合的报告共${all}份${inBrackets(limitsIn(limited))}`,
      ...(held === undefined ? [] : [heldOf(held, all)]),
      ...(shown < all ? [shown === 0 ? '' : `列出其中${shown}份`] : []),
    ]
      .filter((part) => part !== '')
      .join('，') + (shown === 0 ? '。' : '：'),
  chosen: ({ by, from, place, count }, reports) => {
    const what = place === 1 ? `${CHOSEN[by][from]}的` : `${ORDER[by][from]}第${place}位的`;
    return `${what}${reports}份${count !== undefined && reports > count ? '（有并列）' : ''}：`;
  },
  describe: ({ title, publisher, pages, publishedOn, held, note }, options) =>
    `${quoted(title)}：${[
      publisher === undefined ? undefined : `发布者${publisher}`,
      pages === undefined ? undefined : `${pages}页`,
      publishedOn === undefined ? undefined : `发布日期${publishedOn}`,
      held ? '收录全文' : '仅列目录与片段，没有全文',
      note === undefined || !options.note ? undefined : `说明：${note}`,
    ]
      .filter((fact) => fact !== undefined)
      .join('，')}。`,
  sharedNote: (note, reports) => `这${reports}份均注明：${note}。`,
  sum: ({ total, mean, reports }) => `${reports}份合计${total}页，平均${mean}页。`,
  morePages: ([one, other], pages) =>
    pages === 0 ? `${both(one, other)}页数相同。` : `${quoted(one.title)}比${quoted(other.title)}多${pages}页。`,
  laterBy: ([one, other], days) =>
    days === 0
      ? `${both(one, other)}发布于同一天。`
      : `发布日期不同：${quoted(one.title)}比${quoted(other.title)}晚${days}天。`,
  ofKind: (kind, reports) => `标题有“${kind}”的${reports}份。`,
  publishers: (names, without) =>
    `${names.length > 0 ? `发布者共${names.length}家：${names.map(({ name, reports }) => (reports > 1 ? `${name}（${reports}份）` : name)).join('；')}` : '没有一份写明发布者'}${without > 0 ? `；另有${without}份没有写明发布者` : ''}。`,
  mentioned: (reports) => `标题中没有，正文提到的报告共${reports}份：`,
  mentions: ({ title }, word) => `${quoted(title)}正文提到“${word}”。`,
  none: ({ among, limited, names, inText }) => {
    const where = inText ? '标题、发布者和正文都' : '标题和发布者都';
    const missed = [...limitsIn(limited), ...(names.length > 0 ? [`${where}没有“${names.join('”“')}”`] : [])];
    return `目录中的${among}份报告里没有符合的${inBrackets(missed)}。可以换个名称或条件再问，或补充报告后再问。`;
  },
  unkept: (among) =>
    `目录里没有这项信息：对${among}份报告，它只记录标题、发布者、发布日期、页数和是否收录全文。可以改问这些，或直接问报告的内容。`,
  unread: () =>
    '没有完全读懂这个问题：它排除、比较或点名的是什么不清楚，因此不作答。可以写明机构、标题或日期，一次只排除或比较一项。',
};

function heldOf(held: number, all: number): string {
  if (held === 0) return '都没有全文';
  return held === all ? '都收录全文' : `其中${held}份收录全文`;
}

const quoted = (title: string) => `《${showTitle(title)}》`;
const both = (one: Report, other: Report) => `${quoted(one.title)}和${quoted(other.title)}`;
const inBrackets = (parts: readonly string[]) => (parts.length === 0 ? '' : `（${parts.join('，')}）`);

function limitsIn({ conditions, leftOut }: Limited): string[] {
  return [...new Set([...conditions.flatMap(conditionsIn), ...leftOut.map(leftOutIn)])];
}

function leftOutIn({ by, names, conditions }: LeftOut): string {
  const named = names.length === 0 ? [] : [`${by === 'text' ? '标题或正文有' : ''}“${names.join('”“')}”`];
  return `除去${[...conditionsIn(conditions), ...named].join('，') || '上面列出的'}`;
}

function conditionsIn({ held, pages, published, dated, kinds, titleWords }: CatalogueConditions): string[] {
  return [
    ...(pages ? [pagesIn(pages)] : []),
    ...(published ? [`${published.map(datesIn).join('或')}发布`] : []),
    ...(dated ? [`日期在${dated.map(datesIn).join('或')}`] : []),
    ...(kinds ? [`标题有“${kinds.join('”或“')}”`] : []),
    ...(titleWords ? [`标题有“${titleWords.join('”和“')}”`] : []),
    ...(held === undefined ? [] : [held ? '收录全文' : '没有全文']),
  ];
}

function pagesIn({ least, most }: PageBounds): string {
  if (least !== undefined && most !== undefined) return least === most ? `${least}页` : `${least}至${most}页`;
  return least === undefined ? `不超过${most}页` : `不少于${least}页`;
}

function datesIn({ from, to }: DateRange): string {
  if (from !== undefined && to !== undefined) return from === to ? from : `${from}至${to}`;
  return from === undefined ? `${to}及以前` : `${from}及以后`;
}
