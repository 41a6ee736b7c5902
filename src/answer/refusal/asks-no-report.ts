/** What comes before the matter: 你好, 请问. */
const GREETING = /^(?:(?:你|您)好|请问|麻烦|劳驾|hi|hello|please)[，,。！!：:\s]*/iu;

const REQUEST = '(?:请|能不能|能否|可不可以|可以)?(?:再)?(?:帮|给|替|为)?(?:我|咱们?)?';
/** What is written to order. A formula, a composition or a summary is asked of reports. */
const WRITINGS =
  '诗|绝句|词曲|歌|故事|笑话|段子|作文|文章|邮件|信(?![息用贷托])|对联|情书|祝福|演讲稿|小说|剧本|代码|程序|脚本|函数|排序|算法题?$|网页';
const DEALS = '(?:买(?!入返售|断)|卖(?!出回购)|加仓|减仓|抄底|入手|投资)';
const SHALL = '(?:该不该|要不要|应不应该|值不值得|能不能|可不可以|适不适合|应该|该|值得|适合|能|可以)';
const DAY = '(?:今天|今晚|明天|后天|周末|现在|昨晚)';

/** What is asked of a person, not of reports, whatever words it shares with one. */
const PATTERNS: readonly RegExp[] = [
  // Works to order, and errands.
  new RegExp(
    `^${REQUEST}(?:用\\S{1,12}?)?(?:写|作|编|画|创作|讲|唱|来)(?:一?[首篇段个份封张则支幅]|几句)?.{0,12}(?:${WRITINGS})`,
    'iu',
  ),
  new RegExp(`^${REQUEST}(?:翻译|唱|画)(?:一|这|下|首|张)`, 'u'),
  new RegExp(`^${REQUEST}(?:订|预订|买|算命|规划|做.{0,3}[饭菜])`, 'u'),
  /^(?:write|compose|draw|translate) (?:me )?(?:a|an|some) /iu,
  // The day's affairs.
  new RegExp(
    `${DAY}.{0,8}(?:天气|下雨|下雪|气温|好吃|吃什么|玩什么)|${DAY}(?:我们?|咱们?)?(?:该|应该|可以|想)?去哪`,
    'u',
  ),
  /(?:哪|什么).{0,8}(?:好吃|好玩|好看|好听)|what(?:'s| is) the weather/iu,
  /^(?:请|给我)?推荐.{0,12}(?:股票|[只支]基金|餐厅|菜馆|饭店|火锅|小吃|电影|片|书|歌|景点)/u,
  /^(?:can you )?recommend (?:me )?.*(?:restaurant|movie|stock|fund|book)/iu,
  // Advice to deal: to me, or whether at all.
  new RegExp(`(?<!\\p{Script=Han})(?:我(?![国行司省市区县])|咱们).{0,12}${SHALL}.{0,8}${DEALS}`, 'u'),
  new RegExp(`(?:该不该|要不要|应不应该|值不值得|可不可以|适不适合)(?:现在)?${DEALS}`, 'u'),
  new RegExp(`${SHALL}${DEALS}.{0,12}?(?:股票|基金|理财|黄金|股)?[吗么][?？]?$`, 'u'),
  /(?:股票|股价|大盘|基金|黄金)(?:明天|今天|后天|下周)?(?:会不会|会|还能|还会)(?:再)?[涨跌]|买哪[只支个](?:股票|基金)/u,
  /should (?:i|we) (?:buy|sell|invest)|\bworth (?:buying|investing)|good time to (?:buy|sell)/iu,
  // Sums, and the service itself.
  /(?:方程|不等式|数学题).{0,6}(?:怎么解|怎么算|求解|解是|答案)/u,
  /^你(?:是谁|叫什么|会什么)/u,
];

/** Whether a question is an errand, small talk or advice, which no report answers. */
export function asksNoReport(question: string): boolean {
  const put = question.replace(GREETING, '');
  return PATTERNS.some((pattern) => pattern.test(put));
}
