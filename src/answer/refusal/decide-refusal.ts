import { asksNoReport } from './asks-no-report.js';
import type { RefusalFeatures } from './refusal-features.js';
import { refusalScore, type RefusalModel } from './refusal-model.js';

export type Verdict = 'answer' | 'no_evidence' | 'out_of_scope';

/** A refused question whose nearest sentence is no nearer than this is about something else altogether. */
const FAR = 0.47;

/**
 * Whether what was found can answer the question.
 * @param evidence.features undefined when nothing was found at all
 */
export function decideRefusal(
  evidence: {
    question: string;
    features: RefusalFeatures | undefined;
    missingNames: readonly string[];
    lacksAsked: boolean;
  },
  { model, threshold }: { model: RefusalModel; threshold: number },
): Verdict {
  const { question, features, missingNames, lacksAsked } = evidence;
  if (asksNoReport(question)) return 'out_of_scope';
  // What is said of other institutions or years, or of something else about them, answers nothing.
  if (features === undefined || missingNames.length > 0 || lacksAsked || features.otherYear === 1) return 'no_evidence';
  if (refusalScore(model, features) <= threshold) return 'answer';
  return features.nearest < FAR ? 'out_of_scope' : 'no_evidence';
}
