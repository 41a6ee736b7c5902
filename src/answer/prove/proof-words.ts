import type { Lexicon } from '../../terms/read-lexicon.js';
import type { TermCutter } from '../../terms/terms-of.js';
import type { WordCutter } from '../../ports.js';
import { createGlossary } from '../../terms/glossary.js';
import { translatePieces } from '../../terms/translate.js';
import { foldProofText } from './fold-proof-text.js';
import { nameGroups, type NameGroup } from './name-groups.js';

/** What the lexicon tells proof, prepared once. */
export interface ProofWords {
  /** Whole words of Chinese text, in lower case, each once. */
  cut(text: string): string[];
  /** Phrases of English text with their Chinese renderings. */
  translate(text: string): readonly { english: string; chinese: readonly string[] }[];
  /** English renderings of a Chinese word. */
  inEnglish(word: string): readonly string[];
  /** The group that has a name, in lower case and packed. */
  group(name: string): NameGroup | undefined;
  /** A text with Simplified characters for Traditional ones, each in its place. */
  simplify(text: string): string;
  /** Names of people, places and institutions in a text that a general dictionary knows. */
  properNames(text: string): string[];
  /** Names of the lexicon by their first two signs, longest first. */
  names(opening: string): readonly string[];
}

export function createProofWords({
  lexicon,
  terms,
  names,
  simplify,
}: {
  lexicon: Lexicon;
  terms: TermCutter;
  names: WordCutter['names'];
  simplify: (text: string) => string;
}): ProofWords {
  const groups = new Map<string, NameGroup>();
  for (const group of nameGroups(lexicon)) for (const name of group.names) groups.set(name, group);
  const byOpening = new Map<string, string[]>();
  for (const name of groups.keys()) {
    if (name.length < 2) continue;
    const opening = name.slice(0, 2);
    byOpening.set(
      opening,
      [...(byOpening.get(opening) ?? []), name].sort((a, b) => b.length - a.length),
    );
  }
  const entries = [...lexicon.glossary, ...englishAliases(lexicon)];
  const { stopWords } = lexicon;
  const glossary = createGlossary(entries, stopWords);
  const english = reversed(entries);
  return {
    cut: (text) => wholeWords(terms.ofQuestion(text)),
    translate: (text) => translatePieces(text, { glossary, stopWords }),
    inEnglish: (word) => english.get(word) ?? [],
    group: (name) => groups.get(name),
    simplify: (text) => {
      const simplified = simplify(text);
      return simplified.length === text.length ? simplified : text;
    },
    properNames: names,
    names: (opening) => byOpening.get(opening) ?? [],
  };
}

/** The English names of institutions and things. */
function englishAliases({ aliases }: Lexicon): [string, readonly string[]][] {
  return aliases.flatMap((group) => {
    const chinese = group.filter((name) => /\p{Script=Han}/u.test(name));
    const others = group.filter((name) => !/\p{Script=Han}/u.test(name));
    return others.map((name): [string, readonly string[]] => [name, chinese]);
  });
}

function reversed(entries: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [english, renderings] of entries) {
    for (const rendering of renderings) {
      const chinese = foldProofText(rendering).packed;
      all.set(chinese, [...(all.get(chinese) ?? []), english]);
    }
  }
  return all;
}

/** Words that are no part of a longer one: 商业银行, not 银行 besides. */
function wholeWords(terms: readonly string[]): string[] {
  return terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)));
}
