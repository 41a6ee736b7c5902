import type { QuestionWord, ReadQuestion } from '../../retrieve/read-question.js';
import type { ListedThing } from './listed-things.js';
import { isInstitution } from './telling-words.js';

/** Words by which institutions are held against each other. */
const COMPARES =
  /谁|哪一?[家个]|[相对]比|比较|相差|差[多几别异距]|区别|[不异]同|不一样|\b(?:which|whose|compar\w+|versus|vs|differ\w*)\b/iu;
/** What stands between two that are: 和, or the matter of the first before it, 的大模型和. */
const JOINS =
  /^(?:的[^，,。；;？?]{1,12})?(?:、|和|与|及|以及|跟|同)$|^(?:'s [\w ]{1,24})? ?(?:,|and|or|with|to|vs\.?|versus) $/iu;

/** The institutions side by side that a question compares; one of them can be told of without the other. */
export function comparedInstitutions(
  question: string,
  { words, fold }: Pick<ReadQuestion, 'words' | 'fold'>,
): ListedThing[] {
  if (!COMPARES.test(question)) return [];
  const folded = fold(question);
  const named = withoutInner(words.filter(isInstitution).map((head) => placeOf(head, folded)));
  const isJoined = (one: Place | undefined, other: Place | undefined) =>
    one !== undefined && other !== undefined && JOINS.test(folded.slice(one.end, other.start));
  return named
    .filter((one, at) => isJoined(named[at - 1], one) || isJoined(one, named[at + 1]))
    .map(({ head, start, end }) => {
      const written = question.slice(start, end);
      return { text: fold(written) === head.own ? written : head.own, head };
    });
}

interface Place {
  head: QuestionWord;
  /** Offsets in the folded question. */
  start: number;
  end: number;
}

function placeOf(head: QuestionWord, folded: string): Place {
  const start = folded.indexOf(head.own);
  return { head, start, end: start + head.own.length };
}

/** In their order, those that stand in the question, and not inside another's name. */
function withoutInner(places: readonly Place[]): Place[] {
  const holds = (outer: Place, inner: Place) =>
    outer !== inner &&
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start;
  return places
    .filter((place) => place.start >= 0 && !places.some((other) => holds(other, place)))
    .sort((one, other) => one.start - other.start);
}
