import { beforeEach, describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';
import type { Library } from '../../src/library/open-library.js';
import { createQuestionReader, standingOfWord, type QuestionWord } from '../../src/retrieve/read-question.js';
import type { Lexicon } from '../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../src/terms/terms-of.js';
import { tinyLibrary } from '../library/tiny-library.js';

const LEXICON: Lexicon = {
  terms: ['工商银行', '招商银行', '邮储银行', '不良贷款率', '客户终身价值'],
  stopWords: new Set(['的', '是', '多少', '了', '和', 'what', 'is', 'the', 'of', 'a']),
  glossary: new Map([
    ['non-performing loan ratio', ['不良贷款率', '不良率']],
    ['penalty', ['处罚', '罚款', '罚金', '违约金']],
    ['icbc', ['工商银行']],
  ]),
  aliases: [
    ['中国工商银行', '工商银行', '工行', 'ICBC'],
    ['招商银行', '招行', 'CMB'],
    ['邮政储蓄银行', '邮储银行', 'Postal Savings Bank'],
    ['客户终身价值', 'CLV', 'Customer Lifetime Value'],
    ['处罚', '罚款', '罚'],
    ['农业银行', '农行'],
  ],
};

const FILES = {
  'banks.txt':
    '工商银行的不良贷款率为1.2%。\n\n邮储银行的不良率为0.8%，罚款3万元。\n\n违约金另计，罚金已缴，处罚公开。\n',
  'value.txt': '客户终身价值由三部分组成。\n\nChatCIB上线。\n\n银行的客户很多。\n',
};

const terms = createTermCutter({ words: createJiebaWords({ terms: LEXICON.terms }), stopWords: LEXICON.stopWords });
const reader = createQuestionReader({ terms, lexicon: LEXICON });

let library: Library;
beforeEach(async () => {
  const tiny = tinyLibrary(FILES, { terms });
  await tiny.reindex();
  library = tiny.openCurrent();
});
const read = (question: string) => reader.read(question, library);
const wordOf = (question: string, own: string): QuestionWord | undefined =>
  read(question).words.find((word) => word.own === own);

describe('the words of a Chinese question', () => {
  it('are whole words, each once, without stop words', () => {
    const owns = read('邮储银行的不良贷款率是多少？不良贷款率').words.map(({ own }) => own);
    expect(owns).toEqual(['邮储银行', '不良贷款率']);
  });

  it('have all the names of what they name, the own one first', () => {
    expect(wordOf('工行的不良贷款率', '工行')?.variants).toEqual(['工行', '中国工商银行', '工商银行', 'icbc']);
  });

  it('are one word where a name stands in several, in any writing', () => {
    expect(wordOf('Customer Lifetime Value怎么算', 'customer lifetime value')?.variants).toContain('客户终身价值');
    expect(wordOf('ＰＯＳＴＡＬ　savings bank的罚款', 'postal savings bank')?.variants).toContain('邮储银行');
    const owns = read('Customer Lifetime Value怎么算').words.map(({ own }) => own);
    for (const part of ['customer', 'lifetime', 'value']) expect(owns).not.toContain(part);
  });

  it('take the longest name that stands in the question', () => {
    const owns = read('中国工商银行的客户').words.map(({ own }) => own);
    expect(owns).toEqual(['中国工商银行', '客户']);
  });

  it('know a Latin name as a whole word only', () => {
    expect(wordOf('CMBS的规模', 'cmb')).toBeUndefined();
    expect(wordOf('CMB的规模', 'cmb')?.variants).toContain('招商银行');
  });

  it('take a name of one character where it is a word, and never look for it by that alone', () => {
    expect(wordOf('谁被罚了', '罚')?.variants).toEqual(['罚', '处罚', '罚款']);
    expect(wordOf('罚款多少', '罚款')?.variants).toEqual(['罚款', '处罚']);
    expect(read('我爱你').words.every(({ own }) => own.length > 1)).toBe(true);
  });

  it('are exact where they are names or terms of the trade', () => {
    expect(wordOf('工行的客户', '工行')?.exact).toBe(true);
    expect(wordOf('工行的客户', '客户')?.exact).toBe(false);
    expect(wordOf('工行的不良贷款率', '不良贷款率')?.exact).toBe(true);
  });

  it('weigh the more, the fewer passages have them, and are known by any of their names', () => {
    expect(wordOf('邮政储蓄银行', '邮政储蓄银行')).toMatchObject({ known: true });
    expect(wordOf('农行', '农行')).toMatchObject({ known: false });
    expect(wordOf('农行', '农行')!.weight).toBeGreaterThan(wordOf('邮储银行', '邮储银行')!.weight);
    expect(wordOf('邮储银行', '邮储银行')!.weight).toBeGreaterThan(wordOf('银行', '银行')!.weight);
  });
});

describe('the standing of a word in a text', () => {
  it('is all or nothing for a name: 招商银行 is not half of 工商银行', () => {
    const name = wordOf('招商银行的规模', '招商银行')!;
    expect(standingOfWord('招行开业。', name)).toBe(1);
    expect(standingOfWord('工商银行开业。', name)).toBe(0);
  });

  it('is in between for another word that stands there in pieces', () => {
    const plain: QuestionWord = { own: '用户体验', variants: ['用户体验'], exact: false, weight: 1, known: true };
    expect(standingOfWord('用户的体验', plain)).toBeGreaterThan(0);
    expect(standingOfWord('用户的体验', plain)).toBeLessThan(1);
    expect(standingOfWord('用户体验', plain)).toBe(1);
    expect(standingOfWord('别的', plain)).toBe(0);
  });

  it('is that of the variant that stands there best', () => {
    const clv = wordOf('CLV怎么算', 'clv')!;
    expect(standingOfWord('客户终身价值', clv)).toBe(1);
    expect(standingOfWord('clvs', clv)).toBe(0);
  });
});

describe('the search terms of a question', () => {
  it('are those of all its names', () => {
    const searched = read('CLV的构成').terms;
    expect(searched).toEqual(expect.arrayContaining(['clv', '客户终身价值', '构成']));
    expect(searched).toEqual([...new Set(searched)]);
  });

  it('of an English question are Chinese', () => {
    expect(read('What is the non-performing loan ratio of ICBC?').terms).toEqual(
      expect.arrayContaining(['不良贷款率', '工商银行', 'icbc']),
    );
  });
});

describe('an English question', () => {
  it('is embedded in the words of Chinese reports', () => {
    expect(read('What is the non-performing loan ratio of ICBC?').embeddedAs).toBe('不良贷款率 工商银行');
  });

  it('has each rendering once that the library knows, three at most', () => {
    expect(wordOf('the penalty', 'penalty')?.variants).toEqual(['处罚', '罚款', '罚金']);
    expect(wordOf('the NPL: non-performing loan ratio', 'non-performing loan ratio')?.variants).toEqual([
      '不良贷款率',
      '不良率',
    ]);
    expect(wordOf('ICBC', 'icbc')?.variants).toEqual(['工商银行', 'icbc']);
  });

  it('keeps names and figures that no glossary knows, and drops other words', () => {
    const owns = read('What is ChatCIB worth in 2022?').words.map(({ own }) => own);
    expect(owns).toEqual(['2022', 'chatcib']);
    expect(wordOf('ChatCIB', 'chatcib')?.known).toBe(true);
  });

  it.each(['What is ChatCIB?', '工行的 non-performing loan ratio 是多少'])(
    'is embedded as it stands where it has nothing Chinese, or has it already: %s',
    (question) => {
      expect(read(question)).toMatchObject({ text: question, embeddedAs: question });
    },
  );
});

describe('a question of signs alone', () => {
  it.each(['？？', '', '的', '!'])('has no words and no terms: %j', (question) => {
    expect(read(question)).toMatchObject({ words: [], terms: [], embeddedAs: question });
  });
});
