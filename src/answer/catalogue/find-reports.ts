import { standingOfWord, type QuestionWord } from '../../retrieve/read-question.js';
import { standingOf } from '../../retrieve/stands-in.js';
import type { Report } from '../../schemas.js';
import { holdsAskingPart, namesNothing } from './read/naming-part.js';
import { isOfKind } from './select-reports.js';

/** A report is meant when its title and publisher cover this much of the naming words not yet covered. */
const NAMED = 0.5;
/** Reports that cover nearly as much as the best are meant together with it. */
const TOGETHER = 0.9;
/** A word that stands in a title in pieces only (金融 of 产业园区金融) is not covered by it. */
const COVERED = 0.7;
/** No question names more reports one by one. */
const MOST_NAMED = 4;
/** Who else took part stands in brackets behind a publisher. */
const BRACKETS = /[(（][^)）]*[)）]/gu;

interface Naming {
  naming: string;
  unread?: string;
  words: readonly QuestionWord[];
  /** Folds texts as the words are. */
  fold: (text: string) => string;
  among: readonly Report[];
  /** Whether tags name a report, too: they tell what it is about. */
  byTags?: boolean;
  /** Kinds by which reports are called: they decide between those that are named alike. */
  calledKinds?: readonly string[];
}

/** The words of a question that stand in what names reports. */
export function namingWords({ naming, unread = naming, words, fold }: Omit<Naming, 'among'>): QuestionWord[] {
  const [named, whole] = [fold(naming), fold(unread)];
  return words.filter(
    ({ own }) =>
      !namesNothing(own) && (standingOf(named, own) === 1 || (holdsAskingPart(own) && standingOf(whole, own) === 1)),
  );
}

/**
 * The reports that a question's words name by title or publisher: the best match, those as good, and, for words that
 * it leaves uncovered, further ones. All reports when no word names any; none when words name what is not there.
 */
export function findReports(named: Naming): Report[] {
  const words = namingWords(named);
  if (words.length === 0) {
    const called = named.among.filter((report) => isOfKind(report, named.calledKinds ?? []));
    return called.length > 0 ? called : [...named.among];
  }
  const found = matching(words, named, (publisher) => publisher.replace(BRACKETS, ''));
  return found.length > 0 ? found : matching(words, named, (publisher) => publisher);
}

function matching(
  words: readonly QuestionWord[],
  named: Naming,
  publisherPart: (publisher: string) => string,
): Report[] {
  const titles = named.among.map((report) => {
    const tags = named.byTags === true ? report.tags.join('\n') : '';
    return { report, text: named.fold(`${report.title}\n${publisherPart(report.publisher ?? '')}\n${tags}`) };
  });
  const weights = new Map(words.map((word) => [word, weightIn(titles, word)]));
  const weigh = (some: readonly QuestionWord[], standing: (word: QuestionWord) => number) =>
    some.reduce((sum, word) => sum + (weights.get(word) ?? 0) * standing(word), 0);
  const total = weigh(words, () => 1);
  const chosen: Report[] = [];
  let open = words;
  for (let round = 0; round < MOST_NAMED && open.length > 0; round += 1) {
    const wanted = open;
    const weight = weigh(wanted, () => 1);
    const matched = titles.map(({ report, text }) => ({
      report,
      text,
      share: weigh(wanted, (word) => standingOfWord(text, word)) / weight,
    }));
    const best = Math.max(0, ...matched.map(({ share }) => share));
    if (best < NAMED || weight < total / (2 * MOST_NAMED)) break;
    const meant = matched.filter(({ share }) => share >= TOGETHER * best);
    const called = meant.filter(({ report }) => isOfKind(report, named.calledKinds ?? []));
    const covers = (text: string) => wanted.map((word) => standingOfWord(text, word) > COVERED).join();
    // Of reports that the same words name, those of the kind that the question calls them by.
    const kept = meant.filter(
      (one) => called.includes(one) || called.every((other) => covers(other.text) !== covers(one.text)),
    );
    chosen.push(...kept.map(({ report }) => report).filter((report) => !chosen.includes(report)));
    open = wanted.filter((word) => !meant.some(({ text }) => standingOfWord(text, word) > COVERED));
  }
  return chosen;
}

/** Inverse frequency over the titles; a word in no title weighs most, since it names something that is not there. */
function weightIn(titles: readonly { text: string }[], word: QuestionWord): number {
  const held = titles.filter(({ text }) => standingOfWord(text, word) > 0).length;
  return Math.log(1 + (titles.length + 1) / (held + 0.5));
}
