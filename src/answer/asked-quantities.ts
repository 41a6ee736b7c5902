/** A kind of quantity that a question asks for, and how a text shows one. */
export interface AskedQuantity {
  name: string;
  shown: RegExp;
}

const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?|[一二三四五六七八九十百千两]+)`;
const SCALE = String.raw`\s?[余多]?\s?(?:万亿|千亿|百亿|亿|千万|百万|万|千|百)?\s?[余多]?\s?`;

/** Kinds by the words that ask for them. What is not named here is asked for by a measure word, or not as a quantity. */
const KINDS: readonly (AskedQuantity & { asked: RegExp })[] = [
  {
    name: 'money',
    asked:
      /多少钱|多少.{0,2}[万亿](?![笔户人家吨])|多少元|预算|费用|租金|年?薪|价格|余额|保费|金额|市值|营收|收入|利润|产值|\bgdp\b|资金|额度|募集|出资|规模|[花罚赔贷投赚亏付缴捐融筹拨借欠](?:了|掉|出去?|进去?|到)*多少(?!\s?(?:[个笔家台套张人名户次条项支吨位页款种只场座块步间级份天年月分秒倍成]|时间|小时|百分))|how much (?:money|capital)|revenue|profit|premium|salary|cost/iu,
    shown: new RegExp(
      String.raw`\d[\d,.]*${SCALE}(?:元|美元|港元|欧元|人民币|块)|(?:usd|rmb|\$)\s?\d|\d[\d,.]*\s?(?:万亿|亿)(?![笔户人家个台吨次])`,
      'iu',
    ),
  },
  {
    name: 'share',
    asked:
      /(?<![效功汇频])率(?![先领])|(?:增长?|增加|提升|提高|下降|减少|[涨跌升降])了?(?:多少|几)(?!\s?[个笔家台套张人名户次条项支吨位页款种只场座块步间级份百千万亿元天年月])|百分|占比|比例|份额|几成|几个点|增速|同比|环比|涨幅|降幅|%|倍|差距|(?:[高低快慢准好差强弱贵]|领先|落后|相差)(?:了|出)?多少(?!\s?[个笔家台套张人名户次条项支吨位页款种只场座块步间级份百千万亿元天年月])|what share|percent|proportion|\brate\b|how much (?:higher|lower|more|less)|by how much|how much (?:did|does|do|has|have) .*\b(?:grow|grown|rise|risen|increased?|fall|fallen|dropp?e?d?|declined?|decreased?|improved?)\b/iu,
    shown: /\d[\d.]*\s?(?:%|‰|个百分点|bp|个基点|倍)|[一二三四五六七八九两\d]成|百分之|[一二三四五]分之|翻番|翻倍/iu,
  },
  {
    name: 'duration',
    asked:
      /多久|多长|小时|分钟|几天|多少天|几年|多少年|几个月|多少个月|耗时|时间(?!表)|多少秒|how long|how (?:fast|quickly)|how much time/iu,
    shown: new RegExp(String.raw`${NUMBER}\s?(?:个?月|年(?!\d)|天|日|小时|分钟|秒|周|ms)`, 'iu'),
  },
  { name: 'score', asked: /得分|多少分|几分(?!钟)|评分|分数|均分|总分|score/iu, shown: /\d[\d.]*\s?分(?!钟)|\d+\.\d/u },
  {
    name: 'date',
    asked: /哪年|哪一年|什么时候|何时|哪天|日期|when (?:was|were|did|is)|what (?:year|date)/iu,
    shown: /(?:19|20)\d\d\s?年|\d{1,2}\s?月|\d{4}[-/]\d/u,
  },
  { name: 'area', asked: /面积|占地|多少亩|多少平/u, shown: /\d[\d,.]*\s?万?(?:亩|平方米|平方公里|平米|㎡)/u },
];

/** A measure word after 多少 or 几 names what is counted; some stand for each other. 几个月 and 几个百分点 count nothing. */
const COUNTED =
  /(?:多少|几)\s?(个(?!月|小时|百分点|基点|亿)|[笔家台套张人名户次条项支吨位页款种只场座道块步间岁级格号份批层期轮])/gu;
const SAME_MEASURE: Readonly<Record<string, string>> = {
  名: '名人位',
  人: '人名位',
  位: '位名人',
  个: '个家类种项款支只条大人名位',
  家: '家个',
  条: '条件个项',
  支: '支只个',
  只: '只支个',
  间: '间个室',
  步: '步个',
  块: '块个大',
  份: '份篇本',
};

/** A large count may go without its measure word, at the end of a clause: 日活约2万,. */
const BARE_COUNT = String.raw`\d\s?[万亿](?:以[上下]|左右|余|多)?(?=[，,；;。]|$)`;

/** A reason or a meaning is asked for with the same words: 收入为什么下降, 不良率是什么意思. */
const ASKS_OTHERWISE =
  /为什么|为何|为啥|原因|什么是|是什么意思|指什么|怎么理解|含义|定义|\bwhy\b|what does .* mean|definition/iu;
const ASKS_HOW_MUCH = /多少|几|how (?:much|many)/iu;

/** The kinds of quantity that a question asks for; none when it asks for no quantity. */
export function askedQuantities(question: string): AskedQuantity[] {
  if (ASKS_OTHERWISE.test(question) && !ASKS_HOW_MUCH.test(question)) return [];
  const found: AskedQuantity[] = KINDS.filter(({ asked }) => asked.test(question));
  for (const [, measure = ''] of question.matchAll(COUNTED)) {
    if (found.some(({ name }) => name === measure)) continue;
    const measures = SAME_MEASURE[measure] ?? measure;
    found.push({ name: measure, shown: new RegExp(`${NUMBER}${SCALE}[${measures}]|${BARE_COUNT}`, 'u') });
  }
  return found;
}
