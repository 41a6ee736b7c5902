/** Inverse document frequency as in BM25 (Robertson & Spärck Jones 1976): of a term that stands in `held` of `passages`. */
export function inverseFrequency(held: number, passages: number): number {
  return Math.log(1 + (passages - held + 0.5) / (held + 0.5));
}
