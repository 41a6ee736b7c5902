import type { Report, Turn } from '../../schemas.js';
import { ENGLISH_PLACES, NUMBER, NUMBER_EN, countOf, placeOf } from '../catalogue/read/count-of.js';
import { REPORT } from '../catalogue/read/report-nouns.js';
import { showTitle } from '../show-title.js';

const NOUN_EN = '(?:one|report|paper|white ?paper|blue ?book|document)';
/** 第二份, the second one. */
const PLACE = new RegExp(
  `第(?<place>${NUMBER})[份篇本个](?:${REPORT})?|(?<last>最后一?[份篇本个](?:${REPORT})?|\\bthe last ${NOUN_EN}\\b)|\\bthe (?<named>${ENGLISH_PLACES.join('|')})(?: ${NOUN_EN})?\\b`,
  'iu',
);
const ALL = new RegExp(
  `它们|[这那](?:些|几|${NUMBER})[份篇本]?(?:${REPORT})?|两者|其中|\\b(?:they|them|both(?: of (?:them|these|those))?|(?:these|those)(?: ${NUMBER_EN}\\b)?)(?: ${NOUN_EN}s?\\b)?`,
  'iu',
);
const ONE = new RegExp(
  `它|[这那该此]一?[份篇本](?:${REPORT})?|[这那该此]个?${REPORT}|里面|\\b(?:it|(?:this|that) ${NOUN_EN}|the ${NOUN_EN})\\b`,
  'iu',
);
const COUNTED = new RegExp(
  `[这那](?<zh>${NUMBER})(?:[份篇本]|个?${REPORT})|\\b(?:these|those) (?<en>${NUMBER_EN})\\b(?! \\w+est)|\\b(?<both>both)\\b(?: of (?:them|these|those)| ${NOUN_EN}s)?`,
  'iu',
);
/** 哪份更厚 is asked of what was just listed. */
const COMPARES = /更|哪一?[份篇本个]|谁[更先]|which (?:one|of)|longer|shorter|newer|older|earlier|later/iu;
const SUPERLATIVE = /最|longest|shortest|newest|latest|oldest|earliest|most|fewest/iu;

/** The reports that the last answer named by their titles, as catalogue answers do, in its order. */
export function listedReports(reports: readonly Report[], history: readonly Turn[] | undefined): Report[] {
  const answer = history?.findLast(({ role }) => role === 'assistant')?.content ?? '';
  const named = reports.flatMap((report) => {
    const title = showTitle(report.title);
    const places = [`《${title}》`, `"${title}"`].map((quoted) => answer.indexOf(quoted)).filter((at) => at >= 0);
    return places.length === 0 ? [] : [{ report, at: Math.min(...places) }];
  });
  return named.sort((one, other) => one.at - other.at).map(({ report }) => report);
}

/**
 * The reports that the last answers listed, as many as a question points at (这两份, after one answer for each): undefined
 * when they do not come to that number.
 */
export function listedLately(
  reports: readonly Report[],
  history: readonly Turn[] | undefined,
  count: number,
): Report[] | undefined {
  const answers = (history ?? []).filter(({ role }) => role === 'assistant');
  let listed: Report[] = [];
  for (let from = answers.length - 1; from >= 0 && listed.length < count; from -= 1) {
    const earlier = listedReports(reports, answers.slice(from, from + 1));
    if (earlier.length === 0) break;
    listed = [...earlier.filter((report) => !listed.includes(report)), ...listed];
  }
  return listed.length === count ? listed : undefined;
}

/** How many reports a question points at: two of 这两份报告. Undefined when it gives no number. */
export function pointedCount(question: string): number | undefined {
  const { zh, en, both } = COUNTED.exec(question)?.groups ?? {};
  return both === undefined ? countOf(zh ?? en) : 2;
}

/** Whether a question points at one report by a word for reports: 这份报告, but not 它, which may be anything. */
export function pointsAtOne(question: string): boolean {
  const pointed = ONE.exec(question)?.[0] ?? '';
  return new RegExp(`${REPORT}|[份篇本]|${NOUN_EN}`, 'iu').test(pointed);
}

/** What a question points at among reports that were just listed, and the words it does so with. */
export interface Reference {
  reports: Report[];
  /** Undefined when nothing but the lack of a name refers to them. */
  words?: { start: number; end: number };
}

/** Undefined when the question points at none of them: 多少页 alone does where `bare` says so. */
export function referTo(
  question: string,
  listed: readonly Report[],
  { bare }: { bare: boolean },
): Reference | undefined {
  if (listed.length === 0) return undefined;
  const place = PLACE.exec(question);
  if (place) {
    const { place: number, named, last } = place.groups ?? {};
    const index = last === undefined ? (countOf(number) ?? placeOf(named)) : listed.length;
    const report = index === undefined ? undefined : listed[index - 1];
    return report && { reports: [report], words: { start: place.index, end: place.index + place[0].length } };
  }
  const pointing = ALL.exec(question) ?? ONE.exec(question);
  if (pointing)
    return { reports: [...listed], words: { start: pointing.index, end: pointing.index + pointing[0].length } };
  const compares = listed.length > 1 && COMPARES.test(question) && !SUPERLATIVE.test(question);
  return bare || compares ? { reports: [...listed] } : undefined;
}

/** Titles beyond these are counted, not named. */
const MOST_NAMED = 3;

/** The question with the reports' titles where it points at them. */
export function nameReports(question: string, { reports, words }: Reference): string {
  const chinese = /\p{Script=Han}/u.test(question);
  const titles = reports.map(({ title }) => (chinese ? `《${showTitle(title)}》` : `"${showTitle(title)}"`));
  const many = chinese ? `上面列出的${reports.length}份报告` : `the ${reports.length} reports listed above`;
  const named = reports.length > MOST_NAMED ? many : titles.join(chinese ? '和' : ' and ');
  if (words === undefined) return chinese ? `${named}${question}` : `${question} (${named})`;
  const pointed = question.slice(words.start, words.end);
  const place = pointed === '里面' ? '里' : '';
  return `${question.slice(0, words.start)}${named}${place}${question.slice(words.end)}`;
}
