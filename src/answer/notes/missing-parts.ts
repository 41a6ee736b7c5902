import { standingOfWord, type QuestionWord, type ReadQuestion } from '../../retrieve/read-question.js';
import { standsIn } from '../../retrieve/stands-in.js';
import type { Fold } from '../../terms/fold-text.js';
import { givesCause } from '../cause-words.js';
import { comparedInstitutions } from './compared-institutions.js';
import { listedThings } from './listed-things.js';
import { partQuantities, shownIn } from './part-quantities.js';
import { questionParts } from './question-parts.js';
import { isName, tells } from './telling-words.js';

/** What an answer quotes. */
export interface Quoted {
  /** The quotation itself. */
  quote: string;
  /** The same with its headings and title, which say what it is about. */
  around: string;
  /** Whether it is rows of a table: what their cells mean, the units of figures say, may stand in the column names. */
  isTable: boolean;
}

/** A word of which less than this stands in the quotations is not spoken of there. */
const STANDS = 0.5;
/** Of several words with some weight, less than this share stands in the quotations when they speak of other things. */
const ABSENT = 0.25;
/** A single word may be missing by chance, and so may words that together weigh less than the question's heaviest. */
const FEWEST = 2;
const ASKS_REASON = /为什么|为何|为啥|原因|\bwhy\b/iu;
/** 员工人数是多少, 董事长是谁: what stands right before is asked for. */
const ASKED_OF = /^(?:分别|各|又)?[是为有叫](?:多少|几|谁|什么|哪|啥)/u;

/** A question's words, and how texts are folded to be held against them. */
type Words = Pick<ReadQuestion, 'words' | 'fold'>;

/** What a question asks: its words, and those names in it that none of the evidence has. */
export interface AskedWords extends Words {
  missingNames: readonly string[];
}

/**
 * The parts of a question, in its own words, that an answer's quotations do not cover, where they cover others: parts
 * whose words stand in none of them, or that ask for a kind of quantity or a reason that none of them shows. None when
 * the question asks one thing, or when nothing is covered.
 */
export function missingParts(question: string, asked: AskedWords, quoted: readonly Quoted[]): string[] {
  const { words, missingNames, fold } = asked;
  const isLacking = (text: string) => missingNames.some((name) => fold(text).includes(name));
  const parts = partsOf(question, asked);
  const spoken = spokenIn(quoted, fold);
  const quotes = quoted.map(({ quote }) => fold(quote));
  const inTable = quoted.some(({ isTable }) => isTable);
  const heaviest = Math.max(0, ...words.map(({ known, weight }) => (known ? weight : 0)));
  const missing = someOf(
    parts,
    (part) => isLacking(part.text) || isMissing(part, { parts, quotes, inTable, spoken, heaviest, fold }),
  );
  const things = [
    ...someOf(listedThings(question, asked), ({ text, head }) => isLacking(text) || spoken(head) < STANDS),
    // What a section says of its institution need not name it.
    ...someOf(comparedInstitutions(question, asked), ({ text }) => isLacking(text)),
  ];
  return [...missing, ...new Set(things.filter((thing) => !missing.some((part) => part.includes(thing))))];
}

/**
 * The parts behind the first of a question that could not be answered as a whole, but for those whose own words and
 * quantities all stand in the quotations.
 */
export function doubtfulParts(question: string, asked: Words, quoted: readonly Quoted[]): string[] {
  const quotes = quoted.map(({ quote }) => asked.fold(quote));
  const spoken = spokenIn(quoted, asked.fold);
  return partsOf(question, asked)
    .slice(1)
    .filter(
      ({ telling, quantities }) =>
        telling.length === 0 ||
        telling.some((word) => spoken(word) < STANDS) ||
        !quantities.every((quantity) => shownIn(quotes, quantity).size > 0),
    )
    .map(({ text }) => text);
}

interface Part {
  text: string;
  /** The words that tell it from the other parts. */
  telling: readonly QuestionWord[];
  quantities: ReturnType<typeof partQuantities>;
}

/** How far a word stands in what is quoted, 0 to 1. */
type Spoken = (word: QuestionWord) => number;

function spokenIn(quoted: readonly Quoted[], fold: Fold): Spoken {
  const texts = quoted.map(({ around }) => fold(around));
  return (word) => Math.max(0, ...texts.map((text) => standingOfWord(text, word)));
}

function partsOf(question: string, { words, fold }: Words): Part[] {
  return questionParts(question).map((text, at, all) => {
    const others = all.filter((_, other) => other !== at).map(fold);
    const telling = words.filter(
      (word) => tells(word) && standsIn(fold(text), word.own) && !others.some((other) => standsIn(other, word.own)),
    );
    return { text, telling, quantities: partQuantities(text) };
  });
}

function isMissing(
  part: Part,
  among: {
    parts: readonly Part[];
    /** Folded. */
    quotes: readonly string[];
    inTable: boolean;
    spoken: Spoken;
    heaviest: number;
    fold: Fold;
  },
): boolean {
  const { text, telling, quantities } = part;
  const { parts, quotes, inTable, spoken, heaviest, fold } = among;
  if (parts.length < 2) return false;
  const absent = telling.filter((word) => spoken(word) < STANDS);
  // A part without a name of its own may be about what another part names.
  const otherNamed = parts.some(
    (other) => other !== part && other.telling.some((word) => isName(word) && spoken(word) >= STANDS),
  );
  if (otherNamed && absent.some(isName)) return true;
  if (speaksOfOthers(telling, { spoken, heaviest })) return true;
  if (ASKS_REASON.test(text) && telling.length < FEWEST) return !inTable && !quotes.some(givesCause);
  const nothing = absent.length > 0 && absent.length === telling.length;
  // An indicator of the trade is not spoken of in other words.
  if (quantities.length > 0 && nothing && absent.some(({ exact }) => exact)) return true;
  if (quantities.length === 0) return nothing && absent.some((word) => isAskedFor(fold(text), word));
  const shown = new Set(quantities.flatMap((quantity) => [...shownIn(quotes, quantity)]));
  if (shown.size === 0) return !inTable;
  const rivals = parts.filter((other) =>
    other.quantities.some(({ name }) => quantities.some((own) => own.name === name)),
  );
  return nothing && shown.size < rivals.length;
}

/** Whether hardly anything of several telling words stands in the quotations. A word that no report has may be loose talk. */
function speaksOfOthers(
  telling: readonly QuestionWord[],
  { spoken, heaviest }: { spoken: Spoken; heaviest: number },
): boolean {
  const words = telling.filter(({ known, exact }) => known || exact);
  const sum = (weigh: (word: QuestionWord) => number) => words.reduce((total, word) => total + weigh(word), 0);
  const whole = sum(({ weight }) => weight);
  const standing = sum((word) => word.weight * spoken(word));
  return words.length >= FEWEST && whole >= heaviest && standing < ABSENT * whole;
}

function isAskedFor(folded: string, { own, exact }: QuestionWord): boolean {
  return exact || ASKED_OF.test(folded.slice(folded.indexOf(own) + own.length));
}

/** The texts of those that are missing; none when all are, for then the answer is about something else. */
function someOf<Item extends { text: string }>(items: readonly Item[], isAbsent: (item: Item) => boolean): string[] {
  const absent = items.filter(isAbsent);
  return absent.length < items.length ? absent.map(({ text }) => text) : [];
}
