import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGlossary, englishWordsOf } from '../../src/terms/glossary.js';
import { readLexicon } from '../../src/terms/read-lexicon.js';
import { translatePieces } from '../../src/terms/translate.js';
import { ROOT } from '../test-library.js';

const STOP_WORDS = new Set(['what', 'is', 'the', 'of', 'in', 'may', 'us', 'it', 'and', 'to']);
const GLOSSARY = createGlossary(
  [
    ['loan', ['贷款', '信贷']],
    ['ratio', ['比率']],
    ['non-performing loan', ['不良贷款']],
    ['non-performing loan ratio', ['不良贷款率', '不良率']],
    ['cost of funds', ['资金成本']],
    ['policy', ['政策']],
    ['improve', ['提升']],
    ['grow', ['增长']],
    ['plan', ['规划']],
    ['lending', ['放贷']],
    ['r&d', ['研发']],
    ['may', ['可能']],
    ['US', ['美国']],
    ['service', ['服务']],
    ['bank', ['银行']],
  ],
  STOP_WORDS,
);

const pieces = (question: string) => translatePieces(question, { glossary: GLOSSARY, stopWords: STOP_WORDS });
const chinese = (question: string) => pieces(question).map(({ chinese: [first] }) => first);

describe('the pieces of an English question', () => {
  it('are the longest phrases that the glossary knows', () => {
    expect(pieces('non-performing loan ratio')).toEqual([
      { english: 'non-performing loan ratio', chinese: ['不良贷款率', '不良率'], isName: false },
    ]);
    expect(chinese('non-performing loan policy')).toEqual(['不良贷款', '政策']);
    expect(chinese('ratio loan')).toEqual(['比率', '贷款']);
  });

  it('never use a word twice', () => {
    expect(chinese('non-performing loan ratio ratio')).toEqual(['不良贷款率', '比率']);
  });

  it.each([
    ['loans', '贷款'],
    ['Loans', '贷款'],
    ['policies', '政策'],
    ['improved', '提升'],
    ['improving', '提升'],
    ['growing', '增长'],
    ['planned', '规划'],
    ['planning', '规划'],
    ['non-performing loans', '不良贷款'],
    ['lending', '放贷'],
  ])('know %s for a form of a word', (word, rendering) => {
    expect(chinese(word)).toEqual([rendering]);
  });

  it('keep what they stand for as the question has it', () => {
    expect(pieces('Loans of ChatCIB').map(({ english }) => english)).toEqual(['Loans', 'ChatCIB']);
  });

  it('keep names and words that the glossary does not know, without a rendering', () => {
    expect(pieces('What is ChatCIB?')).toEqual([{ english: 'ChatCIB', chinese: [], isName: true }]);
    expect(pieces('the 招商银行 loan').map(({ english }) => english)).toEqual(['招商银行', 'loan']);
  });

  it('leave out stop words, also those that the glossary has', () => {
    expect(pieces('What is the loan?').map(({ english }) => english)).toEqual(['loan']);
    expect(pieces('What may')).toEqual([]);
  });

  it('take a stop word along inside a phrase', () => {
    expect(chinese('the cost of funds')).toEqual(['资金成本']);
  });

  it.each([
    ['Explain the loan.', ['explain', 'loan']],
    ['the bank’s loan', ['bank', 'loan']],
    ["the bank's loan", ['bank', 'loan']],
    ["the banks' loans", ['banks', 'loans']],
    ["the 'loan' policy", ['loan', 'policy']],
    ['Loans, policies; plans - all', ['loans', 'policies', 'plans', 'all']],
    ['R&D up 3.5% in 2022.', ['r&d', 'up', '3.5%', '2022']],
  ])('are parted from the signs of the sentence: %s', (question, words) => {
    expect(pieces(question).map(({ english }) => english.toLowerCase())).toEqual(words);
  });

  it('are the parts of a compound where the whole is unknown', () => {
    expect(chinese('service-driven loan-policy')).toEqual(['服务', '贷款', '政策']);
  });

  it('are a small word in capitals, and nothing where it has none', () => {
    expect(chinese('the US loan')).toEqual(['美国', '贷款']);
    expect(chinese('lend us a loan')).not.toContain('美国');
  });

  it.each(['', '?!', ' \n'])('are none in %j', (question) => {
    expect(pieces(question)).toEqual([]);
  });
});

describe('a name in an English question', () => {
  const names = (question: string) =>
    pieces(question)
      .filter(({ isName, chinese: known }) => isName && known.length === 0)
      .map(({ english }) => english);

  it.each([
    ['What is the policy of Zorbex?', ['Zorbex']],
    ['What is the loan ratio of Jane Street and Vanguard?', ['Jane Street', 'Vanguard']],
    ['OceanBase and K8s', ['OceanBase', 'K8s']],
    ['loans of Hailan Bank', ['Hailan']],
    ['What is the RTO?', ['RTO']],
  ])('is written in capitals within a sentence: %s', (question, expected) => {
    expect(names(question)).toEqual(expected);
  });

  it.each(['Explain the loan.', 'The loan? Explain the loan', 'WHAT IS THE ZORBEX POLICY', 'loan No. 1 of A and B'])(
    'is not begun by a sentence, nor where all or too little is in capitals: %s',
    (question) => {
      expect(names(question)).toEqual([]);
    },
  );

  it('begins a run of Latin words in a Chinese sentence', () => {
    const run = translatePieces('Zorbex', { glossary: GLOSSARY, stopWords: STOP_WORDS }, { inSentence: true });
    expect(run).toEqual([{ english: 'Zorbex', chinese: [], isName: true }]);
  });
});

describe('the glossary that ships', () => {
  const { glossary: entries, stopWords } = readLexicon(join(ROOT, 'data/lexicon'));
  const glossary = createGlossary(entries, new Set());

  it('renders the words of a question as Chinese reports have them, in their order', () => {
    const question = 'What was the non-performing loan ratio of technology companies in Shanghai?';
    const rendered = translatePieces(question, { glossary, stopWords }).map(({ chinese: [first] }) => first);
    expect(rendered[0]).toBe('不良贷款率');
    expect(rendered.at(-1)).toBe('上海');
  });

  it('finds every phrase of its own, alone and at the end of a sentence', () => {
    const missed = [...entries.keys()].filter((english) => {
      const found = translatePieces(`${english}.`, { glossary, stopWords: new Set() });
      return found.length !== 1 || found[0]?.chinese !== glossary.find(englishWordsOf(english).map(({ text }) => text));
    });
    expect(missed).toEqual([]);
  });
});
