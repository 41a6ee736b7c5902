import type { Library } from '../library/open-library.js';

/** Inverse document frequency of each term as in BM25 (Robertson & Spärck Jones 1976), over the library's passages. */
export function termRarity(library: Library, terms: readonly string[]): Map<string, number> {
  const passages = library.manifest.counts.passages;
  return new Map(
    terms.map((term) => {
      const held = library.lexical.passagesWith(term);
      return [term, Math.log(1 + (passages - held + 0.5) / (held + 0.5))];
    }),
  );
}
