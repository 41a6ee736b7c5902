import { describe, expect, it } from 'vitest';
import { courtesyOf, withoutCourtesy } from '../../../src/answer/follow-up/courtesy.js';

describe('courtesyOf', () => {
  it.each([
    ['谢谢', 'thanks'],
    ['非常感谢！', 'thanks'],
    ['好的，谢谢你', 'thanks'],
    ['ok thanks', 'thanks'],
    ['Thank you very much.', 'thanks'],
    ['好的', 'assent'],
    ['明白了', 'assent'],
    ['Got it.', 'assent'],
    ['你好', 'greeting'],
    ['Hello there!', 'greeting'],
    ['不对', 'dissent'],
    ['不对吧？', 'dissent'],
    ['你答错了', 'dissent'],
    ["No, that's wrong.", 'dissent'],
  ])('knows %s for %s', (text, courtesy) => {
    expect(courtesyOf(text)).toBe(courtesy);
  });

  it.each(['好的，那2025年呢', '谢谢的英文怎么说', '为什么', '好评率是多少', '行业有哪些', 'ok rate', '?', ''])(
    'takes %j for a question',
    (text) => {
      expect(courtesyOf(text)).toBeUndefined();
    },
  );
});

describe('withoutCourtesy', () => {
  it.each([
    ['好的，那2025年呢', '那2025年呢'],
    ['谢谢！再问一下，建行呢', '再问一下，建行呢'],
    ['Thanks. What about 2022?', 'What about 2022?'],
    ['好评率是多少', '好评率是多少'],
    ['好的', '好的'],
    ['不对，我问的是2025年', '我问的是2025年'],
    ['不对称风险是什么', '不对称风险是什么'],
    ['No bank is named', 'No bank is named'],
  ])('leaves of %s what is asked', (question, asked) => {
    expect(withoutCourtesy(question)).toBe(asked);
  });
});
