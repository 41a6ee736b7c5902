import { describe, expect, it } from 'vitest';
import type { DerivedFigure } from '../../../src/answer/prove/proof.js';
import { proveSentence } from '../../../src/answer/prove/prove-sentence.js';
import { PASSAGES } from './cases/passages.js';
import { WORDS } from './proof-words.js';

const DERIVED: readonly DerivedFigure[] = [
  { text: '4.2亿元', inputs: ['1.8亿元', '2.4亿元'], operation: 'sum' },
  { text: '0.6亿元', inputs: ['2.4亿元', '1.8亿元'], operation: 'difference' },
  { text: '36.84%', inputs: ['38万户', '52万户'], operation: 'change' },
];

const supports = (sentence: string) =>
  proveSentence(sentence, [PASSAGES.brokers], { words: WORDS, derived: DERIVED }).support;

describe('a computed figure', () => {
  it.each([
    '2023年上半年，青川证券与云岭证券的研发投入分别为1.8亿元和2.4亿元，合计4.2亿元。',
    '2023年上半年，青川证券与云岭证券的研发投入分别为1.8亿元和2.4亿元，相差0.6亿元。',
  ])('stands beside the figures that it was made of: %s', (sentence) => {
    expect(supports(sentence)).toBe('supported');
  });

  it.each([
    // Without what it was made of.
    '2023年上半年，青川证券与云岭证券的研发投入合计4.2亿元。',
    // For one of the two.
    '2023年上半年，青川证券的研发投入为4.2亿元。',
    '2023年上半年，青川证券与云岭证券的研发投入分别为1.8亿元和2.4亿元，青川证券的投入达4.2亿元。',
    // Another operation, another thing.
    '2023年上半年，青川证券与云岭证券的研发投入分别为1.8亿元和2.4亿元，合计0.6亿元。',
    '2023年上半年，青川证券与云岭证券的研发投入分别为1.8亿元和2.4亿元，投诉量合计4.2亿元。',
    // The wrong way.
    '青川证券的客户数量为38万户，云岭证券的客户数量为52万户，客户数量下降36.84%。',
  ])('proves nothing else: %s', (sentence) => {
    expect(supports(sentence)).toBe('unsupported');
  });

  it('that the code makes itself is of the thing whose ends are told', () => {
    const supported = (sentence: string) => proveSentence(sentence, [PASSAGES.market], { words: WORDS }).support;
    expect(supported('早期投资案例占比从34%上升至41%，上升7个百分点。')).toBe('supported');
    expect(supported('早期投资案例占比从34%上升至41%，并购退出上升7个百分点。')).toBe('unsupported');
  });
});
