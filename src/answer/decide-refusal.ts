import type { Asked } from '../retrieve/read-asked.js';
import type { ScoredSentence } from './score-sentences.js';

export type Verdict = 'answer' | 'no_evidence' | 'out_of_scope';

/** Below this cosine to its nearest sentence, a question is about something else altogether. */
const OUT_OF_SCOPE_SIMILARITY = 0.42;
/** The nearest sentence must be at least this near, or share this much of the question's rare words. */
const MIN_SIMILARITY = 0.5;
const MIN_COVERAGE = 0.35;
/** Errands and small talk that no report answers, whatever words they share with one. */
const ERRAND =
  /^(?:请|麻烦)?(?:帮我|给我|替我)?(?:写|作|编|画|翻译|唱)(?:一?[首篇段个份封张]|出)|天气|下雨|带伞|好吃|电影|(?:该|要不要|能不能|适合).{0,4}(?:买|卖|加仓|抄底)|推荐.{0,6}(?:股票|基金|股|餐|菜|店|影|片)|write (?:me )?(?:a|an) (?:poem|story|song|script)|weather|should i (?:buy|sell)/iu;

/** Whether the sentences at hand can answer the question at all. */
export function decideRefusal(evidence: {
  question: string;
  asked: Asked;
  scored: readonly ScoredSentence[];
}): Verdict {
  const { question, scored } = evidence;
  if (ERRAND.test(question)) return 'out_of_scope';
  const nearest = Math.max(-1, ...scored.map((sentence) => sentence.similarity));
  const coverage = Math.max(0, ...scored.map((sentence) => sentence.coverage));
  if (nearest >= MIN_SIMILARITY || (coverage >= MIN_COVERAGE && nearest >= OUT_OF_SCOPE_SIMILARITY)) return 'answer';
  return nearest < OUT_OF_SCOPE_SIMILARITY && coverage < MIN_COVERAGE ? 'out_of_scope' : 'no_evidence';
}
