import { z } from 'zod';
import type { Library, StoredPassage } from '../../../library/open-library.js';
import type { AgentTool } from '../../../ports.js';
import type { ReportFilter } from '../../../retrieve/report-filter.js';
import type { RankedPassage, Searcher } from '../../../retrieve/search-library.js';
import { maskPersonalData } from '../../../privacy/mask-personal-data.js';
import { fitsFilter } from '../../../retrieve/report-filter.js';
import type { DerivedFigure } from '../../prove/proof.js';
import type { EvidenceBook } from '../evidence-book.js';
import { showEvidence } from '../show-evidence.js';
import { computeFigure, OPERATIONS } from './compute-figure.js';

/** Passages of one search: enough to choose from, few enough to read. */
const SEARCH_LIMIT = 5;

/** Where the tools look, and what comes of it. */
export interface LookUp {
  library: Library;
  book: EvidenceBook;
  search: Searcher;
  filter?: ReportFilter | undefined;
  /** What compute made, for the proof. */
  derived: DerivedFigure[];
  signal?: AbortSignal | undefined;
}

/** The tools of an agent: search the library, read around a passage, compute. Whatever they show is in the book. */
export function lookUpTools(lookUp: LookUp): AgentTool[] {
  return [searchTool(lookUp), readTool(lookUp), computeTool(lookUp)];
}

function searchTool({ library, book, search, filter, signal }: LookUp): AgentTool {
  return tool({
    name: 'search',
    description: 'Searches the finance reports. Give a whole question that names institution, indicator and time.',
    schema: z.object({ query: z.string().min(1).max(500) }),
    call: async ({ query }) => {
      const { text } = maskPersonalData(query);
      const { passages } = await search.search(library, { text, limit: SEARCH_LIMIT, filter }, { signal });
      const entries = book.add(passages.filter(({ kind }) => kind !== 'listing'));
      return entries.length === 0 ? 'Nothing was found.' : showEvidence(entries);
    },
  });
}

function readTool({ library, book, filter }: LookUp): AgentTool {
  return tool({
    name: 'read',
    description: 'Reads the passages right before and after a piece of evidence. Give its handle, such as E2.',
    schema: z.object({ handle: z.string() }),
    call: ({ handle }) => {
      const entry = book.find(handle);
      if (entry === undefined) return Promise.resolve(`There is no evidence ${handle}.`);
      const { row, reportId } = entry.passage;
      const around = [row - 1, row + 1]
        .filter((other) => other >= 0 && other < library.manifest.counts.passages)
        .filter((other) => {
          const report = library.reportOf(other);
          return report.id === reportId && fitsFilter(report, filter);
        })
        .map((other) => asRanked(library.passage(other)));
      return Promise.resolve(around.length === 0 ? 'Nothing stands around it.' : showEvidence(book.add(around)));
    },
  });
}

function computeTool({ derived }: LookUp): AgentTool {
  return tool({
    name: 'compute',
    description:
      'Calculates exactly from figures of the evidence, with their units as written. sum: of all; difference: first less second; ratio: first divided by second; share: first in percent of second; change: percent from first to second.',
    schema: z.object({ operation: z.enum(OPERATIONS), figures: z.array(z.string().max(60)).min(2).max(20) }),
    call: ({ operation, figures }) => {
      try {
        const made = computeFigure(operation, figures);
        derived.push(made);
        return Promise.resolve(`C${derived.length} = ${made.text} (${operation}: ${figures.join(', ')})`);
      } catch (error) {
        if (error instanceof RangeError) return Promise.resolve(`This cannot be computed: ${error.message}.`);
        throw error;
      }
    },
  });
}

/** A tool whose arguments are checked; what is wrong with them is told to the model. */
function tool<Schema extends z.ZodObject>(given: {
  name: string;
  description: string;
  schema: Schema;
  call: (args: z.infer<Schema>) => Promise<string>;
}): AgentTool {
  const { name, description, schema, call } = given;
  const parameters = Object.fromEntries(Object.entries(z.toJSONSchema(schema)).filter(([key]) => key !== '$schema'));
  return {
    name,
    description,
    parameters,
    call: (args) => {
      const parsed = schema.safeParse(args);
      if (parsed.success) return call(parsed.data);
      return Promise.resolve(`The arguments cannot be used: ${z.prettifyError(parsed.error)}`);
    },
  };
}

function asRanked(passage: StoredPassage): RankedPassage {
  return { ...passage, score: 0, why: { terms: [] } };
}
