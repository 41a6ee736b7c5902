import type { RefusalFeatures } from './refusal-features.js';
import { refusalScore, type RefusalModel } from './refusal-model.js';

export type Verdict = 'answer' | 'no_evidence' | 'out_of_scope';

/** What comes before the matter: 你好, 请问. */
const GREETING = /^(?:(?:你|您)好|请问|麻烦|劳驾|hi|hello|please)[，,。！!：:\s]*/iu;
/** Errands, small talk and advice: asked of a person, not of reports, whatever words they share with one. */
const ERRAND =
  /^(?:请?(?:帮|给|替)我|请|能不能|可以)?(?:再?写|作|编|画|翻译|唱|讲)(?:一?[首篇段个份封张则]|一下代码|诗|出)|^(?:请?(?:帮|给|替)我)(?:写|编|画|订|买|算命|规划|做[一个顿])|(?:今天|明天|后天|周末|现在).{0,8}(?:天气|下雨|下雪|气温|好吃|吃什么|去哪|玩什么)|(?:我|咱们).{0,12}(?:该|要不要|能不能|适合|值得).{0,8}(?:买(?!入返售|断)|卖(?!出回购)|加仓|减仓|抄底|入手|投资)|^(?:请|给我)?推荐.{0,12}(?:股票|[只支]基金|餐厅|菜馆|饭店|火锅|小吃|电影|片|书|歌|景点)|(?:哪|什么).{0,8}(?:好吃|好玩|好看|好听)|^你(?:是谁|叫什么|会什么)|^(?:write|compose|draw|translate) (?:me )?(?:a|an|some) |what(?:'s| is) the weather|should i (?:buy|sell|invest)|^(?:can you )?recommend (?:me )?.*(?:restaurant|movie|stock|fund|book)/iu;
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
  if (ERRAND.test(question.replace(GREETING, ''))) return 'out_of_scope';
  // What is said of other institutions or years, or of something else about them, answers nothing.
  if (features === undefined || missingNames.length > 0 || lacksAsked || features.otherYear === 1) return 'no_evidence';
  if (refusalScore(model, features) <= threshold) return 'answer';
  return features.nearest < FAR ? 'out_of_scope' : 'no_evidence';
}
