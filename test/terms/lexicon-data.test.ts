import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';
import { readLexicon } from '../../src/terms/read-lexicon.js';
import { ROOT } from '../test-library.js';

const { terms, stopWords, glossary, aliases } = readLexicon(join(ROOT, 'data/lexicon'));

const OPPOSITES = ['增减', '升降', '涨跌', '高低', '多少', '盈亏', '快慢', '强弱', '买卖'].map((pair) => [...pair]);
const CARRIES_DIRECTION =
  /[增减升降涨跌]|^(?:[高低多少上下]|超过|高于|低于|同比|环比|not?|never|without|up|down|above|below|more|less|before|after)$/u;
const NEGATION = /[不没未无非否]/u;
/** Written with such a character, but asking or stressing. */
const NEGATE_NOTHING = ['有没有', '没有吗', '能不能', '非常'];

/** Whether one of the names says one thing and another the opposite; 盈亏 in a single name says neither. */
const haveOpposites = (names: readonly string[]): boolean =>
  OPPOSITES.some(([one = '', other = '']) => {
    const says = (word: string, unlike: string) => names.some((name) => name.includes(word) && !name.includes(unlike));
    return says(one, other) && says(other, one);
  });
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const twice = (words: readonly string[]): string[] => words.filter((word, at) => words.indexOf(word) !== at);

// Reading alone proves that every line is well-formed, no English stands twice and no alias in two groups.
describe('the glossary that ships', () => {
  it('covers finance, general words and names', () => {
    expect(glossary.size).toBeGreaterThan(2_000);
    expect(glossary.get('non-performing loan ratio')).toEqual(['不良贷款率', '不良率']);
    expect(glossary.get('rollback')).toContain('回退');
    expect(glossary.get('star market')).toContain('科创板');
  });

  it('has English on the left and each translation once on the right', () => {
    expect([...glossary.keys()].filter((english) => isHan(english) || /\s\s/u.test(english))).toEqual([]);
    expect([...glossary.values()].flatMap(twice)).toEqual([]);
  });

  it('has no translation next to its opposite', () => {
    expect([...glossary].filter(([, translations]) => haveOpposites(translations))).toEqual([]);
  });

  it('leaves out small words that mean something else without their capitals', () => {
    expect(['it', 'us', 'may', 'who', 'the'].filter((word) => glossary.has(word))).toEqual([]);
  });
});

describe('the aliases that ship', () => {
  it('know old and new, long and short, Chinese and English names', () => {
    const namesOf = (name: string) => aliases.find((group) => group.includes(name));
    expect(namesOf('工行')).toEqual(expect.arrayContaining(['中国工商银行', 'ICBC']));
    expect(namesOf('灾备')).toContain('容灾');
    expect(namesOf('机房')).toContain('数据中心');
  });

  it('join no opposites', () => {
    expect(haveOpposites(['增长', '增减', '减少'])).toBe(true);
    expect(aliases.filter(haveOpposites)).toEqual([]);
  });

  it('join no word with its negation', () => {
    const mixed = aliases.filter((names) => {
      const negated = names.filter(isHan).map((name) => /[不没未]/u.test(name));
      return negated.includes(true) && negated.includes(false);
    });
    expect(mixed).toEqual([]);
  });

  it('keep apart what has different figures', () => {
    const together = (one: string, other: string) =>
      aliases.some((names) => names.includes(one) && names.includes(other));
    expect(together('净利润', '归母净利润')).toBe(false);
    expect(together('不良贷款', '不良贷款率')).toBe(false);
    expect(together('同比', '环比')).toBe(false);
  });
});

describe('the terms that ship', () => {
  const words = createJiebaWords({ terms });

  it('stand once each, without white space', () => {
    expect(twice(terms)).toEqual([]);
    expect(terms.filter((term) => /\s/u.test(term))).toEqual([]);
  });

  it('stay whole when a sentence is cut', () => {
    expect(terms.filter((term) => words.cut(term).length > 1)).toEqual([]);
    expect(words.cut('邮储银行的不良贷款率同比下降')).toEqual(['邮储银行', '的', '不良贷款率', '同比', '下降']);
  });

  it.each(['注重/资产/质量', '持续/贷款', '中国/企业', '每月/活动', '绿色/低碳/金融'])(
    'do not cut through other words: %s',
    (cut) => {
      expect(words.cut(cut.replaceAll('/', '')).join('/')).toBe(cut);
    },
  );
});

describe('the stop words that ship', () => {
  it('carry no direction', () => {
    expect([...stopWords].filter((word) => CARRIES_DIRECTION.test(word))).toEqual([]);
  });

  it('carry no negation', () => {
    expect([...stopWords].filter((word) => NEGATION.test(word) && !NEGATE_NOTHING.includes(word))).toEqual([]);
  });
});
