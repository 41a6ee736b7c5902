import { beforeEach, describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';
import { createSimplifier } from '../../src/adapters/opencc-simplified.js';
import { createPinyin } from '../../src/adapters/pinyin.js';
import type { Library } from '../../src/library/open-library.js';
import { createQuestionReader } from '../../src/retrieve/read-question.js';
import { createFold } from '../../src/terms/fold-text.js';
import type { Lexicon } from '../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../src/terms/terms-of.js';
import { tinyLibrary } from '../library/tiny-library.js';

const LEXICON: Lexicon = {
  terms: ['恢复时间目标', '摩根大通', '不良贷款率', '爱心人寿', '西骏数据'],
  stopWords: new Set(['的', '是', '什么', '多少', 'what', 'is', 'the', 'of', 'how', 'does', 'in', 'a', 'and', 'about']),
  glossary: new Map([
    ['non-performing loan ratio', ['不良贷款率']],
    ['charge', ['收费', '充电']],
    ['battery', ['电池']],
    ['bank', ['银行']],
    ['life', ['生活', '人寿']],
    ['data', ['数据']],
    ['rto', ['恢复时间目标', 'RTO目标']],
    ['northern', ['北方']],
    ['strategy', ['战略']],
  ]),
  aliases: [['摩根大通', 'JPMorgan', 'JPMorgan Chase']],
};
const FILES = {
  'a.txt': '爱心人寿的系统恢复时间目标为两小时。\n\n红河的贷款不良贷款率为1%。\n\nOceanBase上线。\n',
  'b.txt': '电池的充电时间为三小时。\n',
  'd.txt': '账户的收费标准公开。\n\n银行的AI战略。\n',
  'c.txt': '臺灣的壽險業者。\n',
};
const fold = createFold({ simplify: createSimplifier() });
const terms = createTermCutter({
  words: createJiebaWords({ terms: LEXICON.terms }),
  stopWords: LEXICON.stopWords,
  fold,
});
const reader = createQuestionReader({ terms, lexicon: LEXICON, pinyin: createPinyin() });

let library: Library;
beforeEach(async () => {
  const tiny = tinyLibrary(FILES, { terms });
  await tiny.reindex();
  library = tiny.openCurrent();
});
const wordsOf = (question: string) => reader.read(question, library).words;
const word = (question: string, own: string) => wordsOf(question).find((some) => some.own === own);

describe('a name in an English question', () => {
  it('is held to stand whole, and is missed where no rendering of it stands in the library', () => {
    expect(word('What is the strategy of JPMorgan?', 'jpmorgan')).toMatchObject({ exact: true, known: false });
    expect(word('What is the strategy of Zorbex Bank?', 'zorbex')).toMatchObject({ exact: true, known: false });
    expect(word('What is the strategy of OceanBase?', 'oceanbase')).toMatchObject({ exact: true, known: true });
  });

  it('is no name by its capital alone', () => {
    expect(word('What is the strategy of the Northern Plan?', 'plan')).toMatchObject({ exact: false });
    expect(wordsOf('Explain the strategy of the bank').map(({ own }) => own)).toEqual(['strategy', 'bank']);
  });

  it('is found by the Chinese one that it spells', () => {
    expect(word('the non-performing loan ratio in Honghe', 'honghe')).toMatchObject({
      variants: ['红河', 'honghe'],
      exact: true,
      known: true,
    });
  });

  it('is one with the kind of institution behind it, where the library has them as one word', () => {
    expect(word('What is the RTO of Aixin Life?', 'aixin life')).toMatchObject({ variants: ['爱心人寿'], exact: true });
    expect(word('What is the RTO of Aixin Bank?', 'aixin life')).toBeUndefined();
  });

  it('may stand in Chinese beside it', () => {
    const { words, embeddedAs } = reader.read('What is the RTO of Aixin (爱心人寿)?', library);
    expect(words.map(({ own }) => own)).toEqual(expect.arrayContaining(['rto', '爱心人寿']));
    expect(embeddedAs).toMatch(/恢复时间目标/u);
  });
});

describe('a term of the trade in an English question', () => {
  it('stands whole or not at all, as it does in a Chinese one', () => {
    expect(word('the non-performing loan ratio', 'non-performing loan ratio')).toMatchObject({ exact: true });
    expect(word('the battery', 'battery')).toMatchObject({ exact: false });
  });
});

describe('the renderings of an English word', () => {
  it('come in the order of the company that the question’s other words keep', () => {
    expect(word('battery charge', 'charge')?.variants[0]).toBe('充电');
    expect(word('What does the bank charge?', 'charge')?.variants).toEqual(expect.arrayContaining(['收费', '充电']));
    expect(reader.read('battery charge', library).embeddedAs).toBe('电池 充电');
  });
});

describe('Latin words in a Chinese question', () => {
  it('have their renderings, too', () => {
    expect(word('什么是RTO', 'rto')?.variants).toEqual(expect.arrayContaining(['恢复时间目标', 'rto']));
    expect(reader.read('什么是RTO', library).terms).toEqual(expect.arrayContaining(['恢复时间目标']));
  });

  it('are names where they are written as names are', () => {
    expect(word('Zorbex银行的战略', 'zorbex')).toMatchObject({ exact: true, known: false });
    expect(word('OceanBase是什么', 'oceanbase')).toMatchObject({ exact: true, known: true });
  });
});

describe('a question in Traditional characters', () => {
  it('is read as the same one in Simplified ones', () => {
    const { words, terms: searched } = reader.read('紅河的不良貸款率是多少', library);
    expect(words.map(({ own }) => own)).toEqual(
      reader.read('红河的不良贷款率是多少', library).words.map(({ own }) => own),
    );
    expect(searched).toContain('不良贷款率');
  });

  it('finds its words in text of either kind', () => {
    expect(word('台湾的寿险', '寿险')).toMatchObject({ known: true });
    expect(word('臺灣的壽險', '寿险')).toMatchObject({ known: true });
  });
});

describe('dates and figures of a question', () => {
  it('are words of their own in all their forms', () => {
    const owns = wordsOf('红河2023年7月贷了32000万元').map(({ own }) => own);
    expect(owns).toEqual(expect.arrayContaining(['2023', '7月', '32000万元', '红河']));
    expect(owns).not.toContain('7');
  });
});
