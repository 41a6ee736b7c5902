import type { Library } from '../library/open-library.js';
import type { Asked } from '../retrieve/read-asked.js';
import { fitsFilter, type ReportFilter } from '../retrieve/report-filter.js';
import type { Courtesy } from './follow-up/courtesy.js';
import type { Outcome } from './outcome.js';
import type { Verdict } from './refusal/decide-refusal.js';
import { wordsFor } from './words.js';

/** Says that there is no answer, what was searched, and what to try. */
export function refuse(
  library: Library,
  given: { verdict: Exclude<Verdict, 'answer'>; language: Asked['language']; filter: ReportFilter | undefined },
): Outcome {
  const { verdict, language, filter } = given;
  const words = wordsFor(language);
  const searched = words.searched(library.reports.filter((report) => fitsFilter(report, filter)).length);
  if (verdict === 'out_of_scope') return { status: 'out_of_scope', answer: words.outOfScope(searched), ...NOTHING };
  return notFound(words.noEvidence(searched));
}

/** Thanks and greetings are answered in kind, and nothing is searched for them. */
export function beCourteous(language: Asked['language'], courtesy: Courtesy = 'assent'): Outcome {
  return { status: 'out_of_scope', answer: wordsFor(language).courtesy[courtesy], ...NOTHING };
}

const NOTHING = { statements: [], citations: [] };

export function notFound(answer: string): Outcome {
  return { status: 'no_evidence', answer, ...NOTHING };
}
