import type { Lexicon } from '../../terms/read-lexicon.js';
import type { TermCutter } from '../../terms/terms-of.js';
import { phraseOf, translatePieces, type Glossary } from '../../terms/translate.js';
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
  /** Names of the lexicon by their first two signs, longest first. */
  names(opening: string): readonly string[];
}

export function createProofWords({ lexicon, terms }: { lexicon: Lexicon; terms: TermCutter }): ProofWords {
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
  const glossary = withAliases(lexicon);
  const english = reversed(glossary);
  return {
    cut: (text) => wholeWords(terms.ofQuestion(text)),
    translate: (text) => translatePieces(text, glossary, lexicon.stopWords),
    inEnglish: (word) => english.get(word) ?? [],
    group: (name) => groups.get(name),
    names: (opening) => byOpening.get(opening) ?? [],
  };
}

/** The glossary, with the English names of institutions and things. */
function withAliases({ glossary, aliases }: Lexicon): Glossary {
  const all = new Map<string, readonly string[]>();
  for (const [phrase, chinese] of glossary) all.set(phraseOf(phrase), chinese);
  for (const group of aliases) {
    const chinese = group.filter((name) => /\p{Script=Han}/u.test(name));
    for (const name of group) {
      if (/\p{Script=Han}/u.test(name)) continue;
      const phrase = phraseOf(name);
      all.set(phrase, [...new Set([...(all.get(phrase) ?? []), ...chinese])]);
    }
  }
  return all;
}

function reversed(glossary: Glossary): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [english, renderings] of glossary) {
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
