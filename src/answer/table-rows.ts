import { standingOfWord, type ReadQuestion } from '../retrieve/read-question.js';
import type { RankedPassage } from '../retrieve/search-library.js';
import { numberOf } from '../figures/number-of.js';

/** A row of a numbered table opens with its number; cells of a Markdown table are parted by a stroke. */
const ROW_NUMBER = /^(\d{1,3})(?=\s?(?:\|\s)?[\p{Script=Han}\p{Lu}]|\d{5}\.HK|\d{6}\.(?!HK))/u;
const ORDINAL =
  /(?<!倒数)第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})(?=\s?(?:名|位|家|的|是|呢|大的|高的|[，,？?。]|$))/gu;
const FIRST = /榜首|居首|排第一|头名|冠军|最高的?是|得分最高/u;
const LAST = /垫底|末位|倒数第一|最后一名|排名最后|最低的?是|得分最低/u;

/** A table that puts its rows in an order by merit, as its caption or head says. */
const RANKED = /排名|排行|名次|榜|前\s?\d+/u;

/** Which row of a ranking a question asks for by its place. */
export type AskedPlace = number | 'last' | undefined;

export function askedPlace(question: string): AskedPlace {
  if (LAST.test(question)) return 'last';
  // Of a follow-up, the last one is asked: 第一名是谁？第二名呢？
  const ordinal = [...question.matchAll(ORDINAL)].at(-1)?.[1];
  if (ordinal !== undefined) return numberOf(ordinal);
  return FIRST.test(question) ? 1 : undefined;
}

/** Fewer numbered lines than this are prose that happens to look like rows; a row holds its number and a figure. */
const MIN_ROWS = 3;
const FIGURES = /\d+(?:\.\d+)?/g;

/** Whether a text opens like the row of a numbered table, wherever it stands. */
export function opensLikeRow(text: string): boolean {
  return ROW_NUMBER.test(text);
}

/** The number that a table's row opens with; undefined when the sentence is no such row. */
export function rowNumber(text: string, passage: RankedPassage): number | undefined {
  const number = numberAt(text);
  if (number === undefined || passage.kind === 'table') return number;
  return passage.kind === 'prose' && standsAmongRows(text, passage.text.split('\n')) ? number : undefined;
}

function numberAt(text: string): number | undefined {
  const found = ROW_NUMBER.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The first rows of a table may share a passage with the prose before it: they count up from line to line. */
function standsAmongRows(row: string, lines: readonly string[]): boolean {
  const figuredRow = (line = '') => ((line.match(FIGURES)?.length ?? 0) > 1 ? numberAt(line) : undefined);
  const at = lines.indexOf(row);
  const number = figuredRow(lines[at]);
  if (number === undefined) return false;
  let [first, last] = [at, at];
  while (figuredRow(lines[first - 1]) === number + first - 1 - at) first -= 1;
  while (figuredRow(lines[last + 1]) === number + last + 1 - at) last += 1;
  return last - first + 1 >= MIN_ROWS;
}

/** A caption or a head that stands above rows. */
const CAPTION = /(?:表\s?\d+|排名|名次|排行|序号|编号)[^\n]{2,}/gu;

/** What stands above a row as its table's name: the nearest caption or head in its passage, else that of the passage. */
export function captionOf(row: { text: string }, { text, headings }: RankedPassage): string {
  const at = text.indexOf(row.text);
  const caption = headings.at(-1) ?? '';
  const above = [...text.slice(0, Math.max(0, at)).matchAll(CAPTION)].at(-1)?.[0];
  // The head that is printed again on a table's next page names no other table.
  const isSame = above === undefined || (caption !== '' && (caption.includes(above) || above.includes(caption)));
  return isSame ? caption : above;
}

/** Tells the rows of tables that are asked for: by a name in them, or by their place in the ranking. */
export function rowFinder({ question, passages }: { question: ReadQuestion; passages: readonly RankedPassage[] }): {
  askedBy(sentence: { text: string }, passage: RankedPassage): 'place' | 'name' | undefined;
} {
  const place = askedPlace(question.text);
  const tableOf = (row: { text: string }, passage: RankedPassage) => `${passage.reportId}\n${captionOf(row, passage)}`;
  const last = new Map<string, number>();
  for (const passage of passages) {
    for (const text of passage.text.split('\n')) {
      const number = rowNumber(text, passage);
      const table = tableOf({ text }, passage);
      if (number !== undefined) last.set(table, Math.max(last.get(table) ?? 0, number));
    }
  }
  const names = question.words.filter(({ exact }) => exact);
  const someRanked = [...last.keys()].some((table) => RANKED.test(table));
  return {
    askedBy({ text }, passage) {
      const number = rowNumber(text, passage);
      if (number === undefined) return undefined;
      if (place !== undefined) {
        const table = tableOf({ text }, passage);
        if (someRanked && !RANKED.test(table)) return undefined;
        return number === (place === 'last' ? last.get(table) : place) ? 'place' : undefined;
      }
      const folded = question.fold(text);
      return names.some((name) => standingOfWord(folded, name) === 1) ? 'name' : undefined;
    },
  };
}
