import type { RefusalFeatures } from './refusal-features.js';
import { refusalScore, type RefusalModel } from './refusal-model.js';

export type Verdict = 'answer' | 'no_evidence' | 'out_of_scope';

/** Errands and small talk that no report answers, whatever words they share with one. */
const ERRAND =
  /^(?:请|麻烦)?(?:帮我|给我|替我)?(?:写|作|编|画|翻译|唱)(?:一?[首篇段个份封张]|出)|(?:帮我|给我|替我)(?:写|编|画|订|买|做|用)|天气|下雨|带伞|好吃|菜谱|电影|(?:该|要不要|能不能|适合|值得).{0,6}(?:买|卖|加仓|抄底|入手)|推荐.{0,8}(?:股票|基金|股|餐|菜|店|影|片|书|歌)|你(?:好|是谁|叫什么)|write (?:me )?(?:a|an|some) |weather|should i (?:buy|sell|invest)|recommend .*(?:restaurant|movie|stock|fund)/iu;
/** A refused question whose nearest sentence is no nearer than this is about something else altogether. */
const FAR = 0.47;

/**
 * Whether what was found can answer the question.
 * @param evidence.features undefined when nothing was found at all
 */
export function decideRefusal(
  evidence: { question: string; features: RefusalFeatures | undefined },
  model: RefusalModel,
): Verdict {
  const { question, features } = evidence;
  if (ERRAND.test(question)) return 'out_of_scope';
  if (features === undefined) return 'no_evidence';
  if (refusalScore(model, features) <= model.threshold) return 'answer';
  return features.nearest < FAR ? 'out_of_scope' : 'no_evidence';
}
