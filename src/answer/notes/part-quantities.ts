import { HOW_MUCH } from '../asking-words.js';
import { askedQuantities, type AskedQuantity } from '../asked-quantities.js';

/** Nouns of quantity stand in other questions, too; with these words one is asked for. `How long` may be of pages. */
const ASKS = new RegExp(
  `${HOW_MUCH}|何时|什么时候|哪一?[年天]|\\b(?:how (?:many|much|high|large|big|fast|often)|when|what (?:share|percentage|proportion|rate|amount|number|year|date))\\b`,
  'iu',
);
/** 花了几秒 asks for no money. */
const TAKES_TIME = /[花用]了?(?:几|多[久长])/u;

/** The kinds of quantity that a part of a question asks for; none when it asks for something else. */
export function partQuantities(part: string): AskedQuantity[] {
  if (!ASKS.test(part)) return [];
  return askedQuantities(part).filter(({ name }) => !(name === 'money' && TAKES_TIME.test(part)));
}

/** What in some quotations shows a quantity, each once: also 几家 for what is counted in 家, and 2.27s. */
export function shownIn(quotes: readonly string[], { name, shown }: AskedQuantity): Set<string> {
  const every = new RegExp(`${shown.source}|[几数]${name}|\\d ?(?:s|min|h)\\b`, 'giu');
  return new Set(quotes.flatMap((quote) => quote.match(every) ?? []));
}
