import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import type { Evidence } from './evidence.js';
import { coverage } from './unit-places.js';

/** A row of a ranking opens with its number: 2民生银行600016.SH86.6, 2 | 民生银行. */
const ROW = /^\s*(\d{1,3})(?=\s?(?:\|\s?)?[\p{Script=Han}\p{Lu}]|\d{6}\.)/u;

/**
 * Where a ranking's row has the place that a sentence tells (排名第二): the row with that number, if it holds more of the
 * sentence's words than any other does.
 */
export function numberedRow(
  figure: Figure,
  evidence: readonly Evidence[],
): { evidence: number; span: Span } | undefined {
  if (figure.kind !== 'ordinal' || figure.low !== figure.high) return undefined;
  for (const [index, { passage, places }] of evidence.entries()) {
    const rows = passage.sentences.flatMap((span) => {
      const number = ROW.exec(passage.plain.slice(span.start, span.end))?.[1];
      return number === undefined ? [] : [{ number, span, share: coverage(places, [span]) }];
    });
    const row = rows.find(({ number }) => number === figure.low);
    if (row === undefined || rows.length < 2 || row.share === 0) continue;
    if (rows.every((other) => other === row || other.share < row.share)) return { evidence: index, span: row.span };
  }
  return undefined;
}
