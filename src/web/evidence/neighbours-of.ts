/** The numbers of the citations before and after one, in the order of their numbers. */
export function neighboursOf(
  citation: { n: number },
  citations: readonly { n: number }[],
): { before?: number; after?: number } {
  const numbers = citations.map(({ n }) => n).sort((a, b) => a - b);
  const at = numbers.indexOf(citation.n);
  return { before: numbers[at - 1], after: at < 0 ? undefined : numbers[at + 1] };
}
