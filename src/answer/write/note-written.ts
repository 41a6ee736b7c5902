import type { Library } from '../../library/open-library.js';
import type { Citation } from '../../schemas.js';
import { citeSpan } from '../cite.js';
import { findConflicts, findNotes, type Asking } from '../notes/find-notes.js';
import type { Noted } from '../notes/cite-with-notes.js';
import { withFallback } from '../notes/with-fallback.js';
import type { ReportedFigure } from '../notes/reported-figures.js';
import type { ScoredSentence } from '../score-sentences.js';
import { wordsFor } from '../words.js';
import type { CitationList } from './citation-list.js';
import type { Written } from './write-answer.js';

/** A written answer with what a reader has to know, that something of it was left out included; the figures of other reports that disagree are cited behind it. */
export function noteWritten(
  library: Library,
  asking: Asking,
  written: Pick<Written, 'answer' | 'statements' | 'leftOut'> & { citations: CitationList },
): Noted {
  const citations = [...written.citations.all];
  const { scored } = asking.evidence;
  const quoted = scored.filter((sentence) => citations.some((citation) => holds(citation, sentence)));
  const conflicts = findConflicts(library, asking, { quoted });
  const citationOf = ({ sentence }: ReportedFigure): number => {
    const known = citations.find((citation) => holds(citation, sentence));
    if (known) return known.n;
    const fresh = citeSpan(library, { passage: sentence.passage, span: sentence, n: citations.length + 1 });
    citations.push(fresh);
    return fresh.n;
  };
  // Before the notes are made, so that those see every citation.
  conflicts.flat().forEach(citationOf);
  const sources = written.citations.all.flatMap((citation) => {
    const entry = written.citations.entryOf(citation);
    return entry ? [{ citation, passage: entry.passage }] : [];
  });
  const { answer, statements, leftOut } = written;
  const found = findNotes(library, asking, { citations, sources, conflicts, citationOf });
  const whole = { answer, statements, citations, ...found };
  if (leftOut === 0) return whole;
  return { ...whole, ...withFallback(whole, wordsFor(asking.evidence.asked.language).leftOut(leftOut)) };
}

function holds({ reportId, start, end }: Citation, { passage, ...sentence }: ScoredSentence): boolean {
  return passage.reportId === reportId && sentence.start < end && sentence.end > start;
}
