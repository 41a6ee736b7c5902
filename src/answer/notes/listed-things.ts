import type { QuestionWord, ReadQuestion } from '../../retrieve/read-question.js';
import { tells } from './telling-words.js';

/** One of several things about which a question asks the same. */
export interface ListedThing {
  /** As the question has it. */
  text: string;
  /** The last word that tells it from others: 余额 of 贷款余额, 员工 of 员工人数. */
  head: QuestionWord;
}

/** Words by which each of several things is asked about: 各是多少, 分别为几. */
const EACH = /各(?![地种类项级界行方])|分别|\b(?:each|both|respectively)\b/iu;
const THING = '[\\p{L}\\p{N}/.%“”《》-]+?';
const JOINT = '、|以及|和|与|及|跟| and ';
const LIST = new RegExp(`${THING}(?:(?:${JOINT})${THING})+(?=[^\\p{L}\\p{N}/.%“”《》-]|$)`, 'giu');
/** Before the first thing of a list and behind the last stands what they share. */
const SHARED_BEFORE = /^.*[年的](?=\p{Script=Han})/u;
const SHARED_AFTER = /(?:的|各|分别|[两二三四五六七八九十]|这|都).*$/u;

/**
 * The things of a list about each of which a question asks: 净利润 and 营业收入 in 净利润和营业收入各是多少. None when
 * there is no such list.
 */
export function listedThings(question: string, { words, fold }: Pick<ReadQuestion, 'words' | 'fold'>): ListedThing[] {
  if (!EACH.test(question)) return [];
  const telling = words.filter(tells);
  return [...question.matchAll(LIST)].flatMap(([list]) =>
    list.split(new RegExp(JOINT, 'iu')).flatMap((written, at, all) => {
      const own = at === 0 ? written.replace(SHARED_BEFORE, '') : written;
      const text = at === all.length - 1 ? own.replace(SHARED_AFTER, '') : own;
      const head = lastWord(fold(text), telling);
      return head === undefined ? [] : [{ text, head }];
    }),
  );
}

/** The word that ends last in a folded text, of those the longest. */
function lastWord(folded: string, words: readonly QuestionWord[]): QuestionWord | undefined {
  const end = ({ own }: QuestionWord) => folded.lastIndexOf(own) + own.length;
  return words
    .filter(({ own }) => folded.includes(own))
    .sort((a, b) => end(b) - end(a) || b.own.length - a.own.length)[0];
}
