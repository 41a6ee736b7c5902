import type { Quotation } from '../select-sentences.js';
import type { ReportedFigure } from './reported-figures.js';

/**
 * The quotations with those that disagree with them: what is not quoted yet comes behind, and of the quotations of one
 * conflict the newer report's takes the first place that one of them has.
 */
export function showConflicts(
  quotations: readonly Quotation[],
  conflicts: readonly (readonly ReportedFigure[])[],
): Quotation[] {
  return conflicts.reduce<Quotation[]>(
    (shown, conflict) => {
      const all = [...shown, ...conflict.filter((figure) => quotationOf(shown, figure) < 0).map(asQuotation)];
      const places = [...new Set(conflict.map((figure) => quotationOf(all, figure)))];
      const ordered = [...places].sort((a, b) => a - b);
      const moved = new Map(ordered.map((place, at) => [place, places[at] ?? place]));
      return all.flatMap((_, place) => all[moved.get(place) ?? place] ?? []);
    },
    [...quotations],
  );
}

/** Which quotation holds the sentence of a figure; -1 when none does. */
export function quotationOf(quotations: readonly Quotation[], { sentence }: ReportedFigure): number {
  return quotations.findIndex(({ sentences }) => sentences.some(({ row }) => row === sentence.row));
}

function asQuotation({ sentence }: ReportedFigure): Quotation {
  const { passage, start, end } = sentence;
  return { passage, start, end, sentences: [sentence] };
}
