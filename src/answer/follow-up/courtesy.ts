const THANKS_ZH = '(?:非常|十分|太)?(?:谢谢|多谢|感谢|谢了|辛苦)(?:你|您|啦|了|哈)?(?:的?(?:帮助|解答|回答))?';
const ASSENT_ZH =
  '(?:好(?:的|吧|嘞|呀|滴|啊|了)?|行(?:吧|了)?|可以(?:了)?|嗯+|哦+|噢|对(?:的|了)?|没错|明白了?|知道了|了解了?|收到|懂了|清楚了|ok(?:ay)?)';
const GREETING_ZH = '(?:你好|您好|哈喽|嗨|早上好|上午好|下午好|晚上好|再见|拜拜)(?:呀|啊|啦)?';
const THANKS_EN = '(?:many )?thank(?:s| you)(?: (?:very|so) much| a lot)?';
const ASSENT_EN =
  '(?:ok(?:ay)?|all right|alright|got it|i see|great|good|fine|perfect|understood|noted|sure|yes|right|cool|nice)';
const GREETING_EN = '(?:hi|hello|hey|good (?:morning|afternoon|evening)|goodbye|bye)(?: there)?';
const DISSENT_ZH = '(?:(?:好像|应该|你)?(?:不对|不是(?:的|这个)?|错了|[答说弄搞]错了|不准确?|有误)(?:吧|啊|呀|了|哦)?)';
const DISSENT_EN =
  "(?:no|nope|wrong|incorrect|not (?:right|correct|true)|(?:that|this|it)(?:'s| is) (?:wrong|incorrect|not (?:right|correct|true)))";
const BREAK = '[\\s，,。.！!？?~～、;；:：]*';
const CHINESE = [THANKS_ZH, ASSENT_ZH, GREETING_ZH, DISSENT_ZH];
const ENGLISH = [THANKS_EN, ASSENT_EN, GREETING_EN, DISSENT_EN];
const COURTESY = new RegExp(`^${BREAK}(?:(?:${[...CHINESE, ...ENGLISH].join('|')})${BREAK})+$`, 'iu');
/** What comes before a further question and is no part of it: 好的，那2025年呢. */
const OPENING = new RegExp(
  `^(?:(?:${CHINESE.join('|')})[，,。.！!；;\\s]+|(?:${ENGLISH.join('|')})(?:[,.!;]\\s*| - ))+`,
  'iu',
);

export type Courtesy = 'thanks' | 'greeting' | 'assent' | 'dissent';

const THANKS = new RegExp(`${THANKS_ZH}|${THANKS_EN}`, 'iu');
const GREETING = new RegExp(`${GREETING_ZH}|${GREETING_EN}`, 'iu');

const DISSENT = new RegExp(`${DISSENT_ZH}|\\b${DISSENT_EN}\\b`, 'iu');

/** What a turn that asks nothing is: thanks, a greeting, assent, dissent. Undefined when it asks something. */
export function courtesyOf(text: string): Courtesy | undefined {
  if (!COURTESY.test(text)) return undefined;
  if (THANKS.test(text)) return 'thanks';
  if (GREETING.test(text)) return 'greeting';
  return DISSENT.test(text) ? 'dissent' : 'assent';
}

/** A question without the courtesy that opens it. */
export function withoutCourtesy(question: string): string {
  const rest = question.replace(OPENING, '');
  return rest === '' ? question : rest;
}
