/** Texts that share this much of the shorter one's pairs of characters say the same; overlap by a sentence is less. */
const SAME = 0.85;

/**
 * Whether two passages say the same twice over, as a summary repeats a report's sentences. Passages with other figures
 * never do: to drop one would hide that they disagree.
 */
export function saysTheSame(a: string, b: string): boolean {
  const [figures, others] = [figuresOf(a), figuresOf(b)].sort((one, other) => one.size - other.size);
  if (figures && others && [...figures].some((figure) => !others.has(figure))) return false;
  const [small, large] = [pairsOf(a), pairsOf(b)].sort((one, other) => one.size - other.size);
  if (small === undefined || large === undefined || small.size === 0) return true;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared >= SAME * small.size;
}

function pairsOf(text: string): Set<string> {
  const signs = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`));
}

function figuresOf(text: string): Set<string> {
  return new Set(text.match(/\d+(?:\.\d+)?/gu));
}
