import type { Span } from '../../ingest/draft.js';

/** A passage that a written sentence points at, as far as it can prove something. */
export interface ProofPassage {
  /** What the model calls it by: E1. */
  handle: string;
  text: string;
  /** Its sentences in order, as offsets in `text`: a citation holds whole ones. */
  sentences: readonly Span[];
  /** Stretches that prove nothing and are never cited: what the report tells a model to write. */
  withheld?: readonly Span[];
  headings: readonly string[];
  /** The title of its report, with the report's publisher and date. */
  title: string;
  publisher?: string;
  /** YYYY-MM-DD */
  publishedOn?: string;
}

/** A figure that the compute tool made, as it was shown to the model: 5.3分 out of 82.7分 and 77.4分. */
export interface DerivedFigure {
  text: string;
  inputs: readonly string[];
  /** `change` in percent; `share` the first in percent of the second. */
  operation: 'sum' | 'difference' | 'ratio' | 'share' | 'change';
}

/**
 * What a sentence claims and its passages do not hold. `figure`: no such value and unit; `period`: the value stands there
 * for another time; `subject`: for another thing; `bound`: 约, 超 and their like differ; `change`: a level for a change,
 * 同比 for 环比; `direction` and `negation`: the passage says the contrary; `certainty`: a plan told as a fact;
 * `name`, `date`, `quotation`: not found; `claim`: arithmetic, ranking or 所有 in words that nothing states;
 * `overlap` and `similarity`: below the bar; `no_content`: nothing is stated; `no_passage`: nothing is cited.
 */
export type ProofCode =
  | 'no_passage'
  | 'no_content'
  | 'figure'
  | 'period'
  | 'subject'
  | 'bound'
  | 'change'
  | 'direction'
  | 'negation'
  | 'certainty'
  | 'name'
  | 'date'
  | 'quotation'
  | 'claim'
  | 'overlap'
  | 'similarity';

export interface ProofReason {
  code: ProofCode;
  /** The words of the sentence that failed; '' where it is the whole of it. */
  what: string;
  /** What the passage has in their place, where that is known. */
  instead?: string;
}

/** The span of a passage that supports a sentence: UTF-16 offsets in the passage's text, end exclusive. */
export interface CitedSpan extends Span {
  handle: string;
}

export interface Proof {
  support: 'supported' | 'unsupported';
  /** Empty when supported. */
  reasons: readonly ProofReason[];
  /** For the model that writes again: one short sentence in the sentence's language; '' when supported. */
  explanation: string;
  /** One span for each passage that supports the sentence, in the order of the passages; empty when unsupported. */
  cited: readonly CitedSpan[];
  /** Share of the sentence's content words that the cited span with most of them holds. */
  overlap: number;
}
