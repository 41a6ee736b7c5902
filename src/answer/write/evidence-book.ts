import type { Library } from '../../library/open-library.js';
import type { RankedPassage } from '../../retrieve/search-library.js';
import type { ProofPassage } from '../prove/proof.js';
import { instructionsIn } from '../instructions-in.js';
import { showTitle } from '../show-title.js';

/** A passage under the handle that a model knows it by. */
export interface BookEntry {
  handle: string;
  passage: RankedPassage;
  /** The same, as far as it can prove something. */
  proof: ProofPassage;
}

/** The evidence of one answer. Handles (E1, E2, …) are for the model alone: no reader ever sees one. */
export interface EvidenceBook {
  readonly entries: readonly BookEntry[];
  /** Adds the passages that are not in it yet. @returns the entry of each, in their order */
  add(passages: readonly RankedPassage[]): BookEntry[];
  find(handle: string): BookEntry | undefined;
  /** Whether a text stands in the evidence, in upper or lower case. */
  holds(text: string): boolean;
}

export function createEvidenceBook(library: Library): EvidenceBook {
  const entries: BookEntry[] = [];
  const texts: string[] = [];
  const entryOf = (passage: RankedPassage): BookEntry => {
    const known = entries.find(({ passage: { row } }) => row === passage.row);
    if (known) return known;
    const handle = `E${entries.length + 1}`;
    const entry = { handle, passage, proof: toProofPassage(library, { handle, passage }) };
    entries.push(entry);
    texts.push(openText(entry.proof).toLowerCase());
    return entry;
  };
  return {
    entries,
    add: (passages) => passages.map(entryOf),
    find: (handle) => entries.find((entry) => entry.handle === handle),
    holds: (text) => texts.some((held) => held.includes(text.toLowerCase())),
  };
}

/** What a passage says, without what it tells a model to write. */
function openText({ text, withheld = [] }: ProofPassage): string {
  return withheld.reduceRight((open, { start, end }) => `${open.slice(0, start)} ${open.slice(end)}`, text);
}

function toProofPassage(
  library: Library,
  { handle, passage }: { handle: string; passage: RankedPassage },
): ProofPassage {
  const { row, text, start, end, headings, sentenceFrom, sentenceTo } = passage;
  const { title, publisher, publishedOn } = library.reportOf(row);
  const spans = Array.from({ length: sentenceTo - sentenceFrom }, (_, at) => library.sentences.span(sentenceFrom + at));
  const sentences = spans.map((span) => ({
    start: Math.max(span.start, start) - start,
    end: Math.min(span.end, end) - start,
  }));
  return {
    handle,
    text,
    sentences,
    withheld: instructionsIn(text, sentences),
    headings,
    title: showTitle(title),
    ...(publisher !== undefined && { publisher }),
    ...(publishedOn !== undefined && { publishedOn }),
  };
}
