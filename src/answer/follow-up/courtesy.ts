const THANKS_ZH = '(?:非常|十分|太)?(?:谢谢|多谢|感谢|谢了|辛苦)(?:你|您|啦|了|哈)?(?:的?(?:帮助|解答|回答))?';
const ASSENT_ZH =
  '(?:好(?:的|吧|嘞|呀|滴|啊|了)?|行(?:吧|了)?|可以(?:了)?|嗯+|哦+|噢|对(?:的|了)?|没错|明白了?|知道了|了解了?|收到|懂了|清楚了|ok(?:ay)?)';
const GREETING_ZH = '(?:你好|您好|哈喽|嗨|早上好|上午好|下午好|晚上好|再见|拜拜)(?:呀|啊|啦)?';
const THANKS_EN = '(?:many )?thank(?:s| you)(?: (?:very|so) much| a lot)?';
const ASSENT_EN =
  '(?:ok(?:ay)?|all right|alright|got it|i see|great|good|fine|perfect|understood|noted|sure|yes|right|cool|nice)';
const GREETING_EN = '(?:hi|hello|hey|good (?:morning|afternoon|evening)|goodbye|bye)(?: there)?';
const BREAK = '[\\s，,。.！!？?~～、;；:：]*';
const COURTESY = new RegExp(
  `^${BREAK}(?:(?:${[THANKS_ZH, ASSENT_ZH, GREETING_ZH, THANKS_EN, ASSENT_EN, GREETING_EN].join('|')})${BREAK})+$`,
  'iu',
);
/** What comes before a further question and is no part of it: 好的，那2025年呢. */
const OPENING = new RegExp(
  `^(?:(?:${[THANKS_ZH, ASSENT_ZH, GREETING_ZH].join('|')})[，,。.！!；;\\s]+|(?:${[THANKS_EN, ASSENT_EN, GREETING_EN].join('|')})(?:[,.!;]\\s*| - ))+`,
  'iu',
);

export type Courtesy = 'thanks' | 'greeting' | 'assent';

const THANKS = new RegExp(`${THANKS_ZH}|${THANKS_EN}`, 'iu');
const GREETING = new RegExp(`${GREETING_ZH}|${GREETING_EN}`, 'iu');

/** What a turn that asks nothing is: thanks, a greeting, assent. Undefined when it asks something. */
export function courtesyOf(text: string): Courtesy | undefined {
  if (!COURTESY.test(text)) return undefined;
  if (THANKS.test(text)) return 'thanks';
  return GREETING.test(text) ? 'greeting' : 'assent';
}

/** A question without the courtesy that opens it. */
export function withoutCourtesy(question: string): string {
  const rest = question.replace(OPENING, '');
  return rest === '' ? question : rest;
}
