import type { Library, StoredPassage } from '../../library/open-library.js';
import type { Statement } from '../../schemas.js';
import type { Quotation } from '../select-sentences.js';
import type { Told } from './answers-question.js';
import type { CitationList } from './citation-list.js';

/** The proved statements of a written answer with what they rest on. */
export function toldByStatements(library: Library, statements: readonly Statement[], citations: CitationList): Told[] {
  return statements
    .filter(({ support }) => support !== 'unsupported')
    .map(({ text, citations: own }) => {
      const cited = citations.all.filter(({ n }) => own.includes(n));
      const passages = cited.flatMap((citation) => citations.entryOf(citation)?.passage ?? []);
      return {
        text,
        quotes: cited.map(({ quote }) => quote),
        about: passages.map((passage) => namesOver(library, passage)).join('\n'),
      };
    });
}

/** The same of what would be quoted in its place. */
export function toldByQuotations(library: Library, quotations: readonly Quotation[]): Told[] {
  return quotations.map(({ passage, start, end }) => {
    const text = passage.text.slice(start - passage.start, end - passage.start);
    return { text, quotes: [text], about: namesOver(library, passage) };
  });
}

function namesOver(library: Library, { row, headings }: StoredPassage): string {
  return [library.reportOf(row).title, ...headings].join('\n');
}
