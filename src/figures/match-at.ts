/** The match of a sticky pattern that starts at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Where the blanks after `at` end; at most two, as between a number and its unit. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && text[end] === ' ') end += 1;
  return end;
}

/** Alternatives of a pattern, longest first, so that 人民币 is not read as 人. */
export function alternatives(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return escaped.sort((a, b) => b.length - a.length).join('|');
}
