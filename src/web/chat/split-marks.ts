/** A stretch of an answer's text, or the mark of a citation in it. */
export type AnswerPiece = { kind: 'text'; text: string } | { kind: 'mark'; n: number };

/**
 * Cuts an answer's text at its [n] marks. A bracketed number is a mark only if the answer has that citation and
 * the number does not stand inside a statement, where it is the report's own footnote.
 * @param options.statements the statements' texts in their order; empty while they are not known yet
 */
export function splitMarks(
  text: string,
  options: { citations: readonly number[]; statements?: readonly string[] },
): AnswerPiece[] {
  const { citations, statements = [] } = options;
  const quoted = placesOf(text, statements);
  const pieces: AnswerPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(/\[(\d{1,4})\]/g)) {
    const n = Number(match[1]);
    const isQuoted = quoted.some(({ start, end }) => match.index >= start && match.index < end);
    if (isQuoted || !citations.includes(n)) continue;
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    pieces.push({ kind: 'mark', n });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

/** Where each statement stands, looked for from the end of the one before; one that is not found protects nothing. */
function placesOf(text: string, statements: readonly string[]): { start: number; end: number }[] {
  let from = 0;
  return statements.flatMap((statement) => {
    const start = text.indexOf(statement, from);
    if (start < 0) return [];
    from = start + statement.length;
    return [{ start, end: from }];
  });
}
