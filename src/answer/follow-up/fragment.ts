import { ASKING } from '../asking-words.js';

/** What leads into a fragment, and what closes it: 那…呢, what about …? */
const LEAD =
  /^(?:那么?(?!些|种|里)|还有|至于|换成|我(?:是?问|指|说)的?是|i mean(?:t)?|and what about|but what about|what about|how about|and|but|or)[，,\s]*/iu;
const CLOSE =
  /(?:的话|方面|那边|这边|那个|这个|那家|的情况|情况)?(?:怎么样|如何|是什么情况)?(?:呢|啊|呀)?[？?。.！!\s]*$/u;
const CLOSES = /呢[？?。.！!\s]*$|(?:怎么样|如何)[？?\s]*$/u;
/** Whose it is, where that was said before: 它的金额. */
const OWNER = /^(?:它们?|他们|她们|其|该(?:行|公司|机构)|(?:its|their)\s)的?/iu;
/** A fragment says one thing; what is longer, or asks with a word of asking, is a question. */
const LONGEST = 20;
const MOST_WORDS = 6;
const ASKS = new RegExp(`${ASKING}|\\b(?:is|are|was|were|do|does|did|can|could)\\b`, 'iu');

/**
 * What a question names that says nothing by itself: 2025年 of 那2025年呢, China Construction Bank of How about China
 * Construction Bank? Undefined when it is a whole question. `of` tells that it ends with 的: 交行的呢.
 */
export function fragmentOf(question: string): { core: string; of: boolean } | undefined {
  const led = question.replace(LEAD, '');
  if (led === question && !CLOSES.test(question)) return undefined;
  const core = led.replace(CLOSE, '').replace(OWNER, '').trim();
  if (ASKS.test(core) || /[，,。；;？?]/u.test(core)) return undefined;
  const isLong = /\p{Script=Han}/u.test(core) ? core.length > LONGEST : core.split(/\s+/u).length > MOST_WORDS;
  if (isLong) return undefined;
  return core.endsWith('的') ? { core: core.slice(0, -1), of: true } : { core, of: false };
}
