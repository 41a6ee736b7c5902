import type { Library } from '../../library/open-library.js';
import type { RankedPassage, Searcher } from '../../retrieve/search-library.js';
import type { ReportFilter } from '../../retrieve/report-filter.js';
import { questionParts } from '../notes/question-parts.js';
import { splitByModel } from './steps/split-by-model.js';
import type { StepTools } from './steps/step-tools.js';

/** Passages that the look-up of one part adds. */
const PART_LIMIT = 4;

/** Passages for the parts of a question that asks several things, each looked up by itself; none for any other. */
export async function lookUpParts(
  library: Library,
  asked: { question: string; filter?: ReportFilter | undefined },
  { search, ...step }: StepTools & { search: Searcher },
): Promise<RankedPassage[]> {
  const { question, filter } = asked;
  if (questionParts(question).length < 2) return [];
  const parts = await splitByModel(question, step);
  const found = await Promise.all(
    parts.map((text) => search.search(library, { text, limit: PART_LIMIT, filter }, { signal: step.signal })),
  );
  return found.flatMap(({ passages }) => passages.filter(({ kind }) => kind !== 'listing'));
}
