import type { Library } from '../library/open-library.js';
import type { RankedPassage } from '../retrieve/search-library.js';
import { itemNumber, leadsIn } from './list-items.js';

/** Passages whose lists are followed, and how far. */
const LEADING = 2;
const MOST = 3;

/**
 * The passages together with those in which a list of the first ones goes on: its items seldom hold the words of the
 * question. What is added ranks like the passage that it continues.
 * @param wanted the number of the item that is asked for; undefined when all are
 */
export function withContinuedLists(
  library: Library,
  { passages, wanted }: { passages: readonly RankedPassage[]; wanted: number | undefined },
): RankedPassage[] {
  const found = new Set(passages.map(({ row }) => row));
  const added: RankedPassage[] = [];
  const add = (row: number, { score }: RankedPassage) => {
    if (found.has(row)) return;
    found.add(row);
    added.push({ ...library.passage(row), score, why: { terms: [] } });
  };
  for (const passage of passages.slice(0, LEADING)) {
    const { reportId } = passage;
    const isNext = (row: number) =>
      row < library.manifest.counts.passages && library.reportOf(row).id === reportId && row <= passage.row + MOST;
    for (let row = passage.row + 1; isNext(row); row += 1) {
      if (wanted === undefined && !goesOn(library, row)) break;
      if (wanted === undefined || newSentences(library, row).some((text) => itemNumber(text) === wanted))
        add(row, passage);
    }
  }
  return [...passages, ...added];
}

/** Whether a passage opens with an item, and the one before it ends with a lead-in or an item. */
function goesOn(library: Library, row: number): boolean {
  const [opening] = newSentences(library, row);
  if (opening === undefined || itemNumber(opening) === undefined) return false;
  return newSentences(library, row - 1)
    .slice(-2)
    .some((text) => leadsIn(text) || itemNumber(text) !== undefined);
}

/** The sentences of a passage without those that it repeats from the one before. */
function newSentences(library: Library, row: number): string[] {
  const { text, start: from, sentenceFrom, sentenceTo } = library.passage(row);
  const first = row === 0 ? sentenceFrom : Math.max(sentenceFrom, library.outline(row - 1).sentenceTo);
  return Array.from({ length: Math.max(0, sentenceTo - first) }, (_, at) => {
    const { start, end } = library.sentences.span(first + at);
    return text.slice(start - from, end - from);
  });
}
