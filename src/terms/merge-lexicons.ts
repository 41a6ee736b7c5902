import type { Lexicon } from './read-lexicon.js';

/**
 * A lexicon with the words of another one, which win: its translations stand before those of the same phrase, and what
 * one of its lines names is one thing, whatever groups the names stood in.
 */
export function mergeLexicons(lexicon: Lexicon, own: Lexicon): Lexicon {
  const glossary = new Map(lexicon.glossary);
  for (const [english, chinese] of own.glossary) {
    glossary.set(english, [...new Set([...chinese, ...(glossary.get(english) ?? [])])]);
  }
  return {
    terms: [...new Set([...lexicon.terms, ...own.terms])],
    stopWords: new Set([...lexicon.stopWords, ...own.stopWords]),
    glossary,
    aliases: own.aliases.reduce(joinGroup, lexicon.aliases),
  };
}

/** The groups with another one, which takes in all groups that it shares a name with. */
function joinGroup(groups: Lexicon['aliases'], names: readonly string[]): Lexicon['aliases'] {
  const own = new Set(names.map(foldName));
  const shares = (group: readonly string[]) => group.some((name) => own.has(foldName(name)));
  const more = groups
    .filter(shares)
    .flat()
    .filter((name) => !own.has(foldName(name)));
  return [...groups.filter((group) => !shares(group)), [...names, ...more]];
}

/** Width and capitals never tell two names apart. */
const foldName = (name: string): string => name.normalize('NFKC').toLowerCase();
