import type { Library } from '../../library/open-library.js';
import type { Answer } from '../../schemas.js';
import { citeQuotations, type Cited } from '../cite.js';
import { findConflicts, findNotes, type Asking, type Source } from './find-notes.js';
import { quotationOf, showConflicts } from './show-conflicts.js';

/** Quotations as statements with citations, and what a reader has to know about them. */
export type Noted = Cited & Pick<Answer, 'notes' | 'missing'>;

/** Cites quotations, those of other reports that disagree with them included, and says what a reader has to know. */
export function citeWithNotes(library: Library, asking: Asking): Noted {
  const { quotations: chosen } = asking.evidence;
  const conflicts = findConflicts(library, asking, { quoted: chosen.flatMap(({ sentences }) => sentences) });
  const quotations = showConflicts(chosen, conflicts);
  const cited = citeQuotations(library, quotations);
  const sources = quotations.flatMap(({ passage }, at): Source[] => {
    const citation = cited.citations[citationOf(cited, at) - 1];
    return citation ? [{ citation, passage }] : [];
  });
  const found = findNotes(library, asking, {
    citations: cited.citations,
    sources,
    conflicts,
    citationOf: (figure) => citationOf(cited, quotationOf(quotations, figure)),
  });
  return { ...cited, ...found };
}

/** The number of the citation of a quotation: each has its statement, and a statement's first citation is its own. */
function citationOf({ statements }: Cited, quotation: number): number {
  return statements[quotation]?.citations[0] ?? 0;
}
