/** Passages that share this much of the shorter one's pairs of characters say the same twice. */
const SAME = 0.85;

/** The first `limit` passages without those that say what an earlier one said; overlap by a sentence is not that. */
export function removeNearDuplicates<T extends { text: string }>(passages: readonly T[], limit: number): T[] {
  const kept: { passage: T; pairs: Set<string> }[] = [];
  for (const passage of passages) {
    if (kept.length === limit) break;
    const pairs = pairsOf(passage.text);
    if (!kept.some((other) => shared(pairs, other.pairs) >= SAME)) kept.push({ passage, pairs });
  }
  return kept.map(({ passage }) => passage);
}

function pairsOf(text: string): Set<string> {
  const signs = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 1;
  let count = 0;
  for (const pair of small) if (large.has(pair)) count += 1;
  return count / small.size;
}
